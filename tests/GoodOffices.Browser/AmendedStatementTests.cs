using GoodOffices.Browser.Stage;
using GoodOffices.Procedure.Acts;
using GoodOffices.Procedure.Publishing;
using GoodOffices.Record;
using Microsoft.Playwright;

namespace GoodOffices.Browser;

/// <summary>A statement of talks that a party joined by an amended convocation verifies itself under the convocation in effect.</summary>
public sealed class AmendedStatementTests(TextReleasedByThree sites) : IClassFixture<TextReleasedByThree>
{
    private const string Verified = "Verified here: every party concerned consented to exactly this text.";

    [Fact]
    public async Task A_statement_shows_that_its_convocation_was_amended_and_that_the_parties_of_now_consented()
    {
        var lines = await VerdictAsync(await File.ReadAllTextAsync(Path.Combine(sites.Folder, "joint.html")), Verified);
        Assert.Contains("It was amended since", lines, StringComparison.Ordinal);
        foreach (var party in (string[])["ARM", "AZE", "GEO"]) Assert.Contains($"{party} consented to exactly this text", lines, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_one_acceptance_of_the_amendment_the_new_party_is_nobody()
    {
        var file = await FileAsync();
        foreach (var entry in file.Clear.Where(entry => ActOf(file, entry) is ClearAct.AmendmentAccepted).ToList())
        {
            await VerdictAsync(Page(file with { Clear = file.Clear.Remove(entry) }), "Not verified.");
        }
    }

    [Fact]
    public async Task Without_the_consent_of_the_party_that_came_in_it_is_not_released_by_all()
    {
        var file = await FileAsync();
        var last = file.Clear.Last(entry => ActOf(file, entry) is ClearAct.ReleaseConsented);
        await VerdictAsync(Page(file with { Clear = file.Clear.Remove(last) }), "every party concerned consented; GEO did not");
    }

    [Fact]
    public async Task An_acceptance_of_what_does_not_lie_before_the_parties_is_refused()
    {
        var file = await FileAsync();
        var acceptance = file.Clear.First(entry => ActOf(file, entry) is ClearAct.AmendmentAccepted);
        var laid = file.Clear.First(entry => ActOf(file, entry) is ClearAct.ConvocationAmended);
        await VerdictAsync(Page(file with { Clear = file.Clear.Remove(laid) }), "amends the one in effect");
        await VerdictAsync(Page(file with { Clear = file.Clear.Remove(acceptance).Insert(file.Clear.IndexOf(laid), acceptance) }), "amends the one in effect");
    }

    private static string Page(DisclosureFile file) => System.Text.Encoding.UTF8.GetString(StatementPage.Write(file.Encode(), PublishedLine.Of(file.Text)));

    private static ClearAct? ActOf(DisclosureFile file, ProvenEntry entry) => entry.TryRead(Hash.Of(file.Convocation.Span), out _, out var submission) && ClearAct.TryDecode(entry.BodyOf(submission), out var act, out _) ? act : null;

    private async Task<DisclosureFile> FileAsync()
    {
        var read = DisclosureFile.TryDecode(await File.ReadAllBytesAsync(Path.Combine(sites.Folder, "joint.publication")), out var file, out var error);
        Assert.True(read, error?.ToString());
        return file!;
    }

    private async Task<string> VerdictAsync(string html, string verdict)
    {
        var path = Path.Combine(sites.Folder, Path.GetRandomFileName() + ".html");
        await File.WriteAllTextAsync(path, html);
        await using var profile = await sites.ProfileAsync();
        var page = await profile.NewPageAsync();
        await page.GotoAsync(new Uri(path).AbsoluteUri);
        await Assertions.Expect(page.Locator("#verdict")).ToContainTextAsync(verdict);
        return await page.Locator("#checked").InnerTextAsync();
    }
}
