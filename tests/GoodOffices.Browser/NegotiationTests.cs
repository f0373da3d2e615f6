using GoodOffices.Browser.Stage;
using Microsoft.Playwright;

namespace GoodOffices.Browser;

/// <summary>Point 4, and the part of 12 that concerns it: an article from proposal to agreement, at two desks at once.</summary>
public sealed class NegotiationTests(TalksUnderWay sites) : IClassFixture<TalksUnderWay>
{
    private const string Wording = "This Agreement enters into force thirty days after the last notification.";

    [Fact]
    public async Task An_article_is_negotiated_from_proposal_to_agreement_by_mouse()
    {
        await using var own = await sites.SignInAsync("ARM", "adviser");
        await using var other = await sites.SignInAsync("AZE", "minister");
        await own.GoToAsync("Text");
        await other.GoToAsync("Text");
        await own.Page.Locator("#p-3 .numbered").ClickAsync();
        await own.Page.Locator("#propose").ClickAsync();
        await own.Page.Locator("#wording").FillAsync("Fees shall correspond to the cost of the service.");
        await Assertions.Expect(own.Page.Locator("#would-leave b")).ToHaveTextAsync("1");
        await own.Page.Locator("#try-first").ClickAsync();
        await Assertions.Expect(own.Page.Locator("#tried")).ToContainTextAsync("Provision 3 (Fees) would close");
        await own.Page.Locator("#table-it").ClickAsync();
        await own.Page.Locator(".propose").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await other.Page.Locator("#p-3 .br").First.WaitForAsync();
        await Assertions.Expect(other.Page.Locator("#p-3")).ToContainTextAsync("rendered");
        await other.Page.Locator("#p-3 .numbered").ClickAsync();
        await other.Page.Locator("#accept").ClickAsync();
        await other.Page.Locator("#passphrase-again").FillAsync(sites.Desk("AZE").Passphrase);
        await other.Page.GetByRole(AriaRole.Button, new() { Name = "Accept definitively" }).ClickAsync();
        await Assertions.Expect(other.Page.Locator("#p-3 .st")).ToContainTextAsync("agreed");
        await Assertions.Expect(own.Page.Locator("#p-3 .st")).ToContainTextAsync("agreed");
    }

    [Fact]
    public async Task An_article_is_negotiated_from_proposal_to_agreement_by_keyboard_alone()
    {
        await using var own = await sites.SignInAsync("ARM", "adviser");
        await using var other = await sites.SignInAsync("AZE", "adviser");
        await own.GoToAsync("Text");
        await other.GoToAsync("Text");
        await GoByKeyAsync(own, "6");
        await own.Page.Keyboard.PressAsync("p");
        await Assertions.Expect(own.Page.Locator("#wording")).ToBeFocusedAsync();
        await own.Page.Keyboard.TypeAsync(Wording);
        await Assertions.Expect(own.Page.Locator("#would-leave b")).ToHaveTextAsync("1");
        Assert.Empty(await own.ViolationsAsync());
        await own.Page.Keyboard.PressAsync("Control+Enter");
        await own.Page.Locator(".propose").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await Assertions.Expect(other.Page.Locator("#p-6")).ToContainTextAsync(Wording);
        await GoByKeyAsync(other, "6");
        await other.Page.Keyboard.PressAsync("1");
        await other.Page.GetByText("Read with the alternative of").First.WaitForAsync();
        await other.Page.Keyboard.PressAsync("a");
        await Assertions.Expect(other.Page.Locator("#p-6 .st")).ToContainTextAsync("ad referendum");
        await Assertions.Expect(own.Page.Locator("#p-6 .st")).ToContainTextAsync("ad referendum");
    }

    [Fact]
    public async Task What_the_other_side_does_appears_without_losing_what_is_being_typed()
    {
        await using var own = await sites.SignInAsync("ARM", "adviser");
        await using var other = await sites.SignInAsync("AZE", "adviser");
        await own.GoToAsync("Text");
        await other.GoToAsync("Text");
        await GoByKeyAsync(own, "2");
        await own.Page.Keyboard.PressAsync("p");
        await own.Page.Locator("#wording").FillAsync("A goods vehicle in transit shall be admitted");
        await GoByKeyAsync(other, "4");
        await other.Page.Keyboard.PressAsync("p");
        await other.Page.Locator("#wording").FillAsync("A Party may suspend passage on two days' notice.");
        await other.Page.Keyboard.PressAsync("Control+Enter");
        await own.Page.Locator("#p-4 .br").First.WaitForAsync();
        await Assertions.Expect(own.Page.Locator("#p-4")).ToContainTextAsync("two days");
        await own.Page.Locator("#wording").PressSequentiallyAsync(" without a permit.");
        await Assertions.Expect(own.Page.Locator("#wording")).ToHaveValueAsync("A goods vehicle in transit shall be admitted without a permit.");
    }

    [Fact]
    public async Task Proposing_begins_with_ones_own_wording_and_can_come_over_to_the_other_side_in_one_bracket()
    {
        await using var own = await sites.SignInAsync("AZE", "minister");
        await own.GoToAsync("Text");
        await own.Page.Keyboard.PressAsync("j");
        await own.Page.Locator("#b-2-a.sel").WaitForAsync();
        await own.Page.Keyboard.PressAsync("p");
        await Assertions.Expect(own.Page.Locator("#wording")).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("^A goods vehicle in transit may be admitted"));
        // The key that tables does so from the form that proposes, and from no other field.
        await Window.PressAsync(own.Page.Locator("#reserve"));
        await own.Page.Locator("#reserve-note").FillAsync("Only for the capital.");
        await own.Page.Locator("#reserve-note").PressAsync("Control+Enter");
        await Window.PressAsync(own.Page.Locator("#try-first"));
        await own.Page.Locator("#tried").WaitForAsync();
        await Assertions.Expect(own.Page.Locator(".propose .notice.done")).ToHaveCountAsync(0);
        await own.Page.Locator(".propose").GetByRole(AriaRole.Button, new() { Name = "Close" }).ClickAsync();
        await own.Page.GetByRole(AriaRole.Button, new() { Name = "Propose with this here" }).ClickAsync();
        await Assertions.Expect(own.Page.Locator("#wording")).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("^A goods vehicle in transit shall be admitted without a permit within the annual quota"));
    }

    [Fact]
    public async Task A_draft_is_kept_as_it_is_typed_and_is_there_again_after_the_window_was_closed()
    {
        await using (var first = await sites.SignInAsync("ARM", "minister"))
        {
            await first.GoToAsync("Text");
            await GoByKeyAsync(first, "1");
            await first.Page.Keyboard.PressAsync("p");
            await first.Page.Locator("#wording").FillAsync("A draft that nobody has seen.");
            await first.Page.GetByText("draft, kept on your node only").WaitForAsync();
        }

        await using var again = await sites.SignInAsync("ARM", "minister");
        await again.GoToAsync("Text");
        await GoByKeyAsync(again, "1");
        await again.Page.Keyboard.PressAsync("p");
        await Assertions.Expect(again.Page.Locator("#wording")).ToHaveValueAsync("A draft that nobody has seen.");
        await using var beside = await sites.SignInAsync("ARM", "minister");
        await beside.GoToAsync("Text");
        await GoByKeyAsync(beside, "1");
        await beside.Page.Keyboard.PressAsync("p");
        await Assertions.Expect(beside.Page.Locator("#wording")).ToHaveValueAsync("A draft that nobody has seen.");
        await beside.Page.Locator("#wording").FillAsync("What the one window says.");
        await beside.Page.GetByText("draft, kept on your node only").WaitForAsync();
        await again.Page.Locator("#wording").FillAsync("What the other window says.");
        await Assertions.Expect(again.Page.Locator("#other-draft")).ToContainTextAsync("What the one window says.");
        await Window.PressAsync(again.Page.Locator("#take-other"));
        await Assertions.Expect(again.Page.Locator("#wording")).ToHaveValueAsync("What the one window says.");
    }

    [Fact]
    public async Task An_acceptance_stays_with_the_proposal_that_was_read_when_another_is_tabled_meanwhile()
    {
        const string Later = "A Party may suspend passage on grounds of public order, at once.";
        await using var own = await sites.SignInAsync("AZE", "minister");
        await using var other = await sites.SignInAsync("ARM", "adviser");
        await own.GoToAsync("Text");
        await other.GoToAsync("Text");
        await own.Page.Locator("#p-4 .numbered").ClickAsync();
        await Window.PressAsync(own.Page.Locator("#accept"));
        var sheet = own.Page.Locator("form.sheet");
        await Assertions.Expect(sheet).ToContainTextAsync("twelve hours' notice");
        await GoByKeyAsync(other, "4");
        await other.Page.Keyboard.PressAsync("p");
        await Assertions.Expect(other.Page.Locator("#wording")).ToBeFocusedAsync();
        await other.Page.Locator("#wording").FillAsync(Later);
        await other.Page.Keyboard.PressAsync("Control+Enter");
        await Assertions.Expect(own.Page.Locator("#p-4")).ToContainTextAsync("at once");
        await Assertions.Expect(sheet).ToContainTextAsync("A newer proposal came");
        await Assertions.Expect(sheet).ToContainTextAsync("twelve hours' notice");
        await Assertions.Expect(sheet).Not.ToContainTextAsync("at once");
        await Window.PressAsync(sheet.GetByRole(AriaRole.Button, new() { Name = "Leave it" }));
        await Assertions.Expect(own.Page.Locator("#newer")).ToContainTextAsync("A newer proposal came");
        await Window.PressAsync(own.Page.Locator("#read-newer"));
        await Window.PressAsync(own.Page.Locator("#accept"));
        await Assertions.Expect(sheet).ToContainTextAsync("at once");
    }

    [Fact]
    public async Task A_draft_is_shared_and_commented_on_in_the_caucus_and_the_other_side_sees_nothing_of_it()
    {
        const string Secret = "Fees are waived for humanitarian goods.";
        await using var adviser = await sites.SignInAsync("ARM", "adviser");
        await using var minister = await sites.SignInAsync("ARM", "minister");
        await using var other = await sites.SignInAsync("AZE", "minister");
        await adviser.GoToAsync("Text");
        await minister.GoToAsync("Text");
        await other.GoToAsync("Text");
        await GoByKeyAsync(adviser, "1");
        await GoByKeyAsync(minister, "1");
        await GoByKeyAsync(other, "1");
        await adviser.Page.Keyboard.PressAsync("p");
        await adviser.Page.Locator("#wording").FillAsync(Secret);
        await adviser.Page.Locator("#share-draft").ClickAsync();
        await Assertions.Expect(minister.Page.Locator(".shared-draft")).ToContainTextAsync(Secret);
        await minister.Page.GetByLabel("Comment on this draft").FillAsync("Wait for the capital.");
        await minister.Page.GetByRole(AriaRole.Button, new() { Name = "Comment", Exact = true }).ClickAsync();
        await Assertions.Expect(adviser.Page.Locator(".shared-draft")).ToContainTextAsync("Wait for the capital.");
        Assert.DoesNotContain(Secret, await other.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Empty(await minister.ViolationsAsync());
    }

    [Fact]
    public async Task Hostile_markup_is_shown_as_text_wherever_it_is_written_and_on_every_page_of_everybody()
    {
        await using var own = await sites.SignInAsync("AZE", "minister");
        await using var other = await sites.SignInAsync("ARM", "adviser");
        await using var host = await sites.SignInAsync("KAZ", "secretary");
        await own.GoToAsync("Text");
        await GoByKeyAsync(own, "5");
        await own.Page.Keyboard.PressAsync("p");
        await own.Page.Locator("#wording").FillAsync(Hostile("wording"));
        await own.Page.Locator("#wording").PressAsync("Control+Enter");
        await own.Page.Locator(".propose").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await Assertions.Expect(own.Page.Locator("#p-5")).ToContainTextAsync("data-hostile=wording");
        await SayHostileAsync(own);
        await ConveneHostileAsync(own);
        await KeepHostileAsync(own);
        await PackageHostileAsync(own);

        string[] everybodys = ["statement", "title", "words", "agenda", "place"];
        Assert.Superset(new HashSet<string>([.. everybodys, "wording", "package", "note"]), await SeenAsync(own, desk: true));
        Assert.Superset(new HashSet<string>([.. everybodys, "wording", "package"]), await SeenAsync(other, desk: true));
        Assert.Superset(new HashSet<string>(everybodys), await SeenAsync(host, desk: false));
    }

    private static string Hostile(string field) => $"<img src=x data-hostile={field} onerror=\"window.taken=1\"><script>window.taken=1</script><b data-hostile>&lt;i&gt;</b> [ARM: </span>]";

    private static async Task SayHostileAsync(Window own)
    {
        await own.NavigateAsync("/rooms/plenary");
        await own.Page.Locator("#words").FillAsync(Hostile("statement"));
        await SendAllTheSameAsync(own, "#send", own.Page.Locator(".said").GetByText("data-hostile=statement").First);
        await own.Page.GetByText("Non-paper", new() { Exact = true }).First.ClickAsync();
        await own.Page.Locator("#non-paper-title").FillAsync(Hostile("title"));
        await own.Page.Locator("#words").FillAsync(Hostile("words"));
        await SendAllTheSameAsync(own, "#send", own.Page.Locator(".said").GetByText("data-hostile=words").First);
    }

    /// <summary>Sends, and says so again where the desk asks because the same words were written where fewer read them.</summary>
    private static async Task SendAllTheSameAsync(Window window, string button, ILocator sent)
    {
        await Window.PressAsync(window.Page.Locator(button));
        var asks = window.Page.Locator("#send-all-the-same");
        // It asks for each run of words that it knows.
        for (var asked = 0; asked < 5; asked++)
        {
            await asks.Or(sent).First.WaitForAsync();
            if (await sent.IsVisibleAsync()) return;
            await asks.ClickAsync();
            await window.SettleAsync();
        }

        await sent.WaitForAsync();
    }

    private static async Task ConveneHostileAsync(Window own)
    {
        await own.GoToAsync("Sessions");
        await own.Page.Locator("#convene").ClickAsync();
        await own.Page.Locator("#session-room").SelectOptionAsync("plenary");
        await own.Page.Locator("#session-day").FillAsync("2024-05-11");
        await own.Page.Locator("#session-place").FillAsync(Hostile("place"));
        await own.Page.Locator("#session-agenda").FillAsync(Hostile("agenda"));
        await SendAllTheSameAsync(own, "#convene-send", own.Page.Locator("table").GetByText("data-hostile=agenda").First);
    }

    private static async Task KeepHostileAsync(Window own)
    {
        await own.GoToAsync("Questions");
        var question = own.Page.Locator("#q-table-I-4");
        await question.GetByText("Note, red line, instruction").ClickAsync();
        await question.GetByLabel("Your note").FillAsync(Hostile("note"));
        await question.GetByRole(AriaRole.Button, new() { Name = "Keep the note" }).ClickAsync();
        await Assertions.Expect(question).ToContainTextAsync("data-hostile=note");
    }

    private static async Task PackageHostileAsync(Window own)
    {
        await own.GoToAsync("Packages");
        var answers = own.Page.Locator("#compose select.answer");
        foreach (var at in (int[])[0, 1]) await answers.Nth(at).SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await own.Page.Locator("#package-note").FillAsync(Hostile("package"));
        await SendAllTheSameAsync(own, "#table-package", own.Page.Locator("article.package").GetByText("data-hostile=package").First);
    }

    /// <summary>Walks through every page: nothing of the markup has become an element, nothing has run.</summary>
    /// <returns>The fields whose text was seen.</returns>
    private static async Task<HashSet<string>> SeenAsync(Window window, bool desk)
    {
        var seen = new HashSet<string>();
        var pages = GoodOffices.Desk.Frame.NavigationEntry.All.Where(page => desk ? page.Entry.Desk : page.Entry.Secretariat).Select(static page => page.Path);
        foreach (var path in pages.Concat(desk ? ["/brief", "/rooms/plenary", "/rooms/table", "/rooms/caucus", "/sessions/plenary/1", "/closing/I"] : ["/rooms/plenary", "/sessions/plenary/1"]))
        {
            await window.NavigateAsync(path);
            await window.SettleAsync();
            Assert.Equal(0, await window.Page.Locator("[data-hostile], main img, main script").CountAsync());
            Assert.True(await window.Page.EvaluateAsync<bool>("() => window.taken === undefined"), path);
            var text = await window.Page.EvaluateAsync<string>("() => document.querySelector('main').textContent");
            foreach (System.Text.RegularExpressions.Match match in System.Text.RegularExpressions.Regex.Matches(text, "<img src=x data-hostile=([a-z]+) onerror")) seen.Add(match.Groups[1].Value);
        }

        return seen;
    }

    private static async Task GoByKeyAsync(Window window, string number)
    {
        await window.Page.Keyboard.PressAsync("Control+k");
        await Assertions.Expect(window.Page.Locator("#goto-number")).ToBeFocusedAsync();
        await window.Page.Keyboard.TypeAsync(number);
        await window.Page.Keyboard.PressAsync("Enter");
        await window.Page.Locator($"#p-{number}.now").WaitForAsync();
    }
}
