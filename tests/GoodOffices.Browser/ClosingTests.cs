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
        foreach (var (step, label) in ((string, string)[])[("adopt", "Adoption"), ("initial", "Initials")])
        {
            await DoAsync(one, sites.Desk("ARM"), step);
            // What the one did appears on the other's desk by itself.
            await Row(other, label).GetByText("done, entry").First.WaitForAsync();
            await DoAsync(other, sites.Desk("AZE"), step);
            await Assertions.Expect(Row(one, label).GetByText("done, entry")).ToHaveCountAsync(2);
        }

        await Assertions.Expect(Row(adviser, "Initials").GetByText("done, entry")).ToHaveCountAsync(2);
        await NoPowerAsync(adviser);
    }

    /// <summary>Each party's original names it first, and is the text whose digest both desks show.</summary>
    private static async Task<string[]> OriginalAsync(Window window, string first, string second, string digest)
    {
        var handed = await window.Page.RunAndWaitForDownloadAsync(() => Window.PressAsync(window.Page.GetByRole(AriaRole.Button, new() { Name = "Your original, your name first" })));
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
        await window.Page.Locator("#do-adopt").ClickAsync();
        await window.Page.Locator("#passphrase-again").FillAsync("another");
        await window.Page.Locator("form.sheet").GetByRole(AriaRole.Button).First.ClickAsync();
        await window.Page.GetByText("That is not your passphrase. Nothing was done.").WaitForAsync();
        Assert.Empty(await window.ViolationsAsync());
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Leave it" }).ClickAsync();
        Assert.Equal(0, await Row(window, "Adoption").GetByText("done, entry").CountAsync());
    }

    private static async Task DoAsync(Window window, DeskProcess desk, string step)
    {
        await window.Page.Locator($"#do-{step}").ClickAsync();
        await window.Page.Locator("#passphrase-again").FillAsync(desk.Passphrase);
        await window.Page.Locator("#passphrase-again").PressAsync("Enter");
        await window.Page.GetByText("Recorded: entry").WaitForAsync();
    }

    private static ILocator Row(Window window, string label) => window.Page.Locator("tbody tr").Filter(new() { Has = window.Page.GetByRole(AriaRole.Rowheader, new() { Name = label, Exact = true }) });
}
