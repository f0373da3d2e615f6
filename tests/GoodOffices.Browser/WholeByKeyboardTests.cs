using GoodOffices.Browser.Stage;
using Microsoft.Playwright;

namespace GoodOffices.Browser;

/// <summary>An article from its first proposal to the initials of both ministers, signing in included, by keyboard alone.</summary>
public sealed class WholeByKeyboardTests(ArticleToBeWritten sites) : IClassFixture<ArticleToBeWritten>
{
    private const int MostStops = 120;

    [Fact]
    public async Task An_article_is_proposed_disputed_agreed_adopted_and_initialled()
    {
        await using var own = await SignInAsync("ARM");
        await using var other = await SignInAsync("AZE");
        foreach (var window in (Window[])[own, other]) await GoToAsync(window, "/text", "#p-1");
        await ProposeAsync(own, "The commissions meet once a month.");
        await other.Page.GetByText("The commissions meet once a month.").First.WaitForAsync();
        await ProposeAsync(other, "The commissions meet twice a month.");
        await Assertions.Expect(own.Page.Locator("#p-1 .br")).ToHaveCountAsync(1);
        await GoByKeyAsync(own);
        await PressOnAsync(own, "#accept");
        await ConfirmAsync(own, sites.Desk("ARM"));
        foreach (var window in (Window[])[own, other])
        {
            await Assertions.Expect(window.Page.Locator("#p-1 .st")).ToContainTextAsync("agreed");
            await GoToAsync(window, "/closing", "#do-adopt");
        }

        foreach (var step in (string[])["adopt", "initial"])
        {
            foreach (var (window, code) in ((Window, string)[])[(own, "ARM"), (other, "AZE")])
            {
                await window.Page.Locator($"#do-{step}").WaitForAsync();
                await PressOnAsync(window, $"#do-{step}");
                await ConfirmAsync(window, sites.Desk(code));
            }
        }

        foreach (var window in (Window[])[own, other]) await Assertions.Expect(WholeByMouseTests.Initials(window).GetByText("done, entry")).ToHaveCountAsync(2);
    }

    private async Task<Window> SignInAsync(string code)
    {
        var window = await Window.OpenAsync(sites.Desk(code), await sites.ProfileAsync());
        await window.Page.Locator("#who").WaitForAsync();
        await ReachAsync(window, "#who");
        await window.Page.Keyboard.TypeAsync("minister");
        await ReachAsync(window, "#passphrase");
        await window.Page.Keyboard.TypeAsync(sites.Desk(code).Passphrase);
        await window.Page.Keyboard.PressAsync("Enter");
        await window.Page.Locator("header.top").WaitForAsync();
        return window;
    }

    private static async Task GoToAsync(Window window, string path, string waits)
    {
        await PressOnAsync(window, $"nav.tabs a[href='{path}']");
        await window.Page.Locator(waits).First.WaitForAsync();
    }

    private static async Task ProposeAsync(Window window, string wording)
    {
        await GoByKeyAsync(window);
        await window.Page.Keyboard.PressAsync("p");
        await Assertions.Expect(window.Page.Locator("#wording")).ToBeFocusedAsync();
        await window.Page.Keyboard.PressAsync("Control+a");
        await window.Page.Keyboard.TypeAsync(wording);
        await window.Page.Keyboard.PressAsync("Control+Enter");
        await window.Page.Locator(".propose").WaitForAsync(new() { State = WaitForSelectorState.Detached });
    }

    private static async Task GoByKeyAsync(Window window)
    {
        await window.Page.Keyboard.PressAsync("Control+k");
        await Assertions.Expect(window.Page.Locator("#goto-number")).ToBeFocusedAsync();
        await window.Page.Keyboard.TypeAsync("1");
        await window.Page.Keyboard.PressAsync("Enter");
        await window.Page.Locator("#goto-number").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await window.Page.Locator("#p-1.now").WaitForAsync();
    }

    private static async Task ConfirmAsync(Window window, DeskProcess desk)
    {
        await Assertions.Expect(window.Page.Locator("#passphrase-again")).ToBeFocusedAsync();
        await window.Page.Keyboard.TypeAsync(desk.Passphrase);
        await window.Page.Keyboard.PressAsync("Enter");
        await window.Page.Locator("form.sheet").WaitForAsync(new() { State = WaitForSelectorState.Detached });
    }

    private static async Task PressOnAsync(Window window, string where)
    {
        await window.Page.Locator(where).First.WaitForAsync();
        await ReachAsync(window, where);
        await window.Page.Keyboard.PressAsync("Enter");
    }

    /// <summary>From stop to stop until the focus is there.</summary>
    private static async Task ReachAsync(Window window, string where)
    {
        for (var stop = 0; stop < MostStops; stop++)
        {
            if (await window.Page.EvaluateAsync<bool>("where => document.activeElement?.closest(where) !== null", where)) return;
            await window.Page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"The tabulator does not reach {where}.");
    }
}
