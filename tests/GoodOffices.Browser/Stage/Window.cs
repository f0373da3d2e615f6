using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace GoodOffices.Browser.Stage;

/// <summary>One window of a browser at a desk. What the browser complains of, such as a breach of the page's content security policy, fails the test when the window is closed.</summary>
internal sealed class Window : IAsyncDisposable
{
    private const float Patience = 20_000;
    private readonly IBrowserContext _profile;
    private readonly DeskProcess _desk;
    private readonly ConcurrentQueue<string> _complaints = new();
    private bool _isExamined;

    private Window(DeskProcess desk, IBrowserContext profile, IPage page)
    {
        (_desk, _profile, Page) = (desk, profile, page);
        page.Console += (_, message) =>
        {
            if (message.Type == "error" && !_isExamined && !Excuses(message.Text)) _complaints.Enqueue(message.Text);
        };
        page.PageError += (_, error) =>
        {
            if (!Excuses(error)) _complaints.Enqueue(error);
        };
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(desk.Address.ToString(), StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal) && !request.Url.StartsWith("blob:", StringComparison.Ordinal) && request.Url != "about:blank")
                _complaints.Enqueue($"the page asks for {request.Url}");
        };
    }

    /// <summary>The page.</summary>
    public IPage Page { get; }

    /// <summary>Which complaints a test itself brings about, such as by cutting the connection.</summary>
    public Func<string, bool> Excuses { get; set; } = static _ => false;

    /// <summary>What the browser complained of.</summary>
    public IReadOnlyCollection<string> Complaints => _complaints;

    /// <summary>Opens the address that the desk printed.</summary>
    public static async Task<Window> OpenAsync(DeskProcess desk, IBrowserContext profile)
    {
        var page = await profile.NewPageAsync();
        page.SetDefaultTimeout(Patience);
        Assertions.SetDefaultExpectTimeout(Patience);
        var window = new Window(desk, profile, page);
        await page.GotoAsync(desk.SignIn.ToString());
        return window;
    }

    /// <summary>Signs a delegate in.</summary>
    public async Task SignInAsync(string person, string passphrase)
    {
        await Page.Locator("#who").SelectOptionAsync(new SelectOptionValue { Label = $"{person} (desk)" });
        await Page.Locator("#passphrase").FillAsync(passphrase);
        await Page.GetByRole(AriaRole.Button, new() { Name = "Unlock" }).ClickAsync();
        await Page.Locator("header.top").WaitForAsync();
    }

    /// <summary>Presses a button of a component as soon as it can be pressed: of elements other than a browser's own, the driver does not know that they are disabled.</summary>
    public static async Task PressAsync(ILocator button)
    {
        await Assertions.Expect(button).Not.ToHaveAttributeAsync("disabled", "");
        await button.ClickAsync();
    }

    /// <summary>Goes to a page by the navigation.</summary>
    public async Task GoToAsync(string entry)
    {
        var link = Page.Locator("nav.tabs").GetByRole(AriaRole.Link, new() { Name = entry, Exact = true });
        await LeaveAsync(await link.GetAttributeAsync("href") ?? "", () => link.ClickAsync());
    }

    /// <summary>Goes to an address within the desk without loading the document anew, which would lock the device, and waits until the page that was there has gone.</summary>
    public async Task NavigateAsync(string path)
    {
        await LeaveAsync(path, () => Page.EvaluateAsync("path => Blazor.navigateTo(path)", path));
    }

    // A page may keep the element of its heading and change only its words, as one room's page becomes another's.
    private async Task LeaveAsync(string path, Func<Task> go)
    {
        var leaves = await Page.EvaluateAsync<bool>(
            "path => { const leaves = location.pathname !== path; if (leaves) document.querySelectorAll('main h1').forEach(e => e.dataset.left = e.textContent); return leaves; }", path);
        await go();
        if (leaves) await Page.WaitForFunctionAsync("() => [...document.querySelectorAll('main h1')].some(e => e.dataset.left !== e.textContent)", null, new() { Timeout = Patience });
    }

    /// <summary>Waits until the page has stood still for a quarter of a second: it is drawn in steps.</summary>
    public Task SettleAsync() => Page.EvaluateAsync("""
        async () => {
            for (let last = '', same = 0; same < 5;) {
                const now = document.body.innerHTML;
                same = now === last ? same + 1 : 0;
                last = now;
                await new Promise(go => setTimeout(go, 50));
            }
        }
        """);

    /// <summary>Asks axe-core for violations of WCAG 2.2, levels A and AA.</summary>
    public async Task<IReadOnlyList<string>> ViolationsAsync()
    {
        // The examiner's own sheet is no part of the page, and the page's policy rightly refuses it.
        _isExamined = true;
        // From its top, where nothing stands under the header that stays in sight.
        await Page.EvaluateAsync("scrollTo(0, 0)");
        var found = await Examiner.ViolationsAsync(Page);
        _isExamined = false;
        return found;
    }

    /// <summary>Closes the window.</summary>
    /// <exception cref="InvalidOperationException">The browser complained.</exception>
    public async ValueTask DisposeAsync()
    {
        if (_desk.Trouble is { Length: > 0 } trouble) TestContext.Current.TestOutputHelper?.WriteLine($"The desk at {_desk.Address} wrote:{Environment.NewLine}{trouble}");
        // A page that is left tells the desk so; one whose browser just ends is kept for a while, as after a lost connection.
        if (!Page.IsClosed) await Page.GotoAsync("about:blank");
        await _profile.DisposeAsync();
        if (!_complaints.IsEmpty) throw new InvalidOperationException($"The browser complained at {_desk.Address}: {string.Join("; ", _complaints)}");
    }
}
