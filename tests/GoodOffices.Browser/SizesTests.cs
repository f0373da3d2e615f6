using System.Reflection;
using GoodOffices.Browser.Stage;
using GoodOffices.Desk.Frame;
using Microsoft.AspNetCore.Components;
using Microsoft.Playwright;

namespace GoodOffices.Browser;

/// <summary>Every page at every size that is promised, light and dark, and with text at twice its size: nothing is cut off, nobody finds fault.</summary>
public sealed class SizesTests(DemonstrationTalks sites) : IClassFixture<DemonstrationTalks>
{
    private readonly List<string> _faults = [];

    // What a reader needs on a telephone; editing is for a desk.
    private static readonly string[] s_reading = ["/", "/brief", "/text", "/questions", "/rooms", "/rooms/plenary", "/sessions", "/sessions/plenary/1", "/modalities", "/record"];

    /// <summary>What stands for the variable parts of an address, in the demonstration's talks.</summary>
    private static readonly Dictionary<string, string> s_known = new(StringComparer.Ordinal) { ["/rooms/{Name}"] = "/rooms/plenary", ["/closing/{Code}"] = "/closing/II", ["/text/{Instrument}"] = "/text/II", ["/sessions/{Room}/{Number:int}"] = "/sessions/plenary/1" };

    [Theory]
    [InlineData("ARM", ColorScheme.Light)]
    [InlineData("ARM", ColorScheme.Dark)]
    [InlineData("KAZ", ColorScheme.Light)]
    [InlineData("KAZ", ColorScheme.Dark)]
    public async Task Nobody_finds_fault_with_any_page_at_any_size(string code, ColorScheme scheme)
    {
        var options = new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 1280, Height = 800 }, ColorScheme = scheme };
        await using var window = await Window.OpenAsync(sites.Desk(code), await sites.ProfileAsync(options));
        await window.Page.Locator("#passphrase").WaitForAsync();
        await ExamineAsync(window, "signing in");
        await window.SignInAsync(Person(code), sites.Desk(code).Passphrase);
        foreach (var path in Pages(code))
        {
            await window.NavigateAsync(path);
            await window.SettleAsync();
            foreach (var (width, height, size) in ((int, int, int)[])[(1280, 800, 100), (1920, 1080, 100), (1024, 768, 100), (1280, 800, 200)])
            {
                await window.Page.SetViewportSizeAsync(width, height);
                await window.Page.EvaluateAsync("size => { document.documentElement.style.fontSize = `${size}%`; }", size);
                await ExamineAsync(window, $"{path} at {width}x{height}, text at {size} %");
            }
        }

        Assert.True(_faults.Count == 0, string.Join("\n", _faults));
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task What_is_read_on_the_way_fits_a_telephone(ColorScheme scheme)
    {
        var options = new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 390, Height = 844 }, ColorScheme = scheme };
        await using var window = await Window.OpenAsync(sites.Desk("ARM"), await sites.ProfileAsync(options));
        await window.Page.Locator("#passphrase").WaitForAsync();
        await ExamineAsync(window, "signing in");
        await window.SignInAsync(Person("ARM"), sites.Desk("ARM").Passphrase);
        foreach (var path in s_reading)
        {
            await window.NavigateAsync(path);
            await window.SettleAsync();
            await ExamineAsync(window, path);
        }

        Assert.True(_faults.Count == 0, string.Join("\n", _faults));
    }

    /// <summary>Every address that the assembly answers to: one that is added is examined without anybody remembering to.</summary>
    private static IEnumerable<string> Pages(string code) => typeof(NavigationEntry).Assembly.GetTypes()
        .Where(type => type.GetCustomAttribute<NavigationEntryAttribute>() is not { } entry || (code == "KAZ" ? entry.Secretariat : entry.Desk))
        .SelectMany(static type => type.GetCustomAttributes<RouteAttribute>())
        .Select(static route => !route.Template.Contains('{', StringComparison.Ordinal) ? route.Template : s_known.GetValueOrDefault(route.Template) ?? throw new InvalidOperationException($"What stands for the variables of {route.Template}?"))
        // By length, so that no page follows another of the same heading: that is how a window knows that the one before has gone.
        .OrderBy(static path => path.Length).ThenBy(static path => path, StringComparer.Ordinal);

    private static string Person(string code) => code == "KAZ" ? "secretary" : "minister";

    private async Task ExamineAsync(Window window, string what)
    {
        _faults.AddRange((await window.ViolationsAsync()).Select(fault => $"{what}: {fault}"));
        if (await window.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth") is var beyond && beyond > 0)
            _faults.Add($"{what} is {beyond} pixels wider than the window: {await window.Page.EvaluateAsync<string>(Widest)}");
    }

    private const string Widest = """
        () => [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > document.documentElement.clientWidth + 1 && e.checkVisibility() && ![...function*() { for (let p = e.parentElement; p; p = p.parentElement) yield p; }()].some(p => ['auto', 'scroll', 'hidden'].includes(getComputedStyle(p).overflowX)))
            .slice(0, 4).map(e => `${e.tagName}.${[...e.classList].join('.')}`).join(', ')
        """;
}
