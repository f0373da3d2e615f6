using GoodOffices.Browser.Stage;
using Microsoft.Playwright;

namespace GoodOffices.Browser;

/// <summary>What packages are worth is kept where it was said.</summary>
public sealed class WorthsTests(DemonstrationTalks sites) : IClassFixture<DemonstrationTalks>
{
    [Fact]
    public async Task Worths_come_back_on_their_own_node_and_are_on_no_other()
    {
        const string Slider = "ARM: I, 13 Settlement of disputes: How much the question matters";
        await using (var window = await sites.SignInAsync("ARM", "adviser"))
        {
            await window.GoToAsync("Packages");
            await PackagesTests.SlideAsync(window, Slider, "Home");
            await window.Page.Locator("#keep-worths").ClickAsync();
            await window.Page.GetByText("Kept on this node.").WaitForAsync();
        }

        await using var again = await sites.SignInAsync("ARM", "adviser");
        await again.GoToAsync("Packages");
        await Assertions.Expect(again.Page.GetByLabel(Slider, new() { Exact = true })).ToHaveValueAsync("0");
        await using var other = await sites.SignInAsync("AZE", "adviser");
        await other.GoToAsync("Packages");
        await Assertions.Expect(other.Page.GetByLabel(Slider, new() { Exact = true })).ToHaveValueAsync("50");
        await again.Page.Locator("#forget-worths").ClickAsync();
        await Assertions.Expect(again.Page.GetByLabel(Slider, new() { Exact = true })).ToHaveValueAsync("50");
    }
}
