using GoodOffices.Browser.Stage;
using Microsoft.Playwright;

namespace GoodOffices.Browser;

/// <summary>Further rooms: proposed, joined by everybody named, with all delegates or with some, and then spoken in.</summary>
public sealed class FurtherRoomsTests(TalksUnderWay sites) : IClassFixture<TalksUnderWay>
{
    [Fact]
    public async Task An_expert_room_is_proposed_joined_and_spoken_in()
    {
        await using var armenia = await sites.SignInAsync("ARM", "minister");
        await using var azerbaijan = await sites.SignInAsync("AZE", "minister");
        await using var host = await sites.SignInAsync("KAZ", "secretary");
        await armenia.GoToAsync("Rooms");
        await Window.PressAsync(armenia.Page.Locator("#propose-room"));
        await Assertions.Expect(armenia.Page.Locator("#room-name-typed")).ToHaveValueAsync("experts-1");
        await armenia.Page.Locator("#room-name-typed").FillAsync("Experts on rail");
        await Window.PressAsync(armenia.Page.Locator("#propose-room-send"));
        await armenia.Page.Locator("#room-name-typed-fault").GetByText("Write letters A to Z").WaitForAsync();
        await armenia.Page.Locator("#room-parties-fault").GetByText("A room has at least two participants").WaitForAsync();
        Assert.Empty(await armenia.ViolationsAsync());
        await armenia.Page.Locator("#room-name-typed").FillAsync("rail-1");
        await armenia.Page.Locator("#room-purpose").FillAsync("Experts on railways");
        await armenia.Page.Locator("#room-party-AZE").CheckAsync();
        await Window.PressAsync(armenia.Page.Locator("#propose-room-send"));
        await armenia.Page.Locator("#proposed-rail-1").GetByText("It awaits AZE, who has not joined.").WaitForAsync();
        await host.Page.Locator("section[aria-labelledby=rooms] tr").Filter(new() { HasText = "Experts on railways" }).GetByText("It awaits AZE").WaitForAsync();

        await azerbaijan.Page.Locator(".notice").Filter(new() { HasText = "The proposed room “Experts on railways” awaits your party." }).WaitForAsync();
        await azerbaijan.GoToAsync("Rooms");
        var proposed = azerbaijan.Page.Locator("#proposed-rail-1");
        await proposed.GetByText("Joined: ARM. Your party has yet to join.").WaitForAsync();
        await Window.PressAsync(azerbaijan.Page.Locator("#join-rail-1-begin"));
        await azerbaijan.Page.Locator("#join-rail-1-chosen").CheckAsync();
        await Window.PressAsync(azerbaijan.Page.Locator("#join-send-rail-1"));
        await proposed.GetByText("Choose at least one delegate, or all of them.").WaitForAsync();
        await azerbaijan.Page.Locator("#join-rail-1-minister").CheckAsync();
        Assert.Empty(await azerbaijan.ViolationsAsync());
        await Window.PressAsync(azerbaijan.Page.Locator("#join-send-rail-1"));
        await azerbaijan.Page.Locator("table.wide").GetByRole(AriaRole.Link, new() { Name = "Experts on railways" }).WaitForAsync();
        await RoomsTests.SayAsync(azerbaijan, "rail-1", "Gauges first.", "Send to AZE and ARM");
        await RoomsTests.SayAsync(armenia, "rail-1", "Then the timetable.", "Send to ARM and AZE");
        await azerbaijan.Page.GetByText("Then the timetable.").WaitForAsync();
        await Assertions.Expect(azerbaijan.Page.Locator(".readers .own-delegates")).ToContainTextAsync("Of your delegation: Minister for Foreign Affairs.");
        Assert.Empty(await azerbaijan.ViolationsAsync());

        // Said anew, with everybody: the adviser reads from now on.
        await using var adviser = await sites.SignInAsync("AZE", "adviser");
        await adviser.NavigateAsync("/rooms/rail-1");
        await adviser.Page.Locator(".comp.notice").WaitForAsync();
        await Window.PressAsync(azerbaijan.Page.Locator("#join-rail-1-begin"));
        await azerbaijan.Page.Locator("#join-rail-1-all").CheckAsync();
        await Window.PressAsync(azerbaijan.Page.Locator("#join-send-rail-1"));
        await adviser.Page.GetByRole(AriaRole.Button, new() { Name = "Send to AZE and ARM", Exact = true }).WaitForAsync();
    }

    [Fact]
    public async Task The_host_proposes_a_room_that_it_is_in_and_who_may_not_join_is_told_why()
    {
        await using var host = await sites.SignInAsync("KAZ", "secretary");
        await using var adviser = await sites.SignInAsync("AZE", "adviser");
        await host.GoToAsync("Rooms");
        await Window.PressAsync(host.Page.Locator("#propose-room"));
        await host.Page.Locator("#room-name-typed").FillAsync("drafting-1");
        await host.Page.Locator("#room-purpose").FillAsync("Drafting committee");
        await host.Page.Locator("#room-party-ARM").CheckAsync();
        await host.Page.Locator("#room-party-AZE").CheckAsync();
        await Window.PressAsync(host.Page.Locator("#propose-room-send"));
        await host.Page.Locator("#proposed-drafting-1").GetByText("Joined: KAZ.").WaitForAsync();
        Assert.Empty(await host.ViolationsAsync());
        await adviser.GoToAsync("Rooms");
        await Assertions.Expect(adviser.Page.Locator("#proposed-drafting-1 .cannot-join")).ToContainTextAsync("You can't join it for your party:");
        await Assertions.Expect(adviser.Page.Locator("#cannot-propose-room")).ToContainTextAsync("You can't propose a room:");
        Assert.Equal(0, await adviser.Page.Locator("#join-drafting-1-begin, #propose-room").CountAsync());
        Assert.Empty(await adviser.ViolationsAsync());
        await adviser.NavigateAsync("/rooms/drafting-1");
        await adviser.Page.Locator(".comp.notice").GetByText("It awaits").WaitForAsync();
        Assert.Empty(await adviser.ViolationsAsync());
    }
}
