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
        foreach (var scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
        {
            await using var profile = await sites.ProfileAsync(new BrowserNewContextOptions { IgnoreHTTPSErrors = true, ColorScheme = scheme, ViewportSize = new ViewportSize { Width = 390, Height = 844 } });
            var page = await profile.NewPageAsync();
            await page.GotoAsync(sites.Venue.Address.ToString());
            Assert.Empty(await Examiner.ViolationsAsync(page));
            await page.GetByRole(AriaRole.Link, new() { Name = Text }).ClickAsync();
            await page.Locator(".text").WaitForAsync();
            Assert.Empty(await Examiner.ViolationsAsync(page));
            await page.GotoAsync(new Uri(Path.Combine(sites.Folder, "joint.html")).AbsoluteUri);
            await page.GetByText("Verified here").WaitForAsync();
            Assert.Empty(await Examiner.ViolationsAsync(page));
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
