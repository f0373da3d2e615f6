using System.Text.RegularExpressions;
using GoodOffices.Browser.Stage;
using GoodOffices.Desk.Frame;
using Microsoft.Playwright;

namespace GoodOffices.Browser;

/// <summary>What the one side sees when it does something is what the other sees when it does the same: nothing but codes, names, colours by place, times and digests may differ.</summary>
public sealed partial class EqualStandingTests(TalksOnEveryPage sites, SwappedTalks swapped) : IClassFixture<TalksOnEveryPage>, IClassFixture<SwappedTalks>
{
    private readonly List<string> _differences = [];

    /// <summary>Pages that the navigation does not lead to by itself.</summary>
    private static readonly string[] s_further = ["/brief", "/rooms/plenary", "/rooms/table", "/rooms/caucus", "/sessions/plenary/1"];

    [Fact]
    public async Task Swapping_the_parties_swaps_every_page()
    {
        await using var one = await sites.SignInAsync("ARM", "minister");
        await using var other = await swapped.SignInAsync("AZE", "minister");
        // The venue says who is connected when it is asked the next time.
        foreach (var window in (Window[])[one, other]) await window.Page.Locator("main li.split").GetByText("here", new() { Exact = true }).First.WaitForAsync();
        foreach (var path in NavigationEntry.All.Where(static page => page.Entry.Desk).Select(static page => page.Path).Concat(s_further))
        {
            await SameAsync(path, one, other, window => window.NavigateAsync(path));
        }

        await SameAsync("a room with the host", one, other, window => window.NavigateAsync(window == one ? "/rooms/bilateral-ARM" : "/rooms/bilateral-AZE"));
        await SameAsync("modalities that are to be proposed", one, other, async window =>
        {
            await window.NavigateAsync("/modalities");
            await Window.PressAsync(window.Page.Locator("#propose-modalities"));
            await Assertions.Expect(window.Page.Locator("#modalities-drafting")).ToBeFocusedAsync();
            // Of what stands in a field the length is compared, and the parties' names are not of one length.
            foreach (var code in (string[])["ARM", "AZE"]) await window.Page.Locator($"#modalities-name-{code}-en").FillAsync("Party");
        });
        await SameAsync("a room that is to be proposed", one, other, async window =>
        {
            await window.NavigateAsync("/rooms");
            await Window.PressAsync(window.Page.Locator("#propose-room"));
            await window.Page.Locator("#room-purpose").WaitForAsync();
        });
        await SameAsync("a bracket's panel", one, other, async window =>
        {
            await window.NavigateAsync("/text");
            await window.Page.Keyboard.PressAsync("j");
            await window.Page.Locator("#b-1-a.sel").WaitForAsync();
        });
        await SameAsync("what is proposed", one, other, async window =>
        {
            await window.Page.Keyboard.PressAsync("p");
            await Assertions.Expect(window.Page.Locator("#wording")).ToBeFocusedAsync();
        });
        await SameAsync("the sheet before an act that binds", one, other, async window =>
        {
            await window.NavigateAsync("/closing/II");
            await window.Page.Locator("#do-adopt").ClickAsync();
            await window.Page.Locator("form.sheet .digest").First.WaitForAsync();
        });
        await OwnFormFirstAsync(one, "ARM", "AZE");
        await OwnFormFirstAsync(other, "AZE", "ARM");
        await using var across = await sites.SignInAsync("AZE", "minister");
        await OwnFormFirstAsync(across, "AZE", "ARM");
        Assert.True(_differences.Count == 0, string.Join("\n\n", _differences));
    }

    // In the same test, since whoever signs in is shown as here to the others.
    private static async Task OwnFormFirstAsync(Window window, string code, string other)
    {
        static string Both(string what, string first, string second) => $"{what} in the form of {first} (illustrative) / {what} in the form of {second} (illustrative)";
        await window.NavigateAsync("/annex");
        var page = window.Page.Locator("main");
        var crossing = page.Locator("table.crossings tbody th button").Filter(new() { HasText = "Crossing in the form of" });
        await Assertions.Expect(crossing).ToHaveTextAsync(Both("Crossing", code, other));
        await Assertions.Expect(page.Locator("section[aria-labelledby=sections] td").Filter(new() { HasText = "Road in the form of" }).First).ToHaveTextAsync(Both("Road", code, other));
        await crossing.ClickAsync();
        await Assertions.Expect(page.Locator("#faces")).ToContainTextAsync(Both("Crossing", code, other));
    }

    private async Task SameAsync(string what, Window one, Window other, Func<Window, Task> go)
    {
        await go(one);
        await go(other);
        var (first, second) = (await ReadAsync(one), Swap(await ReadAsync(other)));
        if (first != second) _differences.Add($"{what} differs:\n{FirstDifference(first, second)}");
    }

    // The acts of the record stand in the order in which they came, and that is nobody's standing; nor is how far the cosignatures have come.
    // The fields of the annex stand in the order of its links and crossings, which lie where they lie.
    private static async Task<string> ReadAsync(Window window)
    {
        await window.Page.Locator("main h1").First.WaitForAsync();
        await window.SettleAsync();
        return Volatile().Replace(await window.Page.EvaluateAsync<string>(Markup), "~");
    }

    /// <summary>Every element in sight: what it is, how it looks, what it says to eyes and to screen readers, and where it leads. A party's colours, and the lines that go with them, are named by its place.</summary>
    private const string Markup = """
        () => {
            const colours = new Map();
            for (const place of ['p1', 'p2']) for (const [name, value] of [['ink', `var(--${place})`], ['tint', `var(--${place}-tint)`]]) {
                const probe = document.createElement('i');
                probe.style.color = value;
                document.body.append(probe);
                colours.set(getComputedStyle(probe).color, `${place}-${name}`);
                probe.remove();
            }
            const named = colour => colours.get(colour) ?? colour;
            const look = e => {
                const s = getComputedStyle(e);
                return [named(s.color), named(s.backgroundColor), named(s.borderLeftColor), colours.has(s.borderLeftColor) ? '' : s.borderLeftStyle, s.fontWeight, s.fontSize, s.opacity, s.textTransform].join(' ');
            };
            const says = e => ['aria-label', 'title', 'href', 'alt', 'placeholder', 'value', 'aria-current', 'aria-pressed', 'disabled'].map(name => e.getAttribute(name)).map(value => value ?? '').join('|');
            return [...document.querySelectorAll('header *, main *')]
                .filter(e => e.checkVisibility() && !e.closest('table.record tbody') && !e.closest('.maplibregl-map') && !e.closest('[aria-labelledby=record-health] .verdict') && !e.closest('table.fields tbody, [id^=p-A] .wording'))
                .map(e => [e.tagName, [...e.classList].filter(one => !/^(fluent|b-)/.test(one)).sort().join(' '), look(e), says(e), e.value?.length ?? '', [...e.childNodes].filter(n => n.nodeType === 3).map(n => n.data.trim()).join(' ')].join(' '))
                .join('\n');
        }
        """;

    private static string Swap(string page) => Swapped().Replace(page, static found => found.Value switch
    {
        "ARM" => "AZE",
        "AZE" => "ARM",
        "Armenia" => "Azerbaijan",
        "Azerbaijan" => "Armenia",
        "p1" => "p2",
        _ => "p1",
    });

    private static string FirstDifference(string first, string second)
    {
        var (left, right) = (first.Split('\n'), second.Split('\n'));
        var at = 0;
        while (at < left.Length && at < right.Length && left[at] == right[at]) at++;
        return $"{string.Join('\n', left.Skip(at).Take(3))}\n---\n{string.Join('\n', right.Skip(at).Take(3))}";
    }

    [GeneratedRegex("ARM|AZE|Armenia|Azerbaijan|p1|p2")]
    private static partial Regex Swapped();

    /// <summary>Times, ages, digests in words, entries whose number follows from who was quicker, and how many each has cosigned so far.</summary>
    [GeneratedRegex(@"\d\d:\d\d|(just now|\d+ (minute|hour)s? ago)|([bdfghjklmnprstvz][aiou][bdfghjklmnprstvz][aiou][bdfghjklmnprstvz] ){3,23}[a-z]{5}|\b[0-9a-f]{16,64}\b|\d{1,2} [A-Z][a-z]+ 20\d\d|(cosigned|record) up to \d+|last acts? but \d+|lags by \d+ acts?|entr(y|ies) \d+( to \d+)?")]
    private static partial Regex Volatile();
}
