using GoodOffices.Browser.Stage;
using Microsoft.Playwright;

namespace GoodOffices.Browser;

/// <summary>Point 4: a draft stays in the caucus until the head of delegation tables it.</summary>
public sealed class HeadOfDelegationTests(ArticleToBeWritten sites) : IClassFixture<ArticleToBeWritten>
{
    private const string Wording = "The working language of the secretariat is English.";

    [Fact]
    public async Task An_adviser_shares_and_cannot_table_and_the_head_tables_with_one_press()
    {
        await using var head = await sites.SignInAsync("ARM", "minister");
        await using var adviser = await sites.SignInAsync("ARM", "adviser");
        await using var other = await sites.SignInAsync("AZE", "minister");
        await head.NavigateAsync("/rooms/caucus");
        await Assertions.Expect(head.Page.Locator(".head-of-delegation")).ToContainTextAsync("whoever may negotiate tables");
        await head.Page.Locator(".head-of-delegation").GetByLabel("Minister for Foreign Affairs").CheckAsync();
        Assert.Empty(await head.ViolationsAsync());
        await Window.PressAsync(head.Page.Locator("#name-head"));
        await Assertions.Expect(head.Page.Locator(".head-of-delegation")).ToContainTextAsync("Minister for Foreign Affairs (minister)");

        await other.GoToAsync("Text");
        await adviser.GoToAsync("Text");
        await adviser.Page.Locator("#p-1 .numbered").ClickAsync();
        await Window.PressAsync(adviser.Page.Locator("#propose"));
        await adviser.Page.Locator("#wording").FillAsync(Wording);
        await Assertions.Expect(adviser.Page.Locator(".propose .head-tables")).ToContainTextAsync("Minister for Foreign Affairs");
        Assert.Equal(0, await adviser.Page.Locator("#table-it").CountAsync());
        Assert.Empty(await adviser.ViolationsAsync());
        await adviser.Page.Locator("#wording").PressAsync("Control+Enter");
        await Assertions.Expect(adviser.Page.Locator(".shared-draft")).ToContainTextAsync(Wording);
        Assert.Equal(0, await adviser.Page.GetByRole(AriaRole.Button, new() { Name = "Table this draft" }).CountAsync());

        await head.GoToAsync("Overview");
        await head.Page.Locator("section[aria-labelledby=drafts-to-table] a").ClickAsync();
        await head.Page.Locator("#p-1 .numbered").ClickAsync();
        await Assertions.Expect(head.Page.Locator(".shared-draft")).ToContainTextAsync(Wording);
        await Assertions.Expect(other.Page.Locator("#p-1")).Not.ToContainTextAsync("working language");
        Assert.Empty(await head.ViolationsAsync());
        await Window.PressAsync(head.Page.GetByRole(AriaRole.Button, new() { Name = "Table this draft" }));
        await Assertions.Expect(other.Page.Locator("#p-1")).ToContainTextAsync(Wording);
        await Assertions.Expect(adviser.Page.Locator(".shared-draft")).ToContainTextAsync("Tabled as ARM-1.");
        await Assertions.Expect(head.Page.GetByRole(AriaRole.Button, new() { Name = "Table this draft" })).ToHaveCountAsync(0);
    }
}
