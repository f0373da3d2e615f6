using GoodOffices.Browser.Stage;
using Microsoft.Playwright;

namespace GoodOffices.Browser;

/// <summary>Point 12 at the desk of who is writing: what is lost is said, and nothing that was typed is.</summary>
public sealed class LostConnectionTests(TalksUnderWay sites) : IClassFixture<TalksUnderWay>
{
    [Fact]
    public async Task What_is_tabled_while_the_venue_is_gone_is_kept_and_goes_out_when_it_is_back()
    {
        await using var own = await sites.SignInAsync("ARM", "adviser");
        await using var other = await sites.SignInAsync("AZE", "adviser");
        await own.GoToAsync("Text");
        await other.GoToAsync("Text");
        await own.Page.Locator("#p-6 .numbered").ClickAsync();
        await own.Page.Locator("#propose").ClickAsync();
        await own.Page.Locator("#wording").FillAsync("This Agreement");
        sites.Venue.Kill();
        await own.Page.GetByText("The venue is not reached.").WaitForAsync();
        foreach (var width in (int[])[1280, 390])
        {
            // However far one has read on, it is in sight.
            await own.Page.SetViewportSizeAsync(width, 800);
            await own.Page.EvaluateAsync("scrollTo(0, document.body.scrollHeight)");
            await Assertions.Expect(own.Page.Locator(".bar").First).ToBeInViewportAsync(new() { Ratio = 1 });
        }

        await own.Page.SetViewportSizeAsync(1280, 800);
        await own.Page.Locator("#wording").PressSequentiallyAsync(" enters into force upon signature.");
        await own.Page.Locator("#table-it").ClickAsync();
        await own.Page.GetByText("Kept, and not in the record yet.").First.WaitForAsync();
        // That all hold the same record is not said of a record that nobody can compare now.
        await own.NavigateAsync("/");
        await own.Page.GetByText("whether all parties still hold the same record is not known").WaitForAsync();
        Assert.Equal(0, await own.Page.Locator(".verdict .settled").CountAsync());
        Assert.Empty(await own.ViolationsAsync());
        await sites.Venue.StartAsync(null, CancellationToken.None);
        await Assertions.Expect(other.Page.Locator("#p-6")).ToContainTextAsync("This Agreement enters into force upon signature.", new() { Timeout = 60_000 });
        await own.Page.GetByText("The venue is not reached.").WaitForAsync(new() { State = WaitForSelectorState.Detached, Timeout = 60_000 });
    }

    [Fact]
    public async Task What_is_typed_while_the_node_is_not_reached_is_there_when_it_is_and_is_what_is_tabled()
    {
        var line = await Line.OfAsync(await sites.ProfileAsync());
        await using var own = await line.SignInAsync(sites.Desk("AZE"), "adviser");
        await own.GoToAsync("Text");
        await own.Page.Locator("#p-3 .numbered").ClickAsync();
        await own.Page.Locator("#propose").ClickAsync();
        await own.Page.Locator("#wording").FillAsync("Fees");
        await Assertions.Expect(own.Page.Locator("#would-leave b")).ToHaveTextAsync("1");
        await line.CutAsync(own);
        await own.Page.Locator("#wording").PressSequentiallyAsync(" are published.");
        await line.MendAsync(own);
        await Assertions.Expect(own.Page.Locator("#wording")).ToHaveValueAsync("Fees are published.");
        await own.Page.Locator("#table-it").ClickAsync();
        await Assertions.Expect(own.Page.Locator("#p-3")).ToContainTextAsync("Fees are published.");
    }

    [Fact]
    public async Task A_statement_typed_across_a_lost_connection_is_sent_whole()
    {
        var line = await Line.OfAsync(await sites.ProfileAsync());
        await using var own = await line.SignInAsync(sites.Desk("ARM"), "adviser");
        await own.NavigateAsync("/rooms/table");
        await own.Page.Locator("#words").PressSequentiallyAsync("We agree");
        await line.CutAsync(own);
        await own.Page.Locator("#words").PressSequentiallyAsync(" on nothing yet.");
        // Pressed while nobody hears it, it sends nothing: not now, and not the half of it later.
        await own.Page.Locator("#send").ClickAsync();
        await line.MendAsync(own);
        await Assertions.Expect(own.Page.Locator("#words")).ToHaveValueAsync("We agree on nothing yet.");
        Assert.Equal(0, await own.Page.Locator("main").GetByText("We agree").CountAsync());
        await Window.PressAsync(own.Page.Locator("#send"));
        await Assertions.Expect(own.Page.Locator("[id^=said-]").Last).ToContainTextAsync("We agree on nothing yet.");
    }

    [Fact]
    public async Task A_notice_says_what_to_do_in_the_language_of_the_reader_until_a_node_that_was_started_anew_is_loaded()
    {
        var line = await Line.OfAsync(await sites.ProfileAsync());
        await using var own = await line.SignInAsync(sites.Desk("KAZ"), "secretary");
        await own.Page.Locator(".language select").SelectOptionAsync("ru");
        await Assertions.Expect(own.Page.Locator("html")).ToHaveAttributeAsync("lang", "ru");
        await line.CutAsync(own, "Связь с вашим узлом потеряна.");
        line.IsCut = false;
        Assert.Equal("Повторить, block, 1", await own.Page.EvaluateAsync<string>(PressAgain));
        await Assertions.Expect(own.Page.Locator(".reconnect")).ToBeHiddenAsync(new() { Timeout = 60_000 });
        await own.Page.Locator("html[lang=ru] nav.tabs a").Last.ClickAsync();
        await Assertions.Expect(own.Page.Locator("nav.tabs a[aria-current]")).ToHaveCountAsync(1);

        await sites.StartDeskAsync("KAZ", sites.Desk("KAZ").Address.Port);
        await own.Page.GetByText("откройте адрес, который напечатала программа.").First.WaitForAsync(new() { Timeout = 60_000 });
        await own.Page.GotoAsync(sites.Desk("KAZ").SignIn.ToString());
        await own.Page.Locator("#passphrase").WaitForAsync();
    }

    /// <summary>The notice as it is when the browser has tried for minutes, which no test waits for, and its button pressed: what it says, whether it is shown, how often it makes the browser try.</summary>
    private const string PressAgain = """
        () => {
            let tried = 0;
            const reconnect = Blazor.reconnect;
            Blazor.reconnect = () => { tried++; return reconnect(); };
            document.querySelector('.reconnect').className = 'reconnect components-reconnect-failed';
            const button = document.getElementById('reconnect-again');
            const shown = getComputedStyle(button.parentElement).display;
            button.click();
            return `${button.textContent}, ${shown}, ${tried}`;
        }
        """;

    /// <summary>The line between a browser and its node, which can be cut.</summary>
    private sealed class Line(IBrowserContext profile)
    {
        private readonly List<IWebSocketRoute> _open = [];

        public bool IsCut { get; set; }

        public static async Task<Line> OfAsync(IBrowserContext profile)
        {
            var line = new Line(profile);
            await profile.RouteWebSocketAsync(static address => address.Contains("_blazor", StringComparison.Ordinal), line.Take);
            await profile.RouteAsync(static address => address.Contains("_blazor", StringComparison.Ordinal), route => line.IsCut ? route.AbortAsync() : route.ContinueAsync());
            return line;
        }

        public async Task<Window> SignInAsync(DeskProcess desk, string person)
        {
            var window = await Window.OpenAsync(desk, profile);
            window.Excuses = static complaint => complaint.Contains("WebSocket", StringComparison.Ordinal) || complaint.Contains("onnect", StringComparison.Ordinal) || complaint.Contains("ERR_", StringComparison.Ordinal) || complaint.Contains("fetch", StringComparison.Ordinal)
                || complaint.Contains("401", StringComparison.Ordinal);
            await window.SignInAsync(person, desk.Passphrase);
            return window;
        }

        public async Task CutAsync(Window window, string said = "The connection to your node is lost.")
        {
            IsCut = true;
            foreach (var socket in _open) await socket.CloseAsync();
            await window.Page.GetByText(said).First.WaitForAsync();
        }

        public async Task MendAsync(Window window)
        {
            IsCut = false;
            await Assertions.Expect(window.Page.Locator(".reconnect")).ToBeHiddenAsync(new() { Timeout = 60_000 });
        }

        private void Take(IWebSocketRoute socket)
        {
            if (IsCut)
            {
                _ = socket.CloseAsync();
                return;
            }

            socket.ConnectToServer();
            _open.Add(socket);
        }
    }
}
