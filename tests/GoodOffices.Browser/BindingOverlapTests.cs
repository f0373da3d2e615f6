using GoodOffices.Browser.Stage;
using Microsoft.Playwright;

namespace GoodOffices.Browser;

/// <summary>Mutual yes that binds. It closes a question, so it has talks of its own: the other rounds need the question open, in whatever order they are played.</summary>
public sealed class BindingOverlapTests(DemonstrationTalks sites) : IClassFixture<DemonstrationTalks>
{
    [Fact]
    public async Task A_binding_list_counts_as_accepted_ad_referendum_and_closes_its_question()
    {
        await using var own = await OverlapTests.OpenAsync(sites, "ARM");
        await using var other = await OverlapTests.OpenAsync(sites, "AZE");
        await OverlapTests.ProposeAsync(own, "This one binds.", options: 1, isBinding: true);
        var (mine, theirs) = (OverlapTests.Card(own, "This one binds."), OverlapTests.Card(other, "This one binds."));
        await Window.PressAsync(theirs.Locator(".agree-overlap"));
        await Window.PressAsync(mine.Locator(".begin-overlap"));
        await Window.PressAsync(theirs.Locator(".begin-overlap"));
        foreach (var (window, card, party) in ((Window, ILocator, string)[])[(own, mine, "ARM"), (other, theirs, "AZE")])
        {
            await card.Locator(".ballot").WaitForAsync();
            await OverlapTests.AnswerAsync(card, yes: [0]);
            await window.Page.Locator("#passphrase-again").FillAsync(sites.Desk(party).Passphrase);
            await window.Page.Locator("#passphrase-again").PressAsync("Enter");
        }

        foreach (var card in (ILocator[])[mine, theirs]) await card.GetByText("accepted ad referendum by all").WaitForAsync(new() { State = WaitForSelectorState.Attached });
    }
}
