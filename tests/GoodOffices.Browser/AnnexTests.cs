using GoodOffices.Browser.Stage;
using Microsoft.Playwright;

namespace GoodOffices.Browser;

public sealed class AnnexTests(TalksOnLinks sites) : IClassFixture<TalksOnLinks>
{
    private const string Customs = "[data-field='measures/ROAD-IJE-QAZ.X1.ARM.entry.bilateral-freight/feeEur']";

    [Fact]
    public async Task The_page_is_accessible_in_light_and_dark()
    {
        foreach (var scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
        {
            await using var window = await sites.SignInAsync("ARM", "minister", new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 1280, Height = 800 }, ColorScheme = scheme });
            await OpenAsync(window);
            await window.Page.GetByRole(AriaRole.Button, new() { Name = "Change one’s own side" }).First.ClickAsync();
            await window.Page.Locator(".editor").WaitForAsync();
            Assert.True((await window.ViolationsAsync()) is { Count: 0 } found, string.Join("\n", await window.ViolationsAsync()));
        }
    }

    [Fact]
    public async Task Fields_in_brackets_bear_their_numbers_and_lead_to_the_text()
    {
        await using var window = await sites.SignInAsync("ARM", "adviser");
        await OpenAsync(window);
        var row = window.Page.Locator("table.fields tr.open").Filter(new() { HasText = "Quota, a year" }).First;
        await row.WaitForAsync();
        Assert.Equal(["[ARM: 500]", "[AZE: 1000]"], (await row.Locator(".alt").AllInnerTextsAsync()).Select(static text => text.Replace(' ', ' ')));
        Assert.StartsWith("/text/I#A.", await row.Locator("a").GetAttributeAsync("href"), StringComparison.Ordinal);
        Assert.Matches(@"^A\.\d+.*-[a-z]+$", await row.Locator("a").InnerTextAsync());
    }

    [Fact]
    public async Task A_side_gives_its_own_form_of_a_name_and_reads_it_first()
    {
        await using var own = await sites.SignInAsync("AZE", "adviser");
        await OpenAsync(own);
        await ChooseAsync(own, "ROAD-IJE-QAZ.X1");
        await own.Page.GetByText("Your form of the names").ClickAsync();
        await own.Page.Locator("[data-name='crossings/ROAD-IJE-QAZ.X1']").FillAsync("Crossing four (illustrative)");
        Assert.Empty(await own.ViolationsAsync());
        await Window.PressAsync(own.Page.Locator("#table-names"));
        await Assertions.Expect(own.Page.Locator("#faces")).ToContainTextAsync("Crossing four (illustrative)");
        await Assertions.Expect(own.Page.Locator("table.crossings")).ToContainTextAsync("Crossing four (illustrative)");
        // Taken out again, the neutral name stands as before.
        await own.Page.Locator("[data-name='crossings/ROAD-IJE-QAZ.X1']").FillAsync("");
        await Window.PressAsync(own.Page.Locator("#table-names"));
        await Assertions.Expect(own.Page.Locator("table.crossings")).Not.ToContainTextAsync("Crossing four");
    }

    [Fact]
    public async Task A_step_is_added_in_the_middle_of_a_chain()
    {
        await using var own = await sites.SignInAsync("ARM", "adviser");
        await OpenAsync(own);
        await ChooseAsync(own, "ROAD-SEV-GAN.X1");
        await Window.PressAsync(own.Page.GetByRole(AriaRole.Button, new() { Name = "Change one’s own side" }).First);
        var editor = own.Page.Locator(".editor").Filter(new() { Has = own.Page.Locator("[data-place]") });
        var first = await editor.Locator("[data-place]").First.GetAttributeAsync("data-place");
        await editor.GetByLabel("Add a step").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await editor.Locator("[data-place]").Last.SelectOptionAsync($".{first}");
        var added = await editor.Locator("[data-place]").Last.GetAttributeAsync("data-place");
        Assert.NotEqual(first, added);
        Assert.Empty(await own.ViolationsAsync());
        await Window.PressAsync(editor.GetByRole(AriaRole.Button, new() { Name = "Table it" }));
        await editor.WaitForAsync(new() { State = WaitForSelectorState.Detached });
        var name = await own.Page.Locator("table.chain").First.Locator("tbody th.stp").AllInnerTextsAsync();
        Assert.StartsWith("1", name.First(static text => char.IsAsciiDigit(text[0])), StringComparison.Ordinal);
        Assert.DoesNotContain("Border", name.First(static text => text.StartsWith('1')), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Swapping_the_parties_swaps_the_page()
    {
        await using var one = await sites.SignInAsync("ARM", "minister");
        await using var other = await sites.SignInAsync("AZE", "minister");
        foreach (var (window, own, their) in ((Window, string, string)[])[(one, "ARM", "AZE"), (other, "AZE", "ARM")])
        {
            await OpenAsync(window);
            Assert.Equal([own, their], await window.Page.Locator("table.fields thead .pt").AllInnerTextsAsync());
            Assert.Equal([own, own, their, their], await window.Page.Locator("table.crossings thead .pt").AllInnerTextsAsync());
            Assert.Equal([$"As {own} would have it", $"As {their} would have it"], await window.Page.Locator(".seg button").AllInnerTextsAsync());
            await ChooseAsync(window, "ROAD-SEV-GAN.X1");
            Assert.Equal([own, their], await window.Page.Locator("table.chain").First.Locator(".side .pt").AllInnerTextsAsync());
        }
    }

    [Fact]
    public async Task The_two_sides_of_a_crossing_stand_face_to_face_with_the_measure_of_each_difference()
    {
        await using var window = await sites.SignInAsync("AZE", "adviser");
        await OpenAsync(window);
        await ChooseAsync(window, "ROAD-YER-NAX.X1");
        var customs = window.Page.Locator("table.chain tr.dif").Filter(new() { HasText = "Customs control" }).First;
        await customs.WaitForAsync();
        Assert.Matches(@"\d+ min, 1 document", await customs.Locator(".dd").InnerTextAsync());
        await window.Page.GetByText("justified:", new() { Exact = false }).First.WaitForAsync();
    }

    [Fact]
    public async Task What_a_change_of_ones_own_side_would_leave_is_shown_before_it_is_tabled_and_the_other_side_sees_it()
    {
        await using var other = await sites.SignInAsync("AZE", "adviser");
        await OpenAsync(other);
        await using var window = await sites.SignInAsync("ARM", "adviser");
        await OpenAsync(window);
        await ChooseAsync(window, "ROAD-IJE-QAZ.X1");
        await window.Page.Locator("details.facing").Filter(new() { HasText = "entry, bilateral freight" }).GetByRole(AriaRole.Button, new() { Name = "Change one’s own side" }).ClickAsync();
        await window.Page.Locator(Customs).FillAsync("dear");
        await window.Page.GetByText("It does not stand:").First.WaitForAsync();
        await window.Page.Locator(Customs).FillAsync("17");
        await window.Page.Locator("#mirrored").UncheckAsync();
        await window.Page.Locator(".outcome").GetByText("1 departure would not be justified.").WaitForAsync();
        await window.Page.Locator(".outcome li.refusal").Filter(new() { HasText = "17.00 EUR" }).WaitForAsync();
        await window.Page.Locator("#mirrored").CheckAsync();
        await window.Page.Locator(".outcome").GetByText("0 departures would not be justified.").WaitForAsync();
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Table it" }).ClickAsync();
        await window.Page.GetByText("Recorded: entry").WaitForAsync();
        var row = other.Page.Locator("table.fields tr.open").Filter(new() { HasText = "Fee, EUR" }).Filter(new() { HasText = "17.00" });
        await row.First.WaitForAsync();
        Assert.Equal(2, await row.CountAsync());
    }

    [Fact]
    public async Task An_act_of_the_other_side_takes_away_nothing_that_is_being_typed_before_a_crossing_was_chosen()
    {
        await using var window = await sites.SignInAsync("ARM", "adviser");
        await OpenAsync(window);
        var shown = window.Page.Locator("table.crossings tbody tr").Filter(new() { Has = window.Page.Locator("[aria-pressed=true]") });
        var name = await shown.Locator("th").InnerTextAsync();
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Change one’s own side" }).First.ClickAsync();
        var fee = window.Page.Locator(".editor input[data-field$='/feeEur']");
        await fee.FillAsync("23,75");
        await Assertions.Expect(window.Page.Locator(".outcome .refusal").Filter(new() { HasText = "It does not stand:" })).ToHaveCountAsync(0);

        await using var other = await sites.SignInAsync("AZE", "adviser");
        // Nothing differs any more where the one types: the first crossing that differs is another from then on.
        var part = await shown.Locator("td a").InnerTextAsync();
        await other.NavigateAsync("/text/I");
        await other.Page.Locator("button.numbered").Filter(new() { HasText = part.Trim() }).First.ClickAsync();
        await Window.PressAsync(other.Page.Locator("#accept-ad-referendum"));
        await other.Page.GetByText("Recorded: entry").WaitForAsync();

        await Assertions.Expect(shown.Locator("td").Last).ToHaveTextAsync("0");
        await Assertions.Expect(fee).ToHaveValueAsync("23,75");
        Assert.Equal(name, await shown.Locator("th").InnerTextAsync());
    }

    [Fact]
    public async Task A_crossing_s_totals_are_those_of_one_traffic_which_is_named()
    {
        await using var window = await sites.SignInAsync("ARM", "adviser");
        await OpenAsync(window);
        await window.Page.Locator("table.crossings thead").GetByText("one side’s chain: entry, bilateral freight").WaitForAsync();
        await ChooseAsync(window, "ROAD-YER-NAX.X1");
        var chain = await window.Page.Locator("table.chain").First.Locator("tfoot td.big").First.InnerTextAsync();
        await Assertions.Expect(window.Page.Locator("table.crossings tbody tr").Filter(new() { HasText = "ROAD-YER-NAX.X1" }).Locator("td").Nth(2)).ToHaveTextAsync(chain);
        await window.Page.Locator("#traffic").SelectOptionAsync(new SelectOptionValue { Label = "exit, bilateral freight" });
        await window.Page.Locator("table.crossings thead").GetByText("one side’s chain: exit, bilateral freight").WaitForAsync();
    }

    [Fact]
    public async Task A_departure_on_what_both_accepted_is_accepted_by_name_and_only_by_who_has_the_power()
    {
        await using var adviser = await sites.SignInAsync("ARM", "adviser");
        await OpenAsync(adviser);
        await adviser.Page.Locator(".derogation").GetByText("You can’t.").WaitForAsync();
        Assert.Equal(0, await adviser.Page.Locator(".derogation").GetByRole(AriaRole.Button).CountAsync());
        await using var one = await sites.SignInAsync("ARM", "minister");
        await using var other = await sites.SignInAsync("AZE", "minister");
        foreach (var window in (Window[])[one, other])
        {
            await OpenAsync(window);
            await window.Page.GetByRole(AriaRole.Button, new() { Name = "Accept the departure from reciprocity by name" }).ClickAsync();
            await window.Page.GetByText("Recorded: entry").WaitForAsync();
        }

        await Assertions.Expect(adviser.Page.Locator(".derogation")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task The_map_draws_sections_by_state_and_a_crossing_is_chosen_on_it_and_in_the_table_alike()
    {
        await using var window = await sites.SignInAsync("ARM", "adviser");
        await OpenAsync(window);
        var crossings = await window.Page.Locator("table.crossings tbody tr").CountAsync();
        await Assertions.Expect(window.Page.Locator(".map .crossing-mark")).ToHaveCountAsync(crossings);
        await window.Page.Locator(".map[data-drawn]").WaitForAsync();
        var drawn = (await window.Page.Locator(".map").GetAttributeAsync("data-drawn"))!;
        var sections = await window.Page.Locator("table.sections tbody tr").CountAsync();
        Assert.Equal(sections, drawn.Split(", ").Sum(static state => int.Parse(state.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture)));

        await ChooseAsync(window, "ROAD-YER-NAX.X1");
        await window.Page.Locator(".map .crossing-mark[aria-pressed=true][data-crossing='ROAD-YER-NAX.X1']").WaitForAsync();
        await window.Page.Locator(".map .crossing-mark[data-crossing='ROAD-IJE-QAZ.X1']").FocusAsync();
        await window.Page.Keyboard.PressAsync("Enter");
        await window.Page.Locator("table.crossings tbody tr").Filter(new() { HasText = "ROAD-IJE-QAZ.X1" }).Locator("[aria-pressed=true]").WaitForAsync();
    }

    [Fact]
    public async Task Outlines_come_from_a_file_that_stays_in_the_window_and_a_file_that_has_none_is_refused()
    {
        await using var window = await sites.SignInAsync("AZE", "adviser");
        await OpenAsync(window);
        await window.Page.Locator(".map[data-drawn]").WaitForAsync();
        await ChooseFileAsync(window, "not JSON");
        await window.Page.GetByText("That file is not JSON. Choose a GeoJSON file.").WaitForAsync();
        await ChooseFileAsync(window, "{\"type\": \"Topology\"}");
        await window.Page.GetByText("That file is JSON, but not GeoJSON (RFC 7946).").WaitForAsync();
        await window.Page.GetByText("Schematic; implies no position on any boundary.").WaitForAsync();
        await ChooseFileAsync(window, """{"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {}, "geometry": {"type": "LineString", "coordinates": [[45, 40], [46, 41]]}}]}""");
        await window.Page.Locator(".map[data-outlines='1']").WaitForAsync();
        await window.Page.GetByText("Outlines as in the file that you chose.", new() { Exact = false }).WaitForAsync();
        Assert.Equal(0, await window.Page.Locator(".mapped .refusal").CountAsync());
        // Another page of the desk does not lose them.
        await window.NavigateAsync("/text/I");
        await OpenAsync(window);
        await window.Page.Locator(".map[data-outlines='1']").WaitForAsync();
        await window.Page.GetByText("Outlines as in the file that you chose.", new() { Exact = false }).WaitForAsync();
    }

    private static Task ChooseFileAsync(Window window, string content) =>
        window.Page.Locator("#outlines").SetInputFilesAsync(new FilePayload { Name = "outlines.geojson", MimeType = "application/geo+json", Buffer = System.Text.Encoding.UTF8.GetBytes(content) });

    private static async Task OpenAsync(Window window)
    {
        await window.NavigateAsync("/annex");
        await window.Page.Locator("table.crossings tbody tr").First.WaitForAsync();
    }

    private static async Task ChooseAsync(Window window, string crossing)
    {
        await window.Page.Locator("table.crossings tbody tr").Filter(new() { HasText = crossing }).GetByRole(AriaRole.Button).ClickAsync();
        await window.Page.Locator("table.crossings tbody tr").Filter(new() { HasText = crossing }).Locator("[aria-pressed=true]").WaitForAsync();
    }
}
