using System.Text.RegularExpressions;
using GoodOffices.Browser.Stage;
using GoodOffices.Desk.Frame;

namespace GoodOffices.Browser;

/// <summary>What the one side sees when it does something is what the other sees when it does the same: nothing but codes, names, colours by place, times and digests may differ.</summary>
public sealed partial class EqualStandingTests(TalksUnderWay sites, SwappedTalks swapped) : IClassFixture<TalksUnderWay>, IClassFixture<SwappedTalks>
{
    [Fact]
    public async Task Swapping_the_parties_swaps_every_page()
    {
        await using var one = await sites.SignInAsync("ARM", "minister");
        await using var other = await swapped.SignInAsync("AZE", "minister");
        // The venue says who is connected when it is asked the next time.
        foreach (var window in (Window[])[one, other]) await window.Page.Locator("main li.split").GetByText("here", new() { Exact = true }).First.WaitForAsync();
        foreach (var path in NavigationEntry.All.Where(static page => page.Entry.Desk).Select(static page => page.Path).Append("/brief"))
        {
            var (first, second) = (await PageAsync(one, path), await PageAsync(other, path));
            Assert.True(first == Swap(second), $"{path} differs:\n{FirstDifference(first, Swap(second))}");
        }
    }

    // The acts of the record stand in the order in which they came, and that is nobody's standing.
    private static async Task<string> PageAsync(Window window, string path)
    {
        await window.NavigateAsync(path);
        await window.Page.Locator("main h1").First.WaitForAsync();
        await window.SettleAsync();
        var markup = await window.Page.EvaluateAsync<string>(
            "() => [...document.querySelectorAll('header *, main *')].filter(e => e.checkVisibility() && !e.closest('table.record tbody')).map(e => e.tagName + ' ' + [...e.classList].sort().join(' ') + ' ' + [...e.childNodes].filter(n => n.nodeType === 3).map(n => n.data.trim()).join(' ')).join('\\n')");
        return Volatile().Replace(markup, "~");
    }

    private static string Swap(string page) => page
        .Replace("ARM", "\u0001", StringComparison.Ordinal).Replace("AZE", "ARM", StringComparison.Ordinal).Replace("\u0001", "AZE", StringComparison.Ordinal)
        .Replace("Armenia", "\u0001", StringComparison.Ordinal).Replace("Azerbaijan", "Armenia", StringComparison.Ordinal).Replace("\u0001", "Azerbaijan", StringComparison.Ordinal)
        .Replace("p1", "\u0001", StringComparison.Ordinal).Replace("p2", "p1", StringComparison.Ordinal).Replace("\u0001", "p2", StringComparison.Ordinal);

    private static string FirstDifference(string first, string second)
    {
        var (left, right) = (first.Split('\n'), second.Split('\n'));
        var at = 0;
        while (at < left.Length && at < right.Length && left[at] == right[at]) at++;
        return $"{string.Join('\n', left.Skip(at).Take(3))}\n---\n{string.Join('\n', right.Skip(at).Take(3))}";
    }

    /// <summary>Times, ages, digests in words, entries whose number follows from who was quicker.</summary>
    [GeneratedRegex(@"\d\d:\d\d|(just now|\d+ (minute|hour)s? ago)|([bdfghjklmnprstvz][aiou][bdfghjklmnprstvz][aiou][bdfghjklmnprstvz] ){3,23}[a-z]{5}|\b[0-9a-f]{16,64}\b|\d{1,2} [A-Z][a-z]+ 20\d\d")]
    private static partial Regex Volatile();
}
