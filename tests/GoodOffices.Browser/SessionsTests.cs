using GoodOffices.Browser.Stage;
using Microsoft.Playwright;

namespace GoodOffices.Browser;

/// <summary>Sessions: agenda, phases, minutes, and a file for any calendar.</summary>
public sealed class SessionsTests(TalksUnderWay sites) : IClassFixture<TalksUnderWay>
{
    [Fact]
    public async Task A_session_is_convened_changed_opened_and_closed_and_has_its_minutes()
    {
        await using var minister = await sites.SignInAsync("ARM", "minister");
        await using var other = await sites.SignInAsync("AZE", "adviser");
        await minister.GoToAsync("Sessions");
        await minister.Page.Locator("#convene").ClickAsync();
        await minister.Page.Locator("#session-room").SelectOptionAsync("table");
        await minister.Page.Locator("#session-day").FillAsync("2024-05-11");
        await minister.Page.Locator("#session-place").FillAsync("Hall 2");
        await minister.Page.Locator("#session-agenda").FillAsync("Passage\n3 Fees");
        Assert.Empty(await minister.ViolationsAsync());
        await Button(minister, "Convene for ARM and AZE").ClickAsync();
        await other.GoToAsync("Sessions");
        var row = other.Page.Locator("tr").Filter(new() { HasText = "Table, session 1" });
        await row.WaitForAsync();
        var text = await row.InnerTextAsync();
        Assert.Contains("Hall 2", text, StringComparison.Ordinal);
        Assert.Contains("3 Fees", text, StringComparison.Ordinal);
        await ConveneAsync(minister, "Hall 9");
        await other.Page.GetByText("Hall 9").WaitForAsync();

        // The form is of the session whose button was pressed last, and what another changed meanwhile is not written over unseen.
        await using var colleague = await sites.SignInAsync("AZE", "minister");
        await colleague.GoToAsync("Sessions");
        await Window.PressAsync(Button(minister, "Table, session 2", "Change"));
        await Assertions.Expect(minister.Page.Locator("#session-place")).ToHaveValueAsync("Hall 9");
        await Window.PressAsync(Button(minister, "Table, session 1", "Change"));
        await Assertions.Expect(minister.Page.Locator("#session-place")).ToHaveValueAsync("Hall 2");
        await Window.PressAsync(Button(colleague, "Table, session 1", "Change"));
        await colleague.Page.Locator("#session-place").FillAsync("Hall 5");
        await Window.PressAsync(colleague.Page.Locator("#convene-send"));
        await minister.Page.Locator("tr").Filter(new() { HasText = "Hall 5" }).WaitForAsync();
        await minister.Page.Locator("#session-place").FillAsync("Hall 3");
        await Window.PressAsync(minister.Page.Locator("#convene-send"));
        await Assertions.Expect(minister.Page.Locator("form [role=alert]").First).ToContainTextAsync("AZE changed this session");
        await Window.PressAsync(minister.Page.Locator("#convene-send"));
        await row.GetByText("Hall 3").WaitForAsync();
        await Window.PressAsync(Button(minister, "Table, session 2", "Call off"));
        Assert.Empty(await minister.ViolationsAsync());
        await Window.PressAsync(minister.Page.Locator("#session-end"));
        await other.Page.Locator("tr").Filter(new() { HasText = "Hall 9" }).GetByText("called off").WaitForAsync();

        await RoomsTests.SayAsync(other, "table", "Before the session.", "Send to AZE and ARM");
        await minister.Page.Locator("tr").Filter(new() { HasText = "Table, session 1" }).GetByRole(AriaRole.Button, new() { Name = "Open session 1" }).ClickAsync();
        await other.Page.GetByText("Session 1 is open.").WaitForAsync();
        await RoomsTests.SayAsync(other, "table", "Within the session.", "Send to AZE and ARM");
        await minister.Page.Locator("tr").Filter(new() { HasText = "Table, session 1" }).GetByRole(AriaRole.Button, new() { Name = "Close session 1" }).ClickAsync();
        await Window.PressAsync(minister.Page.Locator("#session-end"));
        await other.Page.GetByText("Session 1 closed").WaitForAsync();
        await RoomsTests.SayAsync(other, "table", "After the session.", "Send to AZE and ARM");
        await minister.Page.Locator("tr").Filter(new() { HasText = "Table, session 1" }).GetByRole(AriaRole.Link, new() { Name = "Minutes" }).ClickAsync();
        await minister.Page.GetByText("Within the session.").WaitForAsync();
        Assert.Equal(1, await minister.Page.Locator(".minute").CountAsync());
        Assert.Equal(0, await minister.Page.Locator(".minute.done").CountAsync());
        Assert.Empty(await minister.ViolationsAsync());
    }

    // In a room that no other test of this class convenes: the tests come in any order.
    [Fact]
    public async Task A_form_that_is_opened_while_another_is_on_its_way_stays_open_with_what_is_typed()
    {
        await using var minister = await sites.SignInAsync("AZE", "minister");
        await minister.GoToAsync("Sessions");
        await Window.PressAsync(minister.Page.Locator("#convene"));
        await minister.Page.Locator("#session-room").SelectOptionAsync("bilateral-AZE");
        await minister.Page.Locator("#session-place").FillAsync("Hall 6");
        Signal("STOP");
        try
        {
            await Window.PressAsync(minister.Page.Locator("#convene-send"));
            await Assertions.Expect(minister.Page.Locator("#convene-send")).ToHaveAttributeAsync("disabled", "");
            await Window.PressAsync(minister.Page.Locator("#convene"));
            await Assertions.Expect(minister.Page.Locator("#session-place")).Not.ToHaveValueAsync("Hall 6");
            await minister.Page.Locator("#session-place").FillAsync("Hall 7");
        }
        finally
        {
            Signal("CONT");
        }

        await minister.Page.Locator("tr").Filter(new() { HasText = "Hall 6" }).WaitForAsync(new() { Timeout = 60_000 });
        await Assertions.Expect(minister.Page.Locator("#session-place")).ToHaveValueAsync("Hall 7");
    }

    private void Signal(string name)
    {
        using var kill = System.Diagnostics.Process.Start("kill", [$"-{name}", $"{sites.Venue.ProcessId}"]);
        kill.WaitForExit();
        Assert.Equal(0, kill.ExitCode);
    }

    [Fact]
    public async Task Who_lacks_the_power_to_convene_sees_why_and_is_offered_nothing()
    {
        await using var adviser = await sites.SignInAsync("AZE", "adviser");
        await adviser.GoToAsync("Sessions");
        await adviser.Page.GetByText("You can't convene, open or close a session:").WaitForAsync();
        Assert.Equal(0, await adviser.Page.Locator("#convene").CountAsync());
        Assert.Equal(0, await adviser.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^(Open|Close) session") }).CountAsync());
        Assert.Empty(await adviser.ViolationsAsync());
    }

    [Fact]
    public async Task The_sessions_go_into_any_calendar()
    {
        await using var adviser = await sites.SignInAsync("ARM", "adviser", new BrowserNewContextOptions { AcceptDownloads = true, ColorScheme = ColorScheme.Dark, ViewportSize = new ViewportSize { Width = 1024, Height = 768 } });
        await adviser.GoToAsync("Sessions");
        var download = await adviser.Page.RunAndWaitForDownloadAsync(() => adviser.Page.Locator("#calendar").ClickAsync());
        Assert.Equal("sessions.ics", download.SuggestedFilename);
        var file = await File.ReadAllTextAsync((await download.PathAsync())!);
        Assert.StartsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n", file, StringComparison.Ordinal);
        Assert.Contains("SUMMARY:Plenary\\, session 1\r\n", file, StringComparison.Ordinal);
        Assert.Contains("DTSTART;VALUE=DATE:20240510\r\n", file, StringComparison.Ordinal);
        Assert.Empty(await adviser.ViolationsAsync());
    }

    private static async Task ConveneAsync(Window window, string place)
    {
        await Window.PressAsync(window.Page.Locator("#convene"));
        await window.Page.Locator("#session-room").SelectOptionAsync("table");
        await window.Page.Locator("#session-place").FillAsync(place);
        await Window.PressAsync(window.Page.Locator("#convene-send"));
    }

    private static ILocator Button(Window window, string row, string name) => window.Page.Locator("tr").Filter(new() { HasText = row }).GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    private static ILocator Button(Window window, string name) => window.Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });
}
