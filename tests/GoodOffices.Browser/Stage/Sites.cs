using GoodOffices.Cli.Processes;
using Microsoft.Playwright;

namespace GoodOffices.Browser.Stage;

/// <summary>A venue, the host's node and two delegations' nodes, each a process of its own, with their web interfaces, on a copy of prepared talks; and a browser.</summary>
/// <remarks>A class fixture: the tests of one class share it, in no particular order, so each makes what it needs.</remarks>
public abstract class Sites(string play, bool isSwapped = false) : IAsyncLifetime
{
    private readonly Dictionary<string, DeskProcess> _desks = new(StringComparer.Ordinal);
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private VenueProcess? _venue;

    /// <summary>Where the copies are.</summary>
    internal string Folder { get; private set; } = "";

    /// <summary>The venue.</summary>
    internal VenueProcess Venue => _venue!;

    /// <summary>The desk of a party, or the host's secretariat.</summary>
    internal DeskProcess Desk(string code) => _desks[code];

    /// <summary>The folder of a node.</summary>
    internal string NodeFolder(string code) => Path.Combine(Folder, "node-" + code);

    public async ValueTask InitializeAsync()
    {
        var prepared = await PreparedTalks.FolderAsync(play, isSwapped);
        Folder = Directory.CreateTempSubdirectory("good-offices-sites-").FullName;
        PreparedTalks.Copy(prepared, Folder);
        var where = await File.ReadAllLinesAsync(Path.Combine(Folder, "address.txt"));
        _venue = VenueProcess.At(Path.Combine(Folder, "venue"), new Uri(where[0]), where[1]);
        await _venue.StartAsync(null, CancellationToken.None);
        foreach (var code in (string[])["ARM", "AZE", "KAZ"]) await StartDeskAsync(code);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium",
            Args = ["--no-sandbox", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--use-angle=swiftshader", "--enable-unsafe-swiftshader", "--host-resolver-rules=MAP rebound.example 127.0.0.1"],
        });
    }

    /// <summary>Starts the desk of a party again, such as after it was killed.</summary>
    /// <param name="code">Whose.</param>
    /// <param name="port">The port; 0 for a free one.</param>
    internal async Task StartDeskAsync(string code, int port = 0)
    {
        if (_desks.Remove(code, out var before)) await before.DisposeAsync();
        _desks[code] = await DeskProcess.StartAsync(NodeFolder(code), Path.Combine(Folder, "passphrases", code + ".txt"), port);
    }

    /// <summary>A fresh browser profile, as another computer would be.</summary>
    internal Task<IBrowserContext> ProfileAsync(BrowserNewContextOptions? options = null) => _browser!.NewContextAsync(options ?? new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 1280, Height = 800 } });

    /// <summary>A window in which a delegate has signed in.</summary>
    /// <param name="code">The party's code.</param>
    /// <param name="person">The delegate.</param>
    /// <param name="options">How the browser is set; null for 1280 by 800.</param>
    internal async Task<Window> SignInAsync(string code, string person, BrowserNewContextOptions? options = null)
    {
        var window = await Window.OpenAsync(Desk(code), await ProfileAsync(options));
        await window.SignInAsync(person, Desk(code).Passphrase);
        return window;
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
        foreach (var desk in _desks.Values) await desk.DisposeAsync();
        if (_venue is not null) await _venue.DisposeAsync();
        if (Folder.Length > 0) Directory.Delete(Folder, recursive: true);
        GC.SuppressFinalize(this);
    }
}
