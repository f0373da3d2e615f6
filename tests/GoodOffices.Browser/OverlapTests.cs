using GoodOffices.Browser.Stage;
using Microsoft.Playwright;

namespace GoodOffices.Browser;

/// <summary>Mutual yes as a guided round: a list is proposed and agreed, each side answers in secret, and both desks show what all said yes to and nothing else.</summary>
public sealed class OverlapTests(DemonstrationTalks sites) : IClassFixture<DemonstrationTalks>
{
    [Fact]
    public async Task A_round_shows_on_both_desks_what_both_said_yes_to_and_nothing_else()
    {
        await using var own = await OpenAsync("ARM");
        await using var other = await OpenAsync("AZE");
        await ProposeAsync(own, "Which of these?", options: 3);
        var (mine, theirs) = (Card(own, "Which of these?"), Card(other, "Which of these?"));
        await Assertions.Expect(theirs.Locator(".whose")).ToHaveTextAsync("Your side is awaited.");
        await Assertions.Expect(mine.Locator(".whose")).ToHaveTextAsync("AZE: awaited.");
        await Window.PressAsync(theirs.Locator(".agree-overlap"));
        await Window.PressAsync(mine.Locator(".begin-overlap"));
        await Window.PressAsync(theirs.Locator(".begin-overlap"));

        await mine.Locator(".ballot").WaitForAsync();
        Assert.Empty(await own.ViolationsAsync());
        await AnswerAsync(mine, yes: [0, 1]);
        await AnswerAsync(theirs, yes: [1, 2]);

        // Blinding and opening need no choice: the desks go on by themselves.
        foreach (var card in (ILocator[])[mine, theirs])
        {
            await Assertions.Expect(card.Locator(".outcome tbody tr")).ToHaveCountAsync(3);
            await Assertions.Expect(card.Locator(".outcome tbody tr").Nth(1)).ToContainTextAsync("all said yes");
            await Assertions.Expect(card.Locator(".outcome tbody tr").Nth(0)).ToContainTextAsync("not all");
            await Assertions.Expect(card.Locator(".outcome tbody tr").Nth(2)).ToContainTextAsync("not all");
            await Assertions.Expect(card.Locator(".steps .done")).ToHaveCountAsync(5);
        }

        Assert.Empty(await other.ViolationsAsync());
    }

    [Fact]
    public async Task The_button_waits_until_what_will_be_revealed_was_read_and_the_limit_is_kept()
    {
        await using var own = await OpenAsync("ARM");
        await using var other = await OpenAsync("AZE");
        await ProposeAsync(own, "At most one.", options: 3, limit: 1);
        var (mine, theirs) = (Card(own, "At most one."), Card(other, "At most one."));
        await Window.PressAsync(theirs.Locator(".agree-overlap"));
        await Window.PressAsync(mine.Locator(".begin-overlap"));
        await Window.PressAsync(theirs.Locator(".begin-overlap"));
        await mine.GetByText("changes. Yeses allowed to each side: 1. Rounds held: 1 of 1.").WaitForAsync();
        await mine.Locator(".ballot").WaitForAsync();
        var seal = mine.Locator(".seal-answers");
        await Assertions.Expect(seal).ToHaveAttributeAsync("disabled", "");
        await mine.Locator(".understood").CheckAsync();
        await Assertions.Expect(seal).Not.ToHaveAttributeAsync("disabled", "");
        await YesAsync(mine, 0);
        await YesAsync(mine, 2);
        await mine.GetByText("Yeses given: 2; the list allows 1.").WaitForAsync();
        await Assertions.Expect(seal).ToHaveAttributeAsync("disabled", "");

        // Whoever is awaited when a round is abandoned is shown on both desks.
        await theirs.GetByText("Abandon the round").First.ClickAsync();
        await theirs.Locator("details").GetByLabel("Reason").FillAsync("The delegation leaves.");
        await Window.PressAsync(theirs.Locator(".abandon-overlap"));
        foreach (var card in (ILocator[])[mine, theirs]) await card.GetByText("Abandoned by AZE; awaited then: ARM, AZE.").WaitForAsync(new() { State = WaitForSelectorState.Attached });
    }

    private Task<Window> OpenAsync(string party) => OpenAsync(sites, party);

    internal static async Task<Window> OpenAsync(DemonstrationTalks sites, string party)
    {
        var window = await sites.SignInAsync(party, "minister");
        await window.GoToAsync("Packages");
        await window.Page.Locator(".overlaps").WaitForAsync();
        return window;
    }

    internal static async Task ProposeAsync(Window window, string note, int options, int? limit = null, bool isBinding = false)
    {
        var form = window.Page.Locator(".overlaps .overlap-proposal");
        await window.Page.GetByText("Propose a list", new() { Exact = true }).ClickAsync();
        for (var option = 0; option < options; option++) await form.GetByRole(AriaRole.Checkbox).Nth(option).CheckAsync();
        if (isBinding) await form.GetByRole(AriaRole.Radio).Nth(1).CheckAsync();
        if (limit is { } most) await form.Locator("#overlap-limit").FillAsync($"{most}");
        await form.Locator("#overlap-note").FillAsync(note);
        await Window.PressAsync(form.Locator("#propose-overlap"));
        await Card(window, note).WaitForAsync();
    }

    internal static async Task AnswerAsync(ILocator card, int[] yes)
    {
        foreach (var option in yes) await YesAsync(card, option);
        await card.Locator(".understood").CheckAsync();
        await Window.PressAsync(card.Locator(".seal-answers"));
    }

    private static Task YesAsync(ILocator card, int option) => card.Locator(".question").Nth(option).GetByLabel("Yes", new() { Exact = true }).CheckAsync();

    internal static ILocator Card(Window window, string note) => window.Page.Locator("article.overlap").Filter(new() { HasText = note });
}
