using GoodOffices.Browser.Stage;
using Microsoft.Playwright;

namespace GoodOffices.Browser;

public sealed class SignInTests(TalksUnderWay sites) : IClassFixture<TalksUnderWay>
{
    [Fact]
    public async Task A_delegate_signs_in_with_a_passphrase_and_sees_the_state_of_play()
    {
        await using var window = await sites.SignInAsync("ARM", "adviser");
        Assert.Equal("State of play", await window.Page.Locator("main h1").InnerTextAsync());
        Assert.Empty(await window.ViolationsAsync());
    }

    [Fact]
    public async Task A_wrong_passphrase_opens_nothing()
    {
        await using var window = await Window.OpenAsync(sites.Desk("ARM"), await sites.ProfileAsync());
        await window.Page.Locator("#passphrase").FillAsync("not the passphrase");
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Unlock" }).ClickAsync();
        await window.Page.Locator(".refusal").WaitForAsync();
        Assert.Equal(0, await window.Page.Locator("header.top").CountAsync());
        Assert.Empty(await window.ViolationsAsync());
    }

    [Fact]
    public async Task The_desks_of_all_sides_stay_open_side_by_side_in_one_browser()
    {
        var profile = await sites.ProfileAsync();
        var windows = new List<(Window Window, DeskProcess Desk, string Person)>();
        foreach (var (code, person) in ((string, string)[])[("ARM", "adviser"), ("AZE", "adviser"), ("KAZ", "secretary")])
        {
            var window = await Window.OpenAsync(sites.Desk(code), profile);
            await window.SignInAsync(person, sites.Desk(code).Passphrase);
            windows.Add((window, sites.Desk(code), person));
        }

        foreach (var (window, desk, person) in windows)
        {
            var pages = await window.Page.Locator("nav.tabs a").AllInnerTextsAsync();
            Assert.NotEmpty(pages);
            foreach (var page in pages)
            {
                await window.GoToAsync(page);
                // What a page fetches by itself, such as its scripts, comes with the cookie of its own desk.
                await window.Page.ReloadAsync();
                await window.SignInAsync(person, desk.Passphrase);
                await Assertions.Expect(window.Page.Locator("nav.tabs a[aria-current]")).ToHaveTextAsync(page);
            }
        }

        foreach (var (window, _, _) in windows) await window.SettleAsync();
        Assert.All(windows, static one => Assert.Empty(one.Window.Complaints));
        foreach (var (window, _, _) in windows) await window.DisposeAsync();
    }

    [Fact]
    public async Task Loading_the_page_anew_locks_the_device()
    {
        await using var window = await sites.SignInAsync("ARM", "adviser");
        await window.Page.ReloadAsync();
        await window.Page.Locator("#passphrase").WaitForAsync();
    }
}
