using GoodOffices.Browser.Stage;
using Microsoft.Playwright;

namespace GoodOffices.Browser;

/// <summary>An article from its first proposal to the initials of both ministers, by mouse.</summary>
public sealed class WholeByMouseTests(ArticleToBeWritten sites) : IClassFixture<ArticleToBeWritten>
{
    [Fact]
    public async Task An_article_is_proposed_disputed_agreed_adopted_and_initialled()
    {
        await using var own = await sites.SignInAsync("ARM", "minister");
        await using var other = await sites.SignInAsync("AZE", "minister");
        foreach (var window in (Window[])[own, other]) await window.GoToAsync("Text");
        await ProposeAsync(own, "The commissions meet once a month.");
        await other.Page.GetByText("The commissions meet once a month.").First.WaitForAsync();
        await ProposeAsync(other, "The commissions meet twice a month.");
        await Assertions.Expect(own.Page.Locator("#p-1 .br")).ToHaveCountAsync(1);
        await own.Page.Locator("#p-1 .numbered").ClickAsync();
        await own.Page.Locator("#accept").ClickAsync();
        await ConfirmAsync(own, sites.Desk("ARM"));
        foreach (var window in (Window[])[own, other])
        {
            await Assertions.Expect(window.Page.Locator("#p-1 .st")).ToContainTextAsync("agreed");
            await window.GoToAsync("Closing");
        }

        foreach (var step in (string[])["adopt", "initial"])
        {
            foreach (var (window, code) in ((Window, string)[])[(own, "ARM"), (other, "AZE")])
            {
                await window.Page.Locator($"#do-{step}").ClickAsync();
                await ConfirmAsync(window, sites.Desk(code));
            }
        }

        foreach (var window in (Window[])[own, other]) await Assertions.Expect(Initials(window).GetByText("done, entry")).ToHaveCountAsync(2);
    }

    internal static ILocator Initials(Window window) => window.Page.Locator("tbody tr").Filter(new() { Has = window.Page.GetByRole(AriaRole.Rowheader, new() { Name = "Initials", Exact = true }) });

    private static async Task ProposeAsync(Window window, string wording)
    {
        await window.Page.Locator("#p-1 .numbered").ClickAsync();
        await window.Page.Locator("#propose").ClickAsync();
        await window.Page.Locator("#wording").FillAsync(wording);
        await window.Page.Locator("#table-it").ClickAsync();
        await window.Page.Locator(".propose").WaitForAsync(new() { State = WaitForSelectorState.Detached });
    }

    private static async Task ConfirmAsync(Window window, DeskProcess desk)
    {
        await window.Page.Locator("#passphrase-again").FillAsync(desk.Passphrase);
        await window.Page.Locator("form.sheet").GetByRole(AriaRole.Button).First.ClickAsync();
        await window.Page.Locator("form.sheet").WaitForAsync(new() { State = WaitForSelectorState.Detached });
    }
}
