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
            var addresses = new List<string>();
            foreach (var page in pages)
            {
                // What a page fetches by itself, such as its scripts, comes with the cookie of its own desk.
                await window.GoToAsync(page);
                await window.SettleAsync();
                addresses.Add(window.Page.Url);
            }

            foreach (var address in addresses)
            {
                await window.Page.GotoAsync(address);
                await window.Page.Locator("#passphrase").WaitForAsync();
            }

            await window.SignInAsync(person, desk.Passphrase);
            await window.SettleAsync();
        }

        Assert.All(windows, static one => Assert.Empty(one.Window.Complaints));
        foreach (var (window, _, _) in windows) await window.DisposeAsync();
    }

    [Fact]
    public async Task A_key_does_the_same_under_a_layout_of_another_script_and_an_alarm_stands_in_the_title_of_every_page()
    {
        await using var window = await sites.SignInAsync("AZE", "adviser");
        await window.GoToAsync("Text");
        var brackets = await window.Page.Locator("[data-bracket]").EvaluateAllAsync<string[]>("all => all.map(one => one.dataset.bracket)");
        foreach (var (key, bracket) in ((string[])["о", "ճ", "ت"]).Zip(brackets.Distinct()))
        {
            await window.Page.EvaluateAsync("key => document.body.dispatchEvent(new KeyboardEvent('keydown', { key, code: 'KeyJ', bubbles: true }))", key);
            await Assertions.Expect(window.Page.Locator(".sel").First).ToHaveAttributeAsync("data-bracket", bracket);
        }

        const string Raise = "words => import('/_content/GoodOffices.Desk/desk.js').then(desk => desk.raise(words))";
        await window.Page.EvaluateAsync(Raise, "Two records!");
        foreach (var page in (string[])["Record", "Closing"])
        {
            await window.GoToAsync(page);
            await Assertions.Expect(window.Page).ToHaveTitleAsync($"Two records! – {page} – Good Offices");
        }

        await window.Page.EvaluateAsync(Raise, "");
        await Assertions.Expect(window.Page).ToHaveTitleAsync("Closing – Good Offices");
    }

    [Fact]
    public async Task Loading_the_page_anew_locks_the_device()
    {
        await using var window = await sites.SignInAsync("ARM", "adviser");
        await window.Page.ReloadAsync();
        await window.Page.Locator("#passphrase").WaitForAsync();
    }
}
