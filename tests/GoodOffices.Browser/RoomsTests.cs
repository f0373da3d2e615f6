using GoodOffices.Browser.Stage;
using Microsoft.Playwright;

namespace GoodOffices.Browser;

/// <summary>Rooms: who can read is in sight, and a message to the wrong room is made hard.</summary>
public sealed class RoomsTests(TalksUnderWay sites) : IClassFixture<TalksUnderWay>
{
    [Fact]
    public async Task What_is_said_at_the_table_appears_on_the_other_desk_and_never_on_the_hosts()
    {
        await using var armenia = await sites.SignInAsync("ARM", "adviser");
        await using var azerbaijan = await sites.SignInAsync("AZE", "adviser");
        await using var host = await sites.SignInAsync("KAZ", "secretary");
        await azerbaijan.NavigateAsync("/rooms/table");
        await azerbaijan.Page.Locator(".comp").WaitForAsync();
        await SayAsync(armenia, "table", "We can take up passage of goods this afternoon.", "Send to ARM and AZE");
        await azerbaijan.Page.GetByText("We can take up passage of goods this afternoon.").WaitForAsync();
        await host.NavigateAsync("/rooms/table");
        await host.Page.GetByText("You are in no room of the name table.").WaitForAsync();
    }

    [Fact]
    public async Task The_boxes_and_the_button_name_the_readers_of_each_room()
    {
        await using var window = await sites.SignInAsync("ARM", "adviser");
        foreach (var (room, button, readers) in ((string, string, string)[])[("plenary", "Send to ARM, AZE and the host", "Read by ARM, AZE, KAZ"), ("table", "Send to ARM and AZE", "Read by ARM, AZE; not by KAZ"),
            ("bilateral-ARM", "Send to ARM and the host", "Read by ARM, KAZ; not by AZE"), ("caucus", "Send within ARM", "Read by ARM; not by AZE, KAZ")])
        {
            await OpenAsync(window, room, button);
            Assert.Equal(readers, await window.Page.Locator(".send .rm").GetAttributeAsync("aria-label"));
            Assert.Equal(readers, await window.Page.Locator(".readsay .rm").GetAttributeAsync("aria-label"));
        }
    }

    [Fact]
    public async Task A_draft_stays_in_its_room_and_is_there_again_after_signing_in_anew()
    {
        const string Draft = "A draft for the plenary, and for no other room.";
        await using (var window = await sites.SignInAsync("ARM", "minister"))
        {
            await OpenAsync(window, "plenary", "Send to ARM, AZE and the host");
            await window.Page.Locator("#words").FillAsync(Draft);
            await OpenAsync(window, "table", "Send to ARM and AZE");
            Assert.Equal("", await window.Page.Locator("#words").InputValueAsync());
            await window.Page.Locator(".rlist").GetByText("unsent draft").WaitForAsync();
            await OpenAsync(window, "plenary", "Send to ARM, AZE and the host");
            Assert.Equal(Draft, await window.Page.Locator("#words").InputValueAsync());
        }

        await using var again = await sites.SignInAsync("ARM", "minister");
        await OpenAsync(again, "plenary", "Send to ARM, AZE and the host");
        Assert.Equal(Draft, await again.Page.Locator("#words").InputValueAsync());
        await again.Page.Locator("#words").FillAsync("");
    }

    [Fact]
    public async Task Words_of_the_caucus_are_asked_about_once_before_others_read_them()
    {
        const string Secret = "Our lowest figure for the annual quota is four thousand vehicles.";
        await using var window = await sites.SignInAsync("AZE", "minister");
        await SayAsync(window, "caucus", Secret, "Send within AZE");
        await OpenAsync(window, "table", "Send to AZE and ARM");
        await window.Page.Locator("#words").FillAsync("As we said: our lowest figure for the annual quota is four thousand.");
        await window.Page.Locator("#send").ClickAsync();
        var question = window.Page.GetByRole(AriaRole.Alertdialog);
        await question.WaitForAsync();
        Assert.Contains(Secret, await question.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Empty(await window.ViolationsAsync());
        await window.Page.Locator("#leave").ClickAsync();
        await question.WaitForAsync(new() { State = WaitForSelectorState.Hidden });
        Assert.Equal(0, await window.Page.Locator(".said").GetByText("As we said").CountAsync());
        await window.Page.Locator("#send").ClickAsync();
        await window.Page.Locator("#send-all-the-same").ClickAsync();
        await window.Page.Locator(".said").GetByText("As we said").WaitForAsync();
    }

    [Fact]
    public async Task Words_of_the_table_are_asked_about_before_the_host_reads_them_also_unsent_ones()
    {
        const string Said = "The ceiling for vehicles stays at nine thousand a year.";
        const string Unsent = "Perhaps the annual ceiling can rise step by step.";
        await using var window = await sites.SignInAsync("ARM", "minister");
        await SayAsync(window, "table", Said, "Send to ARM and AZE");
        await window.Page.Locator("#words").FillAsync(Unsent);
        await window.GoToAsync("Sessions");
        foreach (var words in (string[])[Said, Unsent])
        {
            await OpenAsync(window, "bilateral-ARM", "Send to ARM and the host");
            await window.Page.Locator("#words").FillAsync(words);
            await Window.PressAsync(window.Page.Locator("#send"));
            await Assertions.Expect(window.Page.GetByRole(AriaRole.Alertdialog)).ToContainTextAsync("the room Table");
            await Assertions.Expect(window.Page.GetByRole(AriaRole.Alertdialog)).ToContainTextAsync(words);
            await Window.PressAsync(window.Page.Locator("#leave"));
        }

        await window.Page.Locator("#words").FillAsync("");
        await OpenAsync(window, "table", "Send to ARM and AZE");
        await window.Page.Locator("#words").FillAsync("");
    }

    [Fact]
    public async Task What_others_said_since_one_left_is_marked_as_new_and_what_one_said_oneself_is_not()
    {
        await using var armenia = await sites.SignInAsync("ARM", "adviser");
        await using var azerbaijan = await sites.SignInAsync("AZE", "adviser");
        await SayAsync(azerbaijan, "table", "The experts meet tomorrow.", "Send to AZE and ARM");
        await azerbaijan.NavigateAsync("/rooms");
        await SayAsync(armenia, "table", "At what hour do they meet?", "Send to ARM and AZE");
        await azerbaijan.Page.Locator("tr").Filter(new() { Has = azerbaijan.Page.Locator("a[href='/rooms/table']") }).Locator("td.num").Last.GetByText("1", new() { Exact = true }).WaitForAsync();
        await OpenAsync(azerbaijan, "table", "Send to AZE and ARM");
        await Assertions.Expect(azerbaijan.Page.Locator(".said li").Filter(new() { HasText = "new from here" })).ToContainTextAsync("At what hour do they meet?");
        await armenia.NavigateAsync("/rooms");
        await OpenAsync(armenia, "table", "Send to ARM and AZE");
        Assert.Equal(0, await armenia.Page.GetByText("new from here").CountAsync());
    }

    [Fact]
    public async Task A_non_paper_is_attributed_on_no_desk()
    {
        await using var armenia = await sites.SignInAsync("ARM", "adviser");
        await using var azerbaijan = await sites.SignInAsync("AZE", "adviser");
        await OpenAsync(armenia, "table", "Send to ARM and AZE");
        await armenia.Page.GetByText("Non-paper", new() { Exact = true }).ClickAsync();
        await armenia.Page.Locator("#non-paper-title").FillAsync("Thinking aloud");
        await armenia.Page.Locator("#words").FillAsync("Vehicles might be admitted under either condition.");
        await armenia.Page.Locator("#send").ClickAsync();
        await azerbaijan.NavigateAsync("/rooms/table");
        foreach (var window in (Window[])[armenia, azerbaijan])
        {
            var handed = window.Page.Locator(".msg.np").Filter(new() { HasText = "under either condition" });
            await handed.WaitForAsync();
            Assert.Contains("from a member of this room", await handed.InnerTextAsync(), StringComparison.Ordinal);
            Assert.Equal(0, await handed.Locator(".pt").CountAsync());
            Assert.DoesNotContain("Legal", await handed.InnerTextAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_host_transmits_what_one_party_said_to_the_other_unchanged()
    {
        const string Words = "Please tell them:\n  – twelve hours,  not less.";
        await using var armenia = await sites.SignInAsync("ARM", "adviser");
        await using var azerbaijan = await sites.SignInAsync("AZE", "adviser");
        await using var host = await sites.SignInAsync("KAZ", "secretary");
        await SayAsync(armenia, "bilateral-ARM", Words, "Send to ARM and the host");
        await host.NavigateAsync("/rooms/bilateral-ARM");
        await host.Page.Locator(".msg").Filter(new() { HasText = "twelve hours" }).GetByRole(AriaRole.Button, new() { Name = "Transmit to another party" }).ClickAsync();
        Assert.Empty(await host.ViolationsAsync());
        await host.Page.Locator("#transmit-send").ClickAsync();
        await azerbaijan.NavigateAsync("/rooms/bilateral-AZE");
        var received = azerbaijan.Page.Locator(".msg .words").Filter(new() { HasText = "twelve hours,  not less." });
        await received.WaitForAsync();
        Assert.Equal(Words, await received.TextContentAsync());
        await azerbaijan.Page.GetByText("is, byte for byte, what ARM said").WaitForAsync();
    }

    [Fact]
    public async Task Nobody_finds_fault_with_the_pages()
    {
        foreach (var scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
        {
            foreach (var (width, height) in ((int, int)[])[(1280, 800), (390, 844)])
            {
                await using var window = await sites.SignInAsync("ARM", "adviser", new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = width, Height = height }, ColorScheme = scheme });
                await window.NavigateAsync("/rooms");
                await window.Page.Locator("table.wide").WaitForAsync();
                Assert.Empty(await window.ViolationsAsync());
                foreach (var room in (string[])["plenary", "table", "caucus", "bilateral-ARM"])
                {
                    await window.NavigateAsync($"/rooms/{room}");
                    await window.Page.Locator($".rlist a[aria-current][href$='{room}']").WaitForAsync();
                    await window.Page.Locator("#words").WaitForAsync();
                    Assert.Empty(await window.ViolationsAsync());
                }
            }
        }
    }

    internal static async Task SayAsync(Window window, string room, string words, string button)
    {
        await OpenAsync(window, room, button);
        await window.Page.Locator("#words").FillAsync(words);
        await window.Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
        await window.Page.Locator(".said").GetByText(words.Split('\n')[^1].Trim(), new() { Exact = false }).First.WaitForAsync();
    }

    private static async Task OpenAsync(Window window, string room, string button)
    {
        await window.NavigateAsync($"/rooms/{room}");
        await window.Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).WaitForAsync();
    }
}
