using GoodOffices.Browser.Stage;
using Microsoft.Playwright;

namespace GoodOffices.Browser;

/// <summary>Point 6: the unresolved questions.</summary>
public sealed class QuestionsTests(TalksUnderWay sites) : IClassFixture<TalksUnderWay>
{
    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task The_list_follows_from_the_table_and_says_whose_move_it_is(ColorScheme scheme)
    {
        await using var window = await sites.SignInAsync("ARM", "adviser", new BrowserNewContextOptions { ColorScheme = scheme });
        await window.GoToAsync("Questions");
        await Assertions.Expect(window.Page.Locator("#q-table-I-4")).ToContainTextAsync("Suspension");
        await Assertions.Expect(window.Page.Locator("#q-table-I-2")).ToContainTextAsync("Move:");
        Assert.Equal(0, await window.Page.Locator("#q-table-I-6").CountAsync());
        Assert.Empty(await window.ViolationsAsync());
    }

    [Fact]
    public async Task Notes_are_everybodys_and_red_lines_and_instructions_those_of_who_speaks_for_the_capital()
    {
        await using var adviser = await sites.SignInAsync("ARM", "adviser");
        await using var minister = await sites.SignInAsync("ARM", "minister");
        await using var other = await sites.SignInAsync("AZE", "minister");
        await adviser.GoToAsync("Questions");
        await minister.GoToAsync("Questions");
        await other.GoToAsync("Questions");
        var (noting, lining) = (adviser.Page.Locator("#q-table-I-4"), minister.Page.Locator("#q-table-I-4"));
        await noting.GetByText("Note, red line, instruction").ClickAsync();
        await noting.GetByLabel("Your note").FillAsync("Ask the ministry of the interior.");
        await noting.GetByRole(AriaRole.Button, new() { Name = "Keep the note" }).ClickAsync();
        await Assertions.Expect(lining).ToContainTextAsync("Ask the ministry of the interior.");
        Assert.Equal(0, await noting.GetByRole(AriaRole.Button, new() { Name = "Draw the red line" }).CountAsync());
        await lining.GetByText("Note, red line, instruction").ClickAsync();
        await lining.GetByLabel("Red line of the capital").FillAsync("Never without notice.");
        await lining.GetByRole(AriaRole.Button, new() { Name = "Draw the red line" }).ClickAsync();
        await Assertions.Expect(noting.Locator(".redline")).ToContainTextAsync("Never without notice.");
        await lining.GetByLabel("The instruction in words").FillAsync("Hold.");
        await lining.GetByLabel("no acceptance.").CheckAsync();
        await lining.GetByRole(AriaRole.Button, new() { Name = "Give the instruction" }).ClickAsync();
        await Assertions.Expect(noting).ToContainTextAsync("Hold.");

        // Another wording of the instruction leaves as it was how far an acceptance may go.
        await minister.GoToAsync("Rooms");
        await minister.GoToAsync("Questions");
        await lining.GetByText("Note, red line, instruction").ClickAsync();
        await lining.GetByLabel("The instruction in words").FillAsync("Hold firmly.");
        await Window.PressAsync(lining.GetByRole(AriaRole.Button, new() { Name = "Give the instruction" }));
        await Assertions.Expect(noting).ToContainTextAsync("Hold firmly.");
        await Assertions.Expect(noting).ToContainTextAsync("Instruction of the capital: at most no acceptance.");
        var seen = await other.Page.Locator("main").InnerTextAsync();
        Assert.DoesNotContain("Never without notice.", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("Ask the ministry", seen, StringComparison.Ordinal);
        Assert.Empty(await minister.ViolationsAsync());
    }

    [Fact]
    public async Task A_row_with_unsent_words_stays_when_its_question_leaves_the_list()
    {
        await using var window = await sites.SignInAsync("ARM", "adviser");
        await window.GoToAsync("Questions");
        var row = window.Page.Locator("#q-table-I-3");
        await row.GetByText("Note, red line, instruction").ClickAsync();
        await row.GetByLabel("Your note").FillAsync("Half a thought");
        await window.Page.Locator("label.inline select").SelectOptionAsync("AZE");
        await Assertions.Expect(row.Locator(".held")).ToContainTextAsync("your words are not sent");
        await Assertions.Expect(row.GetByLabel("Your note")).ToHaveValueAsync("Half a thought");
        await Assertions.Expect(window.Page.GetByRole(AriaRole.Heading, new() { Name = "Room: Table" })).ToBeVisibleAsync();
        await row.GetByLabel("Your note").FillAsync("");
        await Assertions.Expect(row).ToHaveCountAsync(0);
    }
}
