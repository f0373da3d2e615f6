using GoodOffices.Browser.Stage;
using Microsoft.Playwright;

namespace GoodOffices.Browser;

/// <summary>Modalities are proposed as a whole, and accepted by their digest with the passphrase: with them the talks open, and later ones take their place.</summary>
public sealed class ModalitiesTests(TalksToBeOpened opening, TalksUnderWay sites) : IClassFixture<TalksToBeOpened>, IClassFixture<TalksUnderWay>
{
    [Fact]
    public async Task The_host_proposes_both_parties_accept_by_the_digest_and_the_talks_open()
    {
        await using var host = await opening.SignInAsync("KAZ", "secretary");
        await using var armenia = await opening.SignInAsync("ARM", "minister");
        await using var azerbaijan = await opening.SignInAsync("AZE", "minister");
        await armenia.Page.GetByRole(AriaRole.Link, new() { Name = "Read, propose and accept the modalities." }).ClickAsync();
        await Assertions.Expect(armenia.Page.Locator("main .lead")).ToContainTextAsync("The talks are not open yet");
        await host.GoToAsync("Parties and modalities");
        await host.Page.GetByText("its acceptance is not needed").WaitForAsync();
        await FillInAsync(host);
        Assert.Empty(await host.ViolationsAsync());
        await Window.PressAsync(host.Page.Locator("#modalities-send"));
        await host.Page.Locator(".proposed-modalities").GetByText("Accepted by –.").WaitForAsync();
        Assert.Equal(0, await host.Page.GetByRole(AriaRole.Button, new() { Name = "Accept these modalities" }).CountAsync());

        await AcceptAsync(armenia, opening, "ARM", "They come into force once AZE too has accepted the same.");
        await host.Page.Locator(".proposed-modalities").GetByText("Accepted by ARM. Awaits AZE.").WaitForAsync();
        await azerbaijan.GoToAsync("Modalities");
        await AcceptAsync(azerbaijan, opening, "AZE", "With this acceptance they come into force and the talks open.");
        foreach (var window in (Window[])[host, armenia, azerbaijan])
        {
            var inForce = window.Page.Locator(".proposed-modalities").Filter(new() { HasText = "In force." });
            await inForce.WaitForAsync();
            foreach (var said in (string[])["Հայաստան", "drafted in en; authentic: en, hy", "2/3 of those present and voting", "agreed; at least 48 h to object", "Alphabetical in English", "not agreed: one order in every original"]) await Assertions.Expect(inForce).ToContainTextAsync(said);
        }

        await Assertions.Expect(armenia.Page.Locator("main .lead")).ToContainTextAsync("The talks are open.");
        await RoomsTests.SayAsync(azerbaijan, "table", "Now we can speak.", "Send to AZE and ARM");
        Assert.Empty(await armenia.ViolationsAsync());
    }

    [Fact]
    public async Task What_cannot_be_taken_is_said_at_its_field_and_nothing_is_sent()
    {
        await using var minister = await sites.SignInAsync("AZE", "minister", new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 390, Height = 844 }, ColorScheme = ColorScheme.Dark });
        await minister.GoToAsync("Modalities");
        var proposals = await minister.Page.Locator(".proposed-modalities").CountAsync();
        await Window.PressAsync(minister.Page.Locator("#propose-modalities"));
        var field = minister.Page.Locator("#modalities-authentic");
        await Assertions.Expect(field).ToHaveValueAsync("en");
        await field.FillAsync("en, the language of the hosts");
        await minister.Page.Locator("#modalities-silence").FillAsync("two days");
        await minister.Page.Locator("#modalities-by-majority").CheckAsync();
        await minister.Page.Locator("#modalities-share").FillAsync("1/3");
        await minister.Page.Locator("#modalities-name-ARM-en").FillAsync(new string('a', 201));
        await Window.PressAsync(minister.Page.Locator("#modalities-send"));
        foreach (var (name, why) in ((string, string)[])[("authentic", "One of these is no language tag."), ("silence", "Write how many hours"), ("share", "Write a share of at least one half"), ("name-ARM-en", "At most 200 characters fit here.")])
        {
            await Assertions.Expect(minister.Page.Locator($"#modalities-{name}-fault")).ToContainTextAsync(why);
            Assert.Equal("true", await minister.Page.Locator($"#modalities-{name}").GetAttributeAsync("aria-invalid"));
        }

        await Assertions.Expect(field).ToBeFocusedAsync();
        Assert.Empty(await minister.ViolationsAsync());
        Assert.Equal(0, await minister.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth"));
        Assert.Equal(proposals, await minister.Page.Locator(".proposed-modalities").CountAsync());
    }

    [Fact]
    public async Task Later_modalities_take_the_place_of_those_in_force_and_who_may_not_accept_is_told_why()
    {
        await using var adviser = await sites.SignInAsync("ARM", "adviser");
        await using var armenia = await sites.SignInAsync("ARM", "minister");
        await using var azerbaijan = await sites.SignInAsync("AZE", "minister");
        foreach (var window in (Window[])[adviser, armenia, azerbaijan]) await window.GoToAsync("Modalities");
        await Assertions.Expect(adviser.Page.Locator("#cannot-accept-modalities")).ToContainTextAsync("You can't accept modalities:");
        Assert.Empty(await adviser.ViolationsAsync());
        await Window.PressAsync(adviser.Page.Locator("#propose-modalities"));
        await Assertions.Expect(adviser.Page.Locator("#modalities-publicity-en")).ToHaveValueAsync("A joint statement; each party its own words");
        await Assertions.Expect(adviser.Page.Locator("#modalities-silence")).ToHaveValueAsync("1s");
        await adviser.Page.Locator("#modalities-publicity-en").FillAsync("Nothing before the end of the talks");
        await Window.PressAsync(adviser.Page.Locator("#modalities-send"));
        await adviser.Page.Locator(".proposed-modalities").Filter(new() { HasText = "Nothing before the end of the talks" }).WaitForAsync();
        Assert.Equal(0, await adviser.Page.GetByRole(AriaRole.Button, new() { Name = "Accept these modalities" }).CountAsync());

        // One that was open before binds to what it showed, whatever is proposed or accepted meanwhile; its own party's other window makes it idle.
        await using var second = await sites.SignInAsync("ARM", "minister");
        await second.GoToAsync("Modalities");
        await Window.PressAsync(Accept(second));
        await second.Page.Locator("form.sheet .digest").WaitForAsync();
        await AcceptAsync(armenia, sites, "ARM", "what is in force stays so until all have accepted these");
        await Assertions.Expect(second.Page.Locator("#stale")).ToContainTextAsync("Your party has accepted these modalities already.");
        await AcceptAsync(azerbaijan, sites, "AZE", "With this acceptance they come into force, in the place of any before.");
        foreach (var window in (Window[])[adviser, armenia, azerbaijan])
            await window.Page.Locator(".proposed-modalities").Filter(new() { HasText = "Nothing before the end of the talks" }).GetByText("In force.").WaitForAsync();
    }

    [Fact]
    public async Task An_amended_convocation_is_shown_with_its_words_who_is_awaited_and_how_it_is_accepted()
    {
        await using var host = await opening.SignInAsync("KAZ", "secretary");
        await using var adviser = await opening.SignInAsync("AZE", "adviser");
        await host.GoToAsync("Parties and modalities");
        await adviser.GoToAsync("Modalities");
        var amended = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(await File.ReadAllBytesAsync(Path.Combine(opening.Folder, "amended.cbor"))));
        foreach (var (window, awaited) in ((Window, string)[])[(host, "Accepted by –; awaits ARM, AZE."), (adviser, "Accepted by –; awaits AZE, ARM.")])
        {
            var shown = window.Page.Locator("section[aria-labelledby=amendments] article");
            await Assertions.Expect(shown).ToContainTextAsync(awaited);
            await Assertions.Expect(shown.Locator(".digest")).ToHaveAttributeAsync("data-digest", amended);
            await Assertions.Expect(shown).ToContainTextAsync("good-offices delegation accept-amendment --fingerprint \"WORDS\"");
        }
    }

    private static ILocator Accept(Window window) => window.Page.Locator(".proposed-modalities").First.GetByRole(AriaRole.Button, new() { Name = "Accept these modalities" });

    private static async Task FillInAsync(Window host)
    {
        await Window.PressAsync(host.Page.Locator("#propose-modalities"));
        await host.Page.Locator("#modalities-authentic").FillAsync("en, Հայերեն");
        await host.Page.Locator("#modalities-further").FillAsync("az");
        await host.Page.Locator("#modalities-further").BlurAsync();
        await Assertions.Expect(host.Page.Locator("#modalities-name-ARM-en")).ToHaveValueAsync("Armenia");
        await host.Page.Locator("#modalities-name-ARM-hy").FillAsync("Հայաստան");
        await host.Page.Locator("#modalities-name-AZE-az").FillAsync("Azərbaycan");
        await host.Page.Locator("#modalities-without-prejudice-en").FillAsync("Names are used without prejudice to any position on status.");
        await host.Page.Locator("#modalities-by-majority").CheckAsync();
        await Assertions.Expect(host.Page.Locator("#modalities-share")).ToHaveValueAsync("2/3");
        await host.Page.Locator("#modalities-has-silence").CheckAsync();
        await Assertions.Expect(host.Page.Locator("#modalities-silence")).ToHaveValueAsync("48");
        await host.Page.Locator("#modalities-alternat").UncheckAsync();
        await host.Page.Locator("#modalities-seating-en").FillAsync("Alphabetical in English, alternating by session");
    }

    /// <summary>Accepts what was proposed last: the sheet shows its digest in words, what would come of it, and asks for the passphrase.</summary>
    private static async Task AcceptAsync(Window window, Sites sites, string code, string effect)
    {
        await Window.PressAsync(Accept(window));
        var shown = await window.Page.Locator(".proposed-modalities").First.Locator(".digest").GetAttributeAsync("data-digest");
        var sheet = window.Page.Locator("form.sheet");
        await Assertions.Expect(sheet.Locator(".digest")).ToHaveAttributeAsync("data-digest", shown!);
        await Assertions.Expect(sheet).ToContainTextAsync(effect);
        Assert.Empty(await window.ViolationsAsync());
        await window.Page.Locator("#passphrase-again").FillAsync("not the passphrase");
        await Window.PressAsync(sheet.GetByRole(AriaRole.Button, new() { Name = "Accept these modalities" }));
        await sheet.GetByText("That is not your passphrase.").WaitForAsync();
        await window.Page.Locator("#passphrase-again").FillAsync(sites.Desk(code).Passphrase);
        await Window.PressAsync(sheet.GetByRole(AriaRole.Button, new() { Name = "Accept these modalities" }));
        await sheet.WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await window.Page.Locator(".notice.done").WaitForAsync();
    }
}
