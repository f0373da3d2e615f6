using GoodOffices.Browser.Stage;
using Microsoft.Playwright;

namespace GoodOffices.Browser;

public sealed class ClosingTests(TextReadyToClose sites) : IClassFixture<TextReadyToClose>
{
    [Fact]
    public async Task Ministers_close_an_instrument_on_two_desks_that_show_the_same_digest_and_an_adviser_cannot()
    {
        await using var one = await sites.SignInAsync("ARM", "minister");
        await using var other = await sites.SignInAsync("AZE", "minister");
        await using var adviser = await sites.SignInAsync("ARM", "adviser");
        foreach (var window in (Window[])[one, other, adviser]) await window.GoToAsync("Closing");
        var digest = await one.Page.Locator(".digest").First.GetAttributeAsync("data-digest");
        Assert.Equal(digest, await other.Page.Locator(".digest").First.GetAttributeAsync("data-digest"));
        Assert.Equal(await one.Page.Locator(".digest").First.InnerTextAsync(), await other.Page.Locator(".digest").First.InnerTextAsync());
        foreach (var scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
        {
            await one.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme });
            Assert.Empty(await one.ViolationsAsync());
        }

        var (own, others) = (await OriginalAsync(one, "Armenia", "Azerbaijan", digest!), await OriginalAsync(other, "Azerbaijan", "Armenia", digest!));
        Assert.Equal(own.Order(), others.Order());
        await WrongPassphraseAsync(one);
        await ModalAsync(one);
        foreach (var (step, label) in ((string, string)[])[("concordance", "Concordance of the text in ru"), ("adopt", "Adoption"), ("initial", "Initials")])
        {
            await DoAsync(one, sites.Desk("ARM"), step);
            // What the one did appears on the other's desk by itself.
            await Row(other, label).GetByText("done, entry").First.WaitForAsync();
            await DoAsync(other, sites.Desk("AZE"), step);
            await Assertions.Expect(Row(one, label).GetByText("done, entry")).ToHaveCountAsync(2);
            await Assertions.Expect(one.Page.Locator($"#do-{step}")).ToHaveCountAsync(0);
        }

        await CapitalAsync(one);
        await Assertions.Expect(Row(adviser, "Initials").GetByText("done, entry")).ToHaveCountAsync(2);
        await NoPowerAsync(adviser);
        await SignAsync(one);
    }

    [Fact]
    public async Task A_text_that_changes_under_the_open_sheet_is_said_and_cannot_be_confirmed()
    {
        await using var one = await sites.SignInAsync("ARM", "minister");
        await using var other = await sites.SignInAsync("AZE", "adviser");
        await one.GoToAsync("Closing");
        await one.Page.Locator("nav.choices").GetByRole(AriaRole.Link, new() { Name = "Programme of visits" }).ClickAsync();
        await one.Page.Locator("h1 + .lead").GetByText("Programme of visits").WaitForAsync();
        await Window.PressAsync(one.Page.Locator("#do-adopt"));
        var shown = await one.Page.Locator("form.sheet .digest").First.GetAttributeAsync("data-digest");
        Assert.Equal(await one.Page.Locator("section .digest").First.GetAttributeAsync("data-digest"), shown);
        await Assertions.Expect(one.Page.Locator("form.sheet .terms")).ToContainTextAsync("Enters into force when all negotiating states are bound");
        await other.NavigateAsync("/text/III");
        await other.Page.Locator("#p-1 .numbered").ClickAsync();
        await other.Page.Locator("section.acts summary").ClickAsync();
        await other.Page.GetByLabel("Why you go back on your acceptance").FillAsync("The hosts changed.");
        await Window.PressAsync(other.Page.GetByRole(AriaRole.Button, new() { Name = "Go back on it" }));
        await Assertions.Expect(one.Page.Locator("#stale")).ToContainTextAsync("The text has changed since this sheet was opened");
        Assert.Equal(shown, await one.Page.Locator("form.sheet .digest").First.GetAttributeAsync("data-digest"));
        await Assertions.Expect(one.Page.Locator("#passphrase-again")).ToBeDisabledAsync();
        await Assertions.Expect(one.Page.Locator("form.sheet").GetByRole(AriaRole.Button).First).ToHaveAttributeAsync("disabled", "");
        Assert.Empty(await one.ViolationsAsync());
        await one.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(one.Page.Locator("form.sheet")).ToHaveCountAsync(0);
        Assert.Equal(0, await one.Page.GetByText("done, entry").CountAsync());
    }

    /// <summary>The sheet holds what is behind it: nothing there takes the focus or a click, Escape leaves it, and without a passphrase it says what is missing.</summary>
    private static async Task ModalAsync(Window window)
    {
        await Window.PressAsync(window.Page.Locator("#do-adopt"));
        await Assertions.Expect(window.Page.Locator("#passphrase-again")).ToBeFocusedAsync();
        Assert.True(await window.Page.EvaluateAsync<bool>("() => { const link = document.querySelector('nav.tabs a'); link.focus(); return document.activeElement !== link && document.querySelector('dialog.modal').matches(':modal'); }"));
        await window.Page.Locator("#passphrase-again").PressAsync("Enter");
        await window.Page.GetByText("Type your passphrase. Without it nothing is sent.").WaitForAsync();
        await window.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(window.Page.Locator("dialog.modal")).ToHaveCountAsync(0);
        await Assertions.Expect(window.Page.Locator("#do-adopt")).ToBeFocusedAsync();
    }

    /// <summary>A signature waits until every party's node has cosigned the text, and goes out by itself.</summary>
    private async Task SignAsync(Window window)
    {
        await ConfirmAsync(window, sites.Desk("ARM"), "sign-ad-referendum");
        await Assertions.Expect(Row(window, "Signature ad referendum").GetByText("done, entry")).ToHaveCountAsync(1, new() { Timeout = 60_000 });
        await Assertions.Expect(window.Page.Locator("#do-sign-ad-referendum")).ToHaveCountAsync(0);
    }

    /// <summary>What was accepted ad referendum is listed before the capital confirms it; then nothing awaits it.</summary>
    private async Task CapitalAsync(Window window)
    {
        const string Label = "Capital confirms acceptances ad referendum";
        await Assertions.Expect(Row(window, Label)).ToContainTextAsync("2 await: 1, 2");
        await Window.PressAsync(window.Page.Locator("#do-confirm"));
        await Assertions.Expect(window.Page.Locator("form.sheet .bound li")).ToHaveCountAsync(2);
        await Assertions.Expect(window.Page.Locator("form.sheet .bound")).ToContainTextAsync("Their records are kept in English.");
        Assert.Empty(await window.ViolationsAsync());
        await window.Page.Locator("#passphrase-again").FillAsync(sites.Desk("ARM").Passphrase);
        await window.Page.Locator("#passphrase-again").PressAsync("Enter");
        await Assertions.Expect(Row(window, Label)).Not.ToContainTextAsync("2 await");
    }

    /// <summary>Each party's original names it first, and is the text whose digest both desks show.</summary>
    private static async Task<string[]> OriginalAsync(Window window, string first, string second, string digest)
    {
        var handed = await window.Page.RunAndWaitForDownloadAsync(() => Window.PressAsync(window.Page.GetByRole(AriaRole.Button, new() { Name = "Your original, your name first" }).First));
        await using var stream = await handed.CreateReadStreamAsync();
        using var reader = new StreamReader(stream);
        var original = await reader.ReadToEndAsync();
        Assert.InRange(original.IndexOf(first, StringComparison.Ordinal), 0, original.IndexOf(second, StringComparison.Ordinal) - 1);
        Assert.Contains($"SHA-256 {digest}", original, StringComparison.Ordinal);
        return original.Split('\n');
    }

    /// <summary>The adviser has no power to sign: nothing is offered, and the reason is said. That no request brings a signature about is shown at the desk's one door, by PowerlessTests.</summary>
    private static async Task NoPowerAsync(Window adviser)
    {
        Assert.Equal(0, await adviser.Page.Locator("#do-sign-ad-referendum").CountAsync());
        Assert.NotEmpty(await Row(adviser, "Signature ad referendum").Locator(".why").InnerTextAsync());
    }

    private static async Task WrongPassphraseAsync(Window window)
    {
        await Window.PressAsync(window.Page.Locator("#do-adopt"));
        await window.Page.Locator("#passphrase-again").FillAsync("another");
        await window.Page.Locator("form.sheet").GetByRole(AriaRole.Button).First.ClickAsync();
        await window.Page.GetByText("That is not your passphrase. Nothing was done.").WaitForAsync();
        Assert.Empty(await window.ViolationsAsync());
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Leave it" }).ClickAsync();
        Assert.Equal(0, await Row(window, "Adoption").GetByText("done, entry").CountAsync());
    }

    private static async Task DoAsync(Window window, DeskProcess desk, string step)
    {
        await ConfirmAsync(window, desk, step);
        await window.Page.GetByText("Recorded: entry").WaitForAsync();
    }

    private static async Task ConfirmAsync(Window window, DeskProcess desk, string step)
    {
        await Window.PressAsync(window.Page.Locator($"#do-{step}"));
        await window.Page.Locator("#passphrase-again").FillAsync(desk.Passphrase);
        await window.Page.Locator("#passphrase-again").PressAsync("Enter");
        await Assertions.Expect(window.Page.Locator("dialog.modal")).ToHaveCountAsync(0);
    }

    private static ILocator Row(Window window, string label) => window.Page.Locator("tbody tr").Filter(new() { Has = window.Page.GetByRole(AriaRole.Rowheader, new() { Name = label, Exact = true }) });
}
