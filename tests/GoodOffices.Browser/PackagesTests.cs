using GoodOffices.Browser.Stage;
using Microsoft.Playwright;

namespace GoodOffices.Browser;

/// <summary>Packages: what they are worth stays on the node; what is put together is tried, tabled, and closes what is open.</summary>
public sealed class PackagesTests(DemonstrationTalks sites) : IClassFixture<DemonstrationTalks>
{
    private const string Disputes = "I, 13 Settlement of disputes";
    private const string Duration = "I, 15 Duration and review";
    private const string Matters = "How much the question matters";

    [Fact]
    public async Task A_swap_found_with_sliders_is_tabled_and_accepted_and_closes_the_open_questions()
    {
        await using var other = await sites.SignInAsync("AZE", "minister");
        await other.GoToAsync("Packages");
        await using var window = await sites.SignInAsync("ARM", "minister");
        await window.GoToAsync("Packages");
        await window.Page.GetByText("A package joins two questions or more.", new() { Exact = false }).WaitForAsync();
        await window.Page.Locator(".plot").WaitForAsync();
        await CounterRejectAndWithdrawAsync(window, other);

        // Each side gets where it matters more to it.
        await SlideAsync(window, $"ARM: {Disputes}: {Matters}", "End");
        await SlideAsync(window, $"ARM: {Duration}: {Matters}", "Home");
        await SlideAsync(window, $"AZE: {Disputes}: {Matters}", "Home");
        await SlideAsync(window, $"AZE: {Duration}: {Matters}", "End");
        await window.Page.Locator("#keep-worths").ClickAsync();
        await window.Page.GetByText("Kept on this node.").WaitForAsync();

        var point = window.Page.Locator(".plot .eff").First;
        await Assertions.Expect(window.Page.Locator(".plot .eff")).ToHaveCountAsync(1);
        await point.ClickAsync();
        await Assertions.Expect(window.Page.Locator("table.behind .sum .num")).ToHaveTextAsync(["100", "100"]);
        await Assertions.Expect(window.Page.Locator("table.behind caption")).ToContainTextAsync("Nash");
        await window.Page.Locator("#use-package").ClickAsync();
        await window.Page.GetByText("2 questions would close. 0 would remain, if all accept it.").WaitForAsync();
        await window.Page.Locator("#package-note").FillAsync("Each side where it matters more.");
        await window.Page.Locator("#table-package").ClickAsync();
        await window.Page.GetByText("Recorded: entry").First.WaitForAsync();

        var card = other.Page.Locator("article.package").Filter(new() { HasText = "Each side where it matters more." });
        await card.WaitForAsync();
        await other.Page.GetByText("1 package is on the table; 1 waits for you.").WaitForAsync();
        Assert.Empty(await other.ViolationsAsync());
        await card.GetByRole(AriaRole.Button, new() { Name = "Accept", Exact = true }).ClickAsync();
        await Assertions.Expect(other.Page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("I, 13");
        await other.Page.Locator("#passphrase-again").FillAsync(sites.Desk("AZE").Passphrase);
        await other.Page.Locator("#passphrase-again").PressAsync("Enter");
        await other.Page.Locator("article.package").Filter(new() { HasText = "accepted by all" }).First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await window.Page.GetByText("No question is open.").WaitForAsync();
    }

    private static async Task CounterRejectAndWithdrawAsync(Window window, Window other)
    {
        foreach (var answer in await window.Page.Locator("select.answer").AllAsync()) await answer.SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await window.Page.GetByText("Tabling counts as your definitive acceptance").WaitForAsync();
        await window.Page.Locator("#package-note").FillAsync("First offer.");
        await Window.PressAsync(window.Page.Locator("#table-package"));

        // Who receives it sees what accepting brings about and who reads the answer; a counter-package says what it answers.
        var offer = other.Page.Locator("article.package").Filter(new() { HasText = "First offer." });
        await Assertions.Expect(offer).ToContainTextAsync("If you accept: 2 questions would close.");
        await Assertions.Expect(offer).ToContainTextAsync("tabled it, which counts as acceptance");
        await Window.PressAsync(offer.GetByRole(AriaRole.Button, new() { Name = "Answer with another package" }));
        await Assertions.Expect(other.Page.Locator("#composer")).ToBeFocusedAsync();
        await Assertions.Expect(other.Page.Locator("#package-note")).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("^In answer to ARM"));
        await Window.PressAsync(other.Page.Locator("#table-package"));

        // What became of an act is still said when its package has moved among those that are settled.
        var counter = window.Page.Locator("article.package").Filter(new() { HasText = "In answer to ARM" });
        await counter.GetByLabel("Reason").FillAsync("Not as it stands.");
        await Window.PressAsync(counter.GetByRole(AriaRole.Button, new() { Name = "Reject it" }));
        await Assertions.Expect(window.Page.Locator(".latest")).ToContainTextAsync("rejected");
        await Assertions.Expect(window.Page.Locator(".latest + .done")).ToContainTextAsync("Recorded: entry");
        await Window.PressAsync(window.Page.Locator("article.package").Filter(new() { HasText = "First offer." }).GetByRole(AriaRole.Button, new() { Name = "Withdraw it" }));
        await Assertions.Expect(window.Page.Locator(".latest")).ToContainTextAsync("withdrawn");
    }

    [Theory]
    [InlineData(ColorScheme.Light, 1280, 800)]
    [InlineData(ColorScheme.Dark, 1024, 768)]
    public async Task Nobody_finds_fault_with_the_page(ColorScheme scheme, int width, int height)
    {
        await using var window = await sites.SignInAsync("ARM", "adviser", new BrowserNewContextOptions { ColorScheme = scheme, ViewportSize = new ViewportSize { Width = width, Height = height } });
        await window.GoToAsync("Packages");
        await window.Page.Locator("details.past summary").ClickAsync();
        await window.Page.Locator("details.past article.package").First.WaitForAsync();
        Assert.Empty(await window.ViolationsAsync());
    }

    internal static async Task SlideAsync(Window window, string slider, string key)
    {
        var range = window.Page.GetByLabel(slider, new() { Exact = true });
        await range.PressAsync(key);
        await Assertions.Expect(range).ToHaveValueAsync(key == "End" ? "100" : "0");
    }
}
