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
        await own.Page.Locator("#wording").PressSequentiallyAsync(" enters into force upon signature.");
        await own.Page.Locator("#table-it").ClickAsync();
        await own.Page.GetByText("Kept, and not in the record yet.").First.WaitForAsync();
        await sites.Venue.StartAsync(null, CancellationToken.None);
        await Assertions.Expect(other.Page.Locator("#p-6")).ToContainTextAsync("This Agreement enters into force upon signature.", new() { Timeout = 60_000 });
        await own.Page.GetByText("The venue is not reached.").WaitForAsync(new() { State = WaitForSelectorState.Detached, Timeout = 60_000 });
    }

    [Fact]
    public async Task What_is_typed_while_the_node_is_not_reached_is_there_when_it_is_and_is_what_is_tabled()
    {
        var profile = await sites.ProfileAsync();
        var (isCut, open) = (false, new List<IWebSocketRoute>());
        await profile.RouteWebSocketAsync(static address => address.Contains("_blazor", StringComparison.Ordinal), socket =>
        {
            if (isCut)
            {
                _ = socket.CloseAsync();
                return;
            }

            socket.ConnectToServer();
            open.Add(socket);
        });
        await profile.RouteAsync(static address => address.Contains("_blazor", StringComparison.Ordinal), route => isCut ? route.AbortAsync() : route.ContinueAsync());
        await using var own = await Window.OpenAsync(sites.Desk("AZE"), profile);
        own.Excuses = static complaint => complaint.Contains("WebSocket", StringComparison.Ordinal) || complaint.Contains("onnect", StringComparison.Ordinal) || complaint.Contains("ERR_FAILED", StringComparison.Ordinal) || complaint.Contains("fetch", StringComparison.Ordinal);
        await own.SignInAsync("adviser", sites.Desk("AZE").Passphrase);
        await own.GoToAsync("Text");
        await own.Page.Locator("#p-3 .numbered").ClickAsync();
        await own.Page.Locator("#propose").ClickAsync();
        await own.Page.Locator("#wording").FillAsync("Fees");
        await Assertions.Expect(own.Page.Locator("#would-leave b")).ToHaveTextAsync("1");
        isCut = true;
        foreach (var socket in open) await socket.CloseAsync();
        await own.Page.GetByText("The connection to your node is lost.").First.WaitForAsync();
        await own.Page.Locator("#wording").PressSequentiallyAsync(" are published.");
        isCut = false;
        await Assertions.Expect(own.Page.Locator(".reconnect")).ToBeHiddenAsync(new() { Timeout = 60_000 });
        await Assertions.Expect(own.Page.Locator("#wording")).ToHaveValueAsync("Fees are published.");
        await own.Page.Locator("#table-it").ClickAsync();
        await Assertions.Expect(own.Page.Locator("#p-3")).ToContainTextAsync("Fees are published.");
    }
}
