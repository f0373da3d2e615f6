using GoodOffices.Browser.Stage;
using Microsoft.Playwright;

namespace GoodOffices.Browser;

/// <summary>Point 3: the rolling text.</summary>
public sealed class RollingTextTests(TalksUnderWay sites) : IClassFixture<TalksUnderWay>
{
    [Theory]
    [InlineData(ColorScheme.Light, 1280)]
    [InlineData(ColorScheme.Dark, 1920)]
    [InlineData(ColorScheme.Light, 390)]
    public async Task The_text_opens_with_its_outline_and_no_barrier(ColorScheme scheme, int width)
    {
        await using var window = await sites.SignInAsync("ARM", "adviser", new BrowserNewContextOptions { ColorScheme = scheme, ViewportSize = new ViewportSize { Width = width, Height = 844 } });
        await window.GoToAsync("Text");
        Assert.Equal("Agreement on transport links", await window.Page.Locator("main h1").InnerTextAsync());
        Assert.Equal(6, await window.Page.Locator("section.prov").CountAsync());
        await window.Page.Keyboard.PressAsync("j");
        await window.Page.Locator(".br.sel").WaitForAsync();
        await Assertions.Expect(window.Page.Locator("details.fold")).ToBeVisibleAsync();
        Assert.Empty(await window.ViolationsAsync());
    }

    [Fact]
    public async Task The_keys_go_from_bracket_to_bracket_and_back_and_to_a_number()
    {
        await using var window = await sites.SignInAsync("AZE", "adviser");
        await window.GoToAsync("Text");
        await window.Page.Keyboard.PressAsync("j");
        await window.Page.Locator("#b-2-a.sel").WaitForAsync();
        await window.Page.Keyboard.PressAsync("j");
        await window.Page.Locator("#b-2-b.sel").WaitForAsync();
        await window.Page.Keyboard.PressAsync("k");
        await window.Page.Locator("#b-2-a.sel").WaitForAsync();
        await window.Page.Keyboard.PressAsync("Control+k");
        await window.Page.Locator("#goto-number").FillAsync("5-a");
        await window.Page.Keyboard.PressAsync("Enter");
        await window.Page.Locator("#b-5-a.sel").WaitForAsync();
        Assert.Contains("differ only in form", await window.Page.Locator(".side").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bracket_shows_its_alternatives_and_who_holds_them_with_ones_own_first()
    {
        foreach (var code in (string[])["ARM", "AZE"])
        {
            await using var window = await sites.SignInAsync(code, "adviser");
            await window.GoToAsync("Text");
            await window.Page.Keyboard.PressAsync("j");
            await window.Page.Locator(".br.sel").WaitForAsync();
            Assert.Contains(code, await window.Page.Locator(".side .opt").First.InnerTextAsync(), StringComparison.Ordinal);
            await window.Page.Keyboard.PressAsync("2");
            await window.Page.GetByText("Read with the alternative of").First.WaitForAsync();
        }
    }

    [Fact]
    public async Task The_frame_with_who_can_read_stays_in_sight_while_the_text_is_scrolled()
    {
        await using var window = await sites.SignInAsync("ARM", "adviser", new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 1280, Height = 400 } });
        await window.GoToAsync("Text");
        await window.Page.Mouse.MoveAsync(600, 300);
        await window.Page.Mouse.WheelAsync(0, 1200);
        await window.Page.WaitForFunctionAsync("() => scrollY > 0");
        Assert.Equal(0, await window.Page.EvaluateAsync<double>("() => document.querySelector('header.top').getBoundingClientRect().top"));
    }

    [Fact]
    public async Task A_filter_leaves_the_provisions_of_one_status()
    {
        await using var window = await sites.SignInAsync("ARM", "minister");
        await window.GoToAsync("Text");
        await window.Page.GetByLabel("Status").SelectOptionAsync("Reserved");
        await Assertions.Expect(window.Page.Locator("section.prov")).ToHaveCountAsync(1);
        await Assertions.Expect(window.Page.Locator("section.prov h2")).ToContainTextAsync("Suspension");
        // A number that the filter leaves out is shown all the same where one goes to it.
        await window.Page.Keyboard.PressAsync("Control+k");
        await window.Page.Locator("#goto-number").FillAsync("2");
        await window.Page.Keyboard.PressAsync("Enter");
        await window.Page.Locator("#p-2.now").WaitForAsync();
        await window.Page.Locator("#b-2-b .bn button").FocusAsync();
        await window.Page.Keyboard.PressAsync("Enter");
        await window.Page.Locator("#b-2-b.sel").WaitForAsync();
        await Assertions.Expect(window.Page.GetByRole(AriaRole.Button, new() { Name = "Bracket 2-b", Exact = true })).ToHaveAttributeAsync("aria-pressed", "true");
        await window.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await Assertions.Expect(window.Page.GetByText("Excerpt: 2 of 6 provisions.")).ToBeVisibleAsync();
        // What is a table's foot is printed at the foot of every sheet.
        await Assertions.Expect(window.Page.Locator(".provenance")).ToHaveCSSAsync("display", "table-footer-group");
        await Assertions.Expect(window.Page.Locator("body")).ToHaveCSSAsync("display", "table");
    }

    [Fact]
    public async Task Two_parties_and_two_moments_are_compared_by_words()
    {
        await using var window = await sites.SignInAsync("ARM", "adviser");
        await window.GoToAsync("Text");
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Compare", Exact = true }).ClickAsync();
        await window.Page.Locator("#compare").ClickAsync();
        var passage = window.Page.Locator("section.compared").Filter(new() { HasText = "Passage of goods" });
        await passage.Locator("ins").First.WaitForAsync();
        // Not the inner text: a provision outside the window is not laid out, and has none.
        Assert.Contains("shall", await passage.Locator("del").First.TextContentAsync(), StringComparison.Ordinal);
        Assert.Contains("may", await passage.Locator("ins").First.TextContentAsync(), StringComparison.Ordinal);
        Assert.Empty(await window.ViolationsAsync());
    }

    [Theory]
    [InlineData("Compilation")]
    [InlineData("Languages")]
    [InlineData("Form only")]
    public async Task Every_form_of_the_text_is_without_barrier(string form)
    {
        await using var window = await sites.SignInAsync("ARM", "adviser");
        await window.GoToAsync("Text");
        await window.Page.GetByRole(AriaRole.Button, new() { Name = form, Exact = true }).ClickAsync();
        await window.Page.Locator($"button[aria-pressed=true]:has-text('{form}')").WaitForAsync();
        Assert.Empty(await window.ViolationsAsync());
    }
}
