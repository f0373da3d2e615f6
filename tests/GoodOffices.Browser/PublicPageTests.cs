using System.Text;
using System.Text.RegularExpressions;
using GoodOffices.Browser.Stage;
using Microsoft.Playwright;

namespace GoodOffices.Browser;

/// <summary>What the public reads at the venue, and a text that verifies itself without it.</summary>
public sealed partial class PublicPageTests(TextReleased sites) : IClassFixture<TextReleased>
{
    private const string Text = "The delegations met in Almaty and <b>agreed</b> to meet again.";

    [Fact]
    public async Task The_venue_shows_what_all_released_and_hands_over_a_file_that_verifies_itself_offline()
    {
        await using var profile = await sites.ProfileAsync(new BrowserNewContextOptions { IgnoreHTTPSErrors = true, AcceptDownloads = true });
        var page = await profile.NewPageAsync();
        await page.GotoAsync(sites.Venue.Address.ToString());
        Assert.Equal("Talks on transport links", await page.Locator("h1").InnerTextAsync());
        await page.GetByRole(AriaRole.Link, new() { Name = Text }).ClickAsync();
        Assert.Equal(Text, (await page.Locator(".text").InnerTextAsync()).Trim());
        // Each party alike: the entry of its consent, the time, its signature.
        var consents = await page.Locator("table tbody tr").AllInnerTextsAsync();
        Assert.Equal(["Armenia", "Azerbaijan"], consents.Select(static row => row.Split('\t')[0]));
        Assert.All(consents, static row => Assert.Matches(@"\tconsented, entry \d+, 20\d\d-\d\d-\d\d \d\d:\d\d UTC\t[0-9a-f]{128}$", row));
        Assert.DoesNotContain("stays sealed", await page.ContentAsync(), StringComparison.Ordinal);
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "the text as one HTML file" }).ClickAsync());
        var file = Path.Combine(sites.Folder, "downloaded.html");
        await download.SaveAsAsync(file);
        Assert.Equal(await File.ReadAllBytesAsync(Path.Combine(sites.Folder, "joint.html")), await File.ReadAllBytesAsync(file));
        await profile.SetOfflineAsync(true);
        var checkedLines = await VerdictAsync(profile, file, "Verified here: every party concerned consented to exactly this text.");
        Assert.Contains("ARM consented to exactly this text", checkedLines, StringComparison.Ordinal);
        Assert.Contains("AZE consented to exactly this text", checkedLines, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_is_proposed_consented_to_and_released_in_the_browser_and_the_venue_shows_it()
    {
        const string Words = "The next session will be held in Almaty in June.";
        await using var one = await sites.SignInAsync("ARM", "minister");
        await using var other = await sites.SignInAsync("AZE", "minister");
        foreach (var window in (Window[])[one, other]) await window.GoToAsync("Closing");
        await one.Page.Locator("#release-room").SelectOptionAsync("table");
        await one.Page.Locator("#release-words").FillAsync(Words);
        await Window.PressAsync(one.Page.GetByRole(AriaRole.Button, new() { Name = "Propose for release: send to ARM and AZE" }));
        await Proposed(other, Words).WaitForAsync();
        Assert.Empty(await one.ViolationsAsync());
        // Without the passphrase nothing is done, and what is consented to is shown with its digest on both desks.
        await BindAsync(other, Words, "do-release-consent", "another");
        await other.Page.GetByText("That is not your passphrase. Nothing was done.").WaitForAsync();
        var digest = await other.Page.Locator("form.sheet .digest").InnerTextAsync();
        Assert.Empty(await other.ViolationsAsync());
        await TypeAsync(other, sites.Desk("AZE").Passphrase);
        await Assertions.Expect(Proposed(one, Words)).ToContainTextAsync("Consented: AZE.");
        await BindAsync(one, Words, "do-release-consent", null);
        Assert.Equal(digest, await one.Page.Locator("form.sheet .digest").InnerTextAsync());
        await TypeAsync(one, sites.Desk("ARM").Passphrase);
        await BindAsync(other, Words, "do-release", sites.Desk("AZE").Passphrase);
        await Assertions.Expect(Proposed(one, Words)).ToContainTextAsync("Released in entry");
        await using var profile = await sites.ProfileAsync(new BrowserNewContextOptions { IgnoreHTTPSErrors = true });
        var page = await profile.NewPageAsync();
        await page.GotoAsync(sites.Venue.Address.ToString());
        await page.GetByRole(AriaRole.Link, new() { Name = Words }).WaitForAsync();
        // Handed over again, with the cosignatures that came meanwhile, it is still one text.
        await Window.PressAsync(Proposed(one, Words).Locator("#do-publish"));
        await Assertions.Expect(one.Page.Locator("#do-publish").First).Not.ToHaveAttributeAsync("disabled", "");
        await page.ReloadAsync();
        Assert.Equal(1, await page.GetByRole(AriaRole.Link, new() { Name = Words }).CountAsync());
    }

    private static ILocator Proposed(Window window, string words) => window.Page.Locator("article.proposed").Filter(new() { HasText = words });

    private static async Task BindAsync(Window window, string words, string button, string? passphrase)
    {
        await Window.PressAsync(Proposed(window, words).Locator($"#{button}"));
        await window.Page.Locator("form.sheet .digest").WaitForAsync();
        if (passphrase is not null) await TypeAsync(window, passphrase);
    }

    private static async Task TypeAsync(Window window, string passphrase)
    {
        await window.Page.Locator("#passphrase-again").FillAsync(passphrase);
        await window.Page.Locator("#passphrase-again").PressAsync("Enter");
    }

    [Fact]
    public async Task A_file_whose_text_proof_or_signature_was_changed_does_not_verify()
    {
        await using var profile = await sites.ProfileAsync();
        var page = await File.ReadAllTextAsync(Path.Combine(sites.Folder, "joint.html"));
        var bytes = Convert.FromBase64String(Embedded().Match(page).Groups[1].Value);
        foreach (var (name, at) in ((string, int)[])[("text", Find(bytes, "Almaty and")), ("convocation", Find(bytes, "Talks on transport")), ("checkpoint", Find(bytes, "/talks/")), ("entry", Find(bytes, "released"))])
        {
            var changed = bytes.ToArray();
            changed[at] ^= 1;
            var file = Path.Combine(sites.Folder, $"changed-{name}.html");
            await File.WriteAllTextAsync(file, page.Replace(Convert.ToBase64String(bytes), Convert.ToBase64String(changed), StringComparison.Ordinal));
            await VerdictAsync(profile, file, "Not verified.");
        }
    }

    [Fact]
    public async Task What_the_page_says_is_replaced_by_what_it_verified()
    {
        await using var profile = await sites.ProfileAsync();
        var page = await File.ReadAllTextAsync(Path.Combine(sites.Folder, "joint.html"));
        var file = Path.Combine(sites.Folder, "other-words.html");
        await File.WriteAllTextAsync(file, page.Replace("The delegations met in Almaty", "The delegations quarrelled in Almaty", StringComparison.Ordinal));
        await VerdictAsync(profile, file, "Verified here");
    }

    [Fact]
    public async Task Nobody_finds_fault_with_the_public_pages()
    {
        var statement = new Uri(Path.Combine(sites.Folder, "joint.html")).AbsoluteUri;
        foreach (var scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
        {
            await using var profile = await sites.ProfileAsync(new BrowserNewContextOptions { IgnoreHTTPSErrors = true, ColorScheme = scheme });
            var page = await profile.NewPageAsync();
            await page.GotoAsync(sites.Venue.Address.ToString());
            var text = await page.GetByRole(AriaRole.Link, new() { Name = Text }).GetAttributeAsync("href");
            foreach (var address in (string[])[sites.Venue.Address.ToString(), new Uri(sites.Venue.Address, text).ToString(), statement])
            {
                await page.GotoAsync(address);
                if (address == statement) await page.GetByText("Verified here").WaitForAsync();
                foreach (var (width, height, size) in ((int, int, int)[])[(390, 844, 100), (1280, 800, 100), (1920, 1080, 100), (1024, 768, 100), (1280, 800, 200)])
                {
                    await page.SetViewportSizeAsync(width, height);
                    await page.EvaluateAsync("size => { document.documentElement.style.fontSize = `${size}%`; }", size);
                    var faults = await Examiner.ViolationsAsync(page);
                    Assert.True(faults.Count == 0, $"{address} at {width}, {size} %: {string.Join("; ", faults)}");
                    Assert.True(await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= document.documentElement.clientWidth"), $"{address} is wider than {width} at {size} %");
                }
            }
        }
    }

    /// <summary>Opens a file and reads what it checked; the text that it then shows is the one that was released.</summary>
    private static async Task<string> VerdictAsync(IBrowserContext profile, string file, string verdict)
    {
        var page = await profile.NewPageAsync();
        await page.GotoAsync(new Uri(file).AbsoluteUri);
        await page.Locator("#verdict").Filter(new() { HasText = verdict }).WaitForAsync();
        Assert.Equal(verdict.StartsWith("Verified", StringComparison.Ordinal) ? Text : "", (await page.Locator("#text").InnerTextAsync()).Trim());
        return await page.Locator("#checked").InnerTextAsync();
    }

    private static int Find(byte[] bytes, string text)
    {
        var at = bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(text));
        Assert.True(at >= 0, text);
        return at;
    }

    [GeneratedRegex("id=\"publication\">([A-Za-z0-9+/=]+)<")]
    private static partial Regex Embedded();
}
