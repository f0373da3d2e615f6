using GoodOffices.Browser.Stage;
using GoodOffices.Desk.Frame;
using Microsoft.Playwright;

namespace GoodOffices.Browser;

/// <summary>Pictures of every page for the README and the guides, of the demonstration's talks: made by <c>./screenshots</c>, never by the tests.</summary>
public sealed class Screenshots(DemonstrationTalks sites) : IClassFixture<DemonstrationTalks>
{
    private static readonly string s_folder = Environment.GetEnvironmentVariable("SCREENSHOTS") ?? Path.Combine(AppContext.BaseDirectory, "screenshots");

    [Fact(Explicit = true)]
    public async Task Of_every_page()
    {
        Directory.CreateDirectory(s_folder);
        await SignInPageAsync();
        var desk = NavigationEntry.All.Where(static page => page.Entry.Desk).Select(static page => page.Path).Append("/brief");
        await TakeAsync("ARM", "minister", "desk", desk, ColorScheme.Light, 1280, 800);
        await TakeAsync("AZE", "minister", "desk-dark", ["/"], ColorScheme.Dark, 1280, 800);
        await TakeAsync("ARM", "minister", "desk-narrow", ["/", "/text"], ColorScheme.Light, 390, 844);
        await TakeAsync("KAZ", "secretary", "secretariat", NavigationEntry.All.Where(static page => page.Entry.Secretariat).Select(static page => page.Path), ColorScheme.Light, 1280, 800);
    }

    private async Task SignInPageAsync()
    {
        await using var window = await Window.OpenAsync(sites.Desk("ARM"), await sites.ProfileAsync());
        await window.Page.Locator("#passphrase").WaitForAsync();
        await window.Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(s_folder, "desk-sign-in.png") });
    }

    private async Task TakeAsync(string code, string person, string prefix, IEnumerable<string> paths, ColorScheme scheme, int width, int height)
    {
        await using var window = await sites.SignInAsync(code, person, new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = width, Height = height }, ColorScheme = scheme });
        foreach (var path in paths)
        {
            await window.NavigateAsync(path);
            await window.Page.Locator("main h1").First.WaitForAsync();
            await window.SettleAsync();
            await window.Page.EvaluateAsync("() => document.fonts.ready.then(() => new Promise(requestAnimationFrame))");
            var name = path.Trim('/') is { Length: > 0 } page ? page.Replace('/', '-') : "overview";
            await window.Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(s_folder, $"{prefix}-{name}.png"), FullPage = path is "/packages" or "/annex" });
        }
    }
}
