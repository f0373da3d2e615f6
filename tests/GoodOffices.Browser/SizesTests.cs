using GoodOffices.Browser.Stage;
using GoodOffices.Desk.Frame;
using Microsoft.Playwright;

namespace GoodOffices.Browser;

/// <summary>Every page at every size that is promised, light and dark, and with text at twice its size: nothing is cut off, nobody finds fault.</summary>
public sealed class SizesTests(DemonstrationTalks sites) : IClassFixture<DemonstrationTalks>
{
    // What a reader needs on a telephone; editing is for a desk.
    private static readonly string[] s_reading = ["/", "/brief", "/text", "/questions", "/rooms", "/sessions", "/record"];

    [Theory]
    [InlineData("ARM", 1920, 1080, ColorScheme.Light)]
    [InlineData("ARM", 1024, 768, ColorScheme.Dark)]
    [InlineData("KAZ", 1920, 1080, ColorScheme.Dark)]
    [InlineData("KAZ", 1024, 768, ColorScheme.Light)]
    public async Task Nobody_finds_fault_with_a_page_at_a_size(string code, int width, int height, ColorScheme scheme)
    {
        await using var window = await OpenAsync(code, width, height, scheme);
        await ExamineAsync(window, Pages(code));
    }

    [Theory]
    [InlineData("ARM")]
    [InlineData("KAZ")]
    public async Task Text_at_twice_its_size_is_all_there(string code)
    {
        await using var window = await OpenAsync(code, 1280, 800, ColorScheme.Light);
        await window.Page.EvaluateAsync("() => { document.documentElement.style.fontSize = '200%'; }");
        await ExamineAsync(window, Pages(code));
    }

    [Fact]
    public async Task What_is_read_on_the_way_fits_a_telephone()
    {
        await using var window = await OpenAsync("ARM", 390, 844, ColorScheme.Light);
        await ExamineAsync(window, s_reading);
    }

    private static IEnumerable<string> Pages(string code) => NavigationEntry.All.Where(page => code == "KAZ" ? page.Entry.Secretariat : page.Entry.Desk).Select(static page => page.Path);

    private Task<Window> OpenAsync(string code, int width, int height, ColorScheme scheme) =>
        sites.SignInAsync(code, code == "KAZ" ? "secretary" : "minister", new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = width, Height = height }, ColorScheme = scheme });

    private static async Task ExamineAsync(Window window, IEnumerable<string> paths)
    {
        var faults = new List<string>();
        foreach (var path in paths)
        {
            await window.NavigateAsync(path);
            await window.SettleAsync();
            faults.AddRange((await window.ViolationsAsync()).Select(fault => $"{path}: {fault}"));
            if (await window.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth") is var beyond && beyond > 0)
                faults.Add($"{path} is {beyond} pixels wider than the window: {await window.Page.EvaluateAsync<string>(Widest)}");
        }

        Assert.True(faults.Count == 0, string.Join("\n", faults));
    }

    private const string Widest = """
        () => [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > document.documentElement.clientWidth + 1 && e.checkVisibility() && ![...function*() { for (let p = e.parentElement; p; p = p.parentElement) yield p; }()].some(p => ['auto', 'scroll', 'hidden'].includes(getComputedStyle(p).overflowX)))
            .slice(0, 4).map(e => `${e.tagName}.${[...e.classList].join('.')}`).join(', ')
        """;
}
