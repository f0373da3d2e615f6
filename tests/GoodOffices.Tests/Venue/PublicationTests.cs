using System.Formats.Cbor;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using GoodOffices.Procedure;
using GoodOffices.Procedure.Acts;
using GoodOffices.Record;

namespace GoodOffices.Tests.Venue;

public sealed class PublicationTests
{
    [Fact]
    public async Task Only_a_text_that_the_record_releases_is_published_and_stale_acts_are_refused()
    {
        using var venue = await TestVenue.InitAsync();
        await using var process = await venue.StartAsync();
        var log = new TestLog(venue.Convocation);
        using var key = TestLog.PartyKey("AAA");
        using var client = await VenueClient.AsAsync(process, venue.Convocation, key);
        foreach (var party in (string[])["AAA", "BBB"])
        {
            using var partyKey = TestLog.PartyKey(party);
            await log.DoAsync(client, partyKey, log.Enrolment(party));
            await log.DoAsync(client, partyKey, TestLog.Credentials());
        }

        await log.OpenAsync(client, "table");
        var (salt, text) = (new byte[32], "The parties met. <script>");
        var digest = Hash.OfParts(salt, Encoding.UTF8.GetBytes(text));
        var file = Publication(salt, text);
        Assert.Equal("not-released", (await client.PostAsync("/publications", file)).Code);

        using var device = TestLog.Device("AAA");
        await log.DoAsync(client, device, new ClearAct.ReleaseConsented(RoomId.Table, digest, ReleaseScope.OwnWords));
        Assert.Equal("not-released", (await client.PostAsync("/publications", file)).Code);
        await log.DoAsync(client, device, new ClearAct.Released(RoomId.Table, digest, "the venue's page"));
        var (status, _, listing) = await client.PostAsync("/publications", file);
        Assert.Equal(HttpStatusCode.Created, status);
        Assert.Equal("not-released", (await client.PostAsync("/publications", Publication(salt, text + "!"))).Code);
        foreach (var malformed in (byte[][])[[], [1, 2, 3], file[..20], Publication(new byte[31], text)])
        {
            Assert.Equal("malformed-publication", (await client.PostAsync("/publications", malformed)).Code);
        }

        var id = (string)JsonNode.Parse(listing)!["id"]!;
        using var anyone = new VenueClient(process, venue.Convocation);
        Assert.Equal(file, (await anyone.GetAsync($"/publications/{id}")).Body);
        Assert.Equal(text, Encoding.UTF8.GetString((await anyone.GetAsync($"/publications/{id}/text")).Body));
        await ShownAsync(anyone, id, digest);

        Assert.Equal("epoch-unknown", (await client.PostAsync("/talks/entries", log.Sign(device, new byte[1_100], "table", 2).Bytes)).Code);
        var body = new byte[1_100];
        await log.AppendAsync(client, log.Sign(device, body, "table", 1), body);
    }

    /// <summary>The pages for people: the text as text, who consented and released it, and nothing that runs.</summary>
    private static async Task ShownAsync(VenueClient anyone, string id, Hash digest)
    {
        foreach (var path in (string[])["/", $"/publications/{id}/page"])
        {
            using var answer = await anyone.Http.GetAsync(new Uri(path, UriKind.Relative));
            var page = await answer.Content.ReadAsStringAsync();
            var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
            Assert.StartsWith("default-src 'none'; style-src 'sha256-", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("script-src", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
            Assert.Contains("The parties met. &lt;script&gt;", page, StringComparison.Ordinal);
            Assert.Contains("consented, signed in the record", page, StringComparison.Ordinal);
            Assert.Contains("as its own words", page, StringComparison.Ordinal);
            Assert.Contains(id, page, StringComparison.Ordinal);
            var style = page[(page.IndexOf("<style>", StringComparison.Ordinal) + "<style>".Length)..page.IndexOf("</style>", StringComparison.Ordinal)];
            Assert.Contains($"'sha256-{Convert.ToBase64String(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(style)))}'", policy, StringComparison.Ordinal);
        }

        using var file = await anyone.Http.GetAsync(new Uri($"/publications/{id}/statement.html", UriKind.Relative));
        Assert.Equal("attachment", file.Content.Headers.ContentDisposition!.DispositionType);
        using var fed = await anyone.Http.GetAsync(new Uri("/feed.atom", UriKind.Relative));
        Assert.Equal("application/atom+xml", fed.Content.Headers.ContentType!.MediaType);
        XNamespace atom = "http://www.w3.org/2005/Atom";
        var entry = Assert.Single(XDocument.Parse(await fed.Content.ReadAsStringAsync()).Root!.Elements(atom + "entry"));
        Assert.Equal("The parties met. <script>", entry.Element(atom + "content")!.Value);
        Assert.EndsWith($":{id}", entry.Element(atom + "id")!.Value, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await anyone.GetAsync($"/publications/{digest.ToHex()}/page")).Status);
    }

    private static byte[] Publication(byte[] salt, string text)
    {
        var writer = new CborWriter(CborConformanceMode.Canonical);
        writer.WriteStartArray(4);
        writer.WriteTextString("good-offices/1/publication");
        writer.WriteByteString(salt);
        writer.WriteTextString(text);
        writer.WriteByteString([1, 2, 3]);
        writer.WriteEndArray();
        return writer.Encode();
    }
}
