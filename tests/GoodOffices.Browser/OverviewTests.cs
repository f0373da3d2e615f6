using GoodOffices.Browser.Stage;
using Microsoft.Playwright;

namespace GoodOffices.Browser;

public sealed class OverviewTests(TalksUnderWay sites) : IClassFixture<TalksUnderWay>
{
    [Theory]
    [InlineData("/", "State of play"), InlineData("/brief", "Brief for the head of delegation"), InlineData("/record", "Record")]
    public async Task Each_page_is_accessible_in_light_and_dark(string path, string title)
    {
        foreach (var scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
        {
            await using var window = await sites.SignInAsync("ARM", "minister", new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 1280, Height = 800 }, ColorScheme = scheme });
            await window.NavigateAsync(path);
            await window.Page.GetByRole(AriaRole.Heading, new() { Name = title, Level = 1 }).WaitForAsync();
            Assert.Empty(await window.ViolationsAsync());
        }
    }

    [Fact]
    public async Task The_first_page_says_whose_move_it_is_on_both_desks()
    {
        await using var window = await sites.SignInAsync("AZE", "adviser");
        await window.Page.GetByText("1 of 6 provisions is agreed,").WaitForAsync();
        await window.Page.Locator("#your-move").WaitForAsync();
        Assert.Contains("I/3", await window.Page.Locator("details").First.TextContentAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Swapping_the_parties_swaps_the_page()
    {
        await using var one = await sites.SignInAsync("ARM", "minister");
        await using var other = await sites.SignInAsync("AZE", "minister");
        foreach (var (window, own, their) in ((Window, string, string)[])[(one, "ARM", "AZE"), (other, "AZE", "ARM")])
        {
            await window.Page.Locator("main h1").WaitForAsync();
            Assert.Equal([own, their, "KAZ"], await window.Page.Locator(".readsay .rm i").AllInnerTextsAsync());
            Assert.Equal([own, their], await window.Page.Locator("section[aria-labelledby=record-health] .pt").AllInnerTextsAsync());
        }
    }

    [Fact]
    public async Task The_brief_is_one_sheet()
    {
        await using var window = await sites.SignInAsync("ARM", "minister");
        await window.NavigateAsync("/brief");
        await window.Page.Locator("#new").WaitForAsync();
        await window.SettleAsync();
        var sheet = System.Text.Encoding.Latin1.GetString(await window.Page.PdfAsync(new PagePdfOptions { Format = "A4" }));
        Assert.Single(System.Text.RegularExpressions.Regex.Matches(sheet, @"/Type\s*/Page\b"));
    }
}
