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
        await DeskAsync();
        await using (var dark = await OpenAsync("AZE", "minister", 1280, 800, ColorScheme.Dark)) await PageAsync(dark, "/", "desk-dark-overview");
        await using (var narrow = await OpenAsync("ARM", "minister", 390, 844))
        {
            await PageAsync(narrow, "/", "desk-narrow-overview");
            await PageAsync(narrow, "/text", "desk-narrow-text");
        }

        await using (var host = await OpenAsync("KAZ", "secretary", 1280, 800))
        {
            foreach (var path in NavigationEntry.All.Where(static page => page.Entry.Secretariat).Select(static page => page.Path)) await PageAsync(host, path, $"secretariat-{path.Trim('/')}");
        }

        await PublicAsync();
    }

    private async Task DeskAsync()
    {
        await using var window = await OpenAsync("ARM", "minister", 1280, 800);
        foreach (var path in NavigationEntry.All.Where(static page => page.Entry.Desk && page.Path is not ("/text" or "/closing")).Select(static page => page.Path).Append("/brief"))
        {
            await PageAsync(window, path, $"desk-{(path.Length > 1 ? path.Trim('/') : "overview")}", isWhole: path is "/packages" or "/annex");
        }

        await PageAsync(window, "/rooms/plenary", "desk-plenary");
        await PageAsync(window, "/sessions/plenary/1", "desk-minutes");
        await PageAsync(window, "/closing/II", "desk-closing", isWhole: true);
        await window.NavigateAsync("/text");
        await window.SettleAsync();
        await window.Page.Keyboard.PressAsync("Control+k");
        await Assertions.Expect(window.Page.Locator("#goto-number")).ToBeFocusedAsync();
        await window.Page.Keyboard.TypeAsync("13");
        await window.Page.Keyboard.PressAsync("Enter");
        await window.Page.Locator("#p-13.now").WaitForAsync();
        await window.Page.Locator("#p-13 .br").First.ClickAsync();
        await window.Page.Locator("#b-13-a.sel").WaitForAsync();
        await TakeAsync(window, "desk-text");
        await window.Page.Locator("#accept").ClickAsync();
        await window.Page.Locator("form.sheet .digest").First.WaitForAsync();
        await TakeAsync(window, "desk-confirmation");
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Leave it" }).ClickAsync();
        await window.Page.Locator("form.sheet").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await window.Page.Keyboard.PressAsync("p");
        await window.Page.Locator("#would-leave").WaitForAsync();
        await TakeAsync(window, "desk-propose");
    }

    private async Task SignInPageAsync()
    {
        await using var window = await Window.OpenAsync(sites.Desk("ARM"), await sites.ProfileAsync());
        await window.Page.Locator("#passphrase").WaitForAsync();
        await TakeAsync(window, "desk-sign-in");
    }

    /// <summary>What the public sees: the venue's page, and a text that has verified itself, from its file.</summary>
    private async Task PublicAsync()
    {
        await using var profile = await sites.ProfileAsync(new BrowserNewContextOptions { IgnoreHTTPSErrors = true, AcceptDownloads = true, ViewportSize = new ViewportSize { Width = 1280, Height = 800 } });
        var page = await profile.NewPageAsync();
        await page.GotoAsync(sites.Venue.Address.ToString());
        await TakeAsync(page, "public-page");
        await page.Locator("article a").First.ClickAsync();
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "the text as one HTML file" }).ClickAsync());
        var file = Path.Combine(sites.Folder, "statement.html");
        await download.SaveAsAsync(file);
        await page.GotoAsync(new Uri(file).AbsoluteUri);
        await page.GetByText("Verified here").WaitForAsync();
        await TakeAsync(page, "public-statement");
    }

    private Task<Window> OpenAsync(string code, string person, int width, int height, ColorScheme scheme = ColorScheme.Light) =>
        sites.SignInAsync(code, person, new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = width, Height = height }, ColorScheme = scheme });

    private static async Task PageAsync(Window window, string path, string name, bool isWhole = false)
    {
        await window.NavigateAsync(path);
        await window.Page.Locator("main h1").First.WaitForAsync();
        await TakeAsync(window, name, isWhole);
    }

    private static async Task TakeAsync(Window window, string name, bool isWhole = false)
    {
        await window.SettleAsync();
        await TakeAsync(window.Page, name, isWhole);
    }

    private static async Task TakeAsync(IPage page, string name, bool isWhole = false)
    {
        await page.EvaluateAsync("() => document.fonts.ready.then(() => new Promise(requestAnimationFrame))");
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(s_folder, $"{name}.png"), FullPage = isWhole });
    }
}
