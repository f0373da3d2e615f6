using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using GoodOffices.Browser.Stage;
using GoodOffices.Cli.Rehearsing;
using Microsoft.Playwright;
using DeskProcess = GoodOffices.Browser.Stage.DeskProcess;
using VenueProcess = GoodOffices.Cli.Processes.VenueProcess;

namespace GoodOffices.Browser;

/// <summary>How long a browser takes to open a long rolling text and to show another party's act, and what thirty desks cost their node: a benchmark, never run by the tests.</summary>
/// <remarks>TALKS names the folder of a rehearsal (<c>good-offices rehearse</c>), whose two first parties are at their desks. docs/benchmarks.md has the method and the figures.</remarks>
public sealed class DeskFigures : IAsyncLifetime
{
    private const int Rounds = 9;
    private const int Desks = 30;

    // From the press of the link to the first provision painted, milliseconds, by the browser's clock.
    private const string Opening = """
        () => new Promise(done => {
            const began = performance.now();
            const look = () => document.querySelector('section.prov .rolling') ? requestAnimationFrame(() => setTimeout(() => done(performance.now() - began))) : requestAnimationFrame(look);
            document.querySelector("nav.tabs a[href='/text']").click();
            requestAnimationFrame(look);
        })
        """;

    // Notes when words are drawn in the first provision, milliseconds since 1970. It is told of changes and does not look at each frame: thirty pages that look are work of their own.
    private const string Awaiting = """
        words => {
            window.seen = new Promise(done => {
                const look = () => document.querySelector('section.prov').textContent.includes(words);
                const told = new MutationObserver(() => { if (look()) { told.disconnect(); requestAnimationFrame(() => done(Date.now())); } });
                told.observe(document.querySelector('main'), { subtree: true, childList: true, characterData: true });
            });
        }
        """;

    private readonly List<DeskProcess> _desks = [];
    private VenueProcess? _venue;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    [Fact(Explicit = true)]
    public async Task Of_long_talks()
    {
        var (own, signedIn) = await FirstAsync(_desks[0]);
        await using var other = (await FirstAsync(_desks[1])).Window;
        await ReportAsync(string.Create(CultureInfo.InvariantCulture, $"the first desk of a node: signed in and at the overview after {signedIn.TotalSeconds:0.0} s"));
        var opened = new List<double>();
        for (var round = 0; round <= Rounds; round++)
        {
            await own.GoToAsync("Overview");
            var took = await own.Page.EvaluateAsync<double>(Opening);
            if (round > 0) opened.Add(took);
        }

        await other.GoToAsync("Text");
        await Task.WhenAll(own.SettleAsync(), other.SettleAsync());
        var (shown, recorded) = (new List<double>(), new List<double>());
        for (var round = 0; round <= Rounds; round++)
        {
            var (mine, theirs) = await ActAsync(other, [own], $"Measured in round {round}.");
            if (round == 0) continue;
            shown.Add(theirs[0]);
            recorded.Add(mine);
        }

        await ReportAsync($"{await other.Page.Locator("section.prov").CountAsync()} provisions: the text opens in {Said(opened)}");
        await ReportAsync($"an act, from the press of the button: on one's own desk {Said(recorded)}, on the other side's {Said(shown)}");
        await ReportAsync($"with one desk the node of the first party holds {_desks[0].ResidentBytes() >> 20} MiB");
        await ManyAsync(other);
        await own.DisposeAsync();
    }

    public async ValueTask InitializeAsync()
    {
        if (Environment.GetEnvironmentVariable("TALKS") is not { } root) return;
        var folder = new RehearsalFolder(Path.GetFullPath(root));
        using var venue = JsonDocument.Parse(await File.ReadAllBytesAsync(Path.Combine(folder.Venue, "venue.json")));
        _venue = VenueProcess.At(folder.Venue, new Uri(venue.RootElement.GetProperty("listen").GetString()!), venue.RootElement.GetProperty("certificateSha256").GetString()!);
        await _venue.StartAsync(null, CancellationToken.None);
        foreach (var code in Directory.GetFiles(folder.Passphrases).Select(static file => Path.GetFileNameWithoutExtension(file)).Where(static code => code.StartsWith('P')).Order(StringComparer.Ordinal).Take(2))
            _desks.Add(await DeskProcess.StartAsync(folder.NodeOf(code), folder.PassphraseOf(code)));
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium", Args = ["--no-sandbox", "--disable-gpu"] });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
        foreach (var desk in _desks) await desk.DisposeAsync();
        if (_venue is not null) await _venue.DisposeAsync();
    }

    private async Task ManyAsync(Window other)
    {
        var (windows, began) = (new List<Window>(), Stopwatch.GetTimestamp());
        for (var desk = 0; desk < Desks; desk++)
        {
            windows.Add(await SignInAsync(_desks[0]));
            await windows[^1].GoToAsync("Text");
            // One after the other: thirty pages that compare themselves with what they were would be what is measured.
            await windows[^1].SettleAsync();
        }

        await ReportAsync($"{Desks} desks of one node signed in and at the text after {Stopwatch.GetElapsedTime(began).TotalSeconds.ToString("0", CultureInfo.InvariantCulture)} s");
        var (first, last) = (new List<double>(), new List<double>());
        for (var round = 0; round < 5; round++)
        {
            var (_, theirs) = await ActAsync(other, windows, $"Measured with many in round {round}.");
            first.Add(theirs.Min());
            last.Add(theirs.Max());
        }

        await ReportAsync($"an act, from the press of the button: on the first of {Desks} desks {Said(first)}, on the last {Said(last)}; their node holds {_desks[0].ResidentBytes() >> 20} MiB");
        foreach (var window in windows) await window.DisposeAsync();
    }

    /// <summary>A party tables words for the first provision: how long until it has them itself, and until the others have.</summary>
    private static async Task<(double Own, double[] Others)> ActAsync(Window author, IReadOnlyList<Window> readers, string words)
    {
        await author.Page.Locator("section.prov .numbered").First.ClickAsync();
        await author.Page.Locator("#propose").ClickAsync();
        await author.Page.Locator("#wording").FillAsync(words);
        await author.Page.Locator("#would-leave").WaitForAsync();
        foreach (var reader in readers) await reader.Page.EvaluateAsync(Awaiting, words);
        var pressed = await author.Page.EvaluateAsync<double>("() => { const pressed = Date.now(); document.querySelector('#table-it').click(); return pressed; }");
        await author.Page.Locator(".propose").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        var own = await author.Page.EvaluateAsync<double>("() => Date.now()");
        var seen = await Task.WhenAll(readers.Select(static reader => reader.Page.EvaluateAsync<double>("() => window.seen")));
        return (own - pressed, [.. seen.Select(at => at - pressed)]);
    }

    private async Task<Window> SignInAsync(DeskProcess desk)
    {
        var window = await Window.OpenAsync(desk, await _browser!.NewContextAsync(new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 1280, Height = 800 } }));
        await window.SignInAsync("negotiator", desk.Passphrase);
        return window;
    }

    /// <summary>The first desk of a node opens the node with it.</summary>
    private async Task<(Window Window, TimeSpan Took)> FirstAsync(DeskProcess desk)
    {
        var window = await Window.OpenAsync(desk, await _browser!.NewContextAsync(new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 1280, Height = 800 } }));
        window.Page.SetDefaultTimeout(120_000);
        var began = Stopwatch.GetTimestamp();
        await window.SignInAsync("negotiator", desk.Passphrase);
        await window.Page.Locator("main h1").WaitForAsync();
        return (window, Stopwatch.GetElapsedTime(began));
    }

    private static string Said(List<double> milliseconds)
    {
        milliseconds.Sort();
        return string.Create(CultureInfo.InvariantCulture, $"{milliseconds[milliseconds.Count / 2]:0} ms (median of {milliseconds.Count}; {milliseconds[0]:0} to {milliseconds[^1]:0})");
    }

    private static Task ReportAsync(string line) => File.AppendAllTextAsync(Path.Combine(Environment.GetEnvironmentVariable("TALKS")!, "figures.txt"), line + "\n");
}
