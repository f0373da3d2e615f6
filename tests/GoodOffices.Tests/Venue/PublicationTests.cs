using System.Formats.Cbor;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using GoodOffices.Procedure;
using GoodOffices.Procedure.Acts;
using GoodOffices.Procedure.Publishing;
using GoodOffices.Record;
using GoodOffices.Record.Entries;
using GoodOffices.Record.Keys;
using GoodOffices.Record.Merkle;
using GoodOffices.Record.Notes;

namespace GoodOffices.Tests.Venue;

public sealed class PublicationTests
{
    private const string Text = "The parties met. <script>";
    private static readonly XNamespace s_atom = "http://www.w3.org/2005/Atom";

    [Fact]
    public async Task Only_a_text_that_the_record_releases_is_published_and_stale_acts_are_refused()
    {
        using var venue = await TestVenue.InitAsync();
        await using var process = await venue.StartAsync();
        var log = new TestLog(venue.Convocation);
        using var key = TestLog.PartyKey("AAA");
        using var client = await VenueClient.AsAsync(process, venue.Convocation, key);
        await OpenAsync(log, client);
        var salt = new byte[32];
        var digest = Hash.OfParts(salt, Canonical(Text));
        var file = await FileAsync(log, client, salt, Text, digest);
        Assert.Equal("not-released", (await client.PostAsync("/publications", file)).Code);

        using var device = TestLog.Device("AAA");
        await log.DoAsync(client, device, new ClearAct.ReleaseConsented(RoomId.Table, digest, ReleaseScope.OwnWords));
        Assert.Equal("not-released", (await client.PostAsync("/publications", file)).Code);
        await log.DoAsync(client, device, new ClearAct.Released(RoomId.Table, digest, "the venue's page"));
        file = await FileAsync(log, client, salt, Text, digest);
        var (status, code, listing) = await client.PostAsync("/publications", file);
        Assert.True(status == HttpStatusCode.Created, code);
        Assert.Equal("not-released", (await client.PostAsync("/publications", await FileAsync(log, client, salt, Text + "!", digest))).Code);
        foreach (var malformed in (byte[][])[[], [1, 2, 3], file[..20]])
        {
            Assert.Equal("malformed-publication", (await client.PostAsync("/publications", malformed)).Code);
        }

        var id = (string)JsonNode.Parse(listing)!["id"]!;
        using var anyone = new VenueClient(process, venue.Convocation);
        Assert.Equal(file, (await anyone.GetAsync($"/publications/{id}")).Body);
        Assert.Contains(Text, Encoding.UTF8.GetString((await anyone.GetAsync($"/publications/{id}/text")).Body), StringComparison.Ordinal);
        await ShownAsync(anyone, id, digest);

        Assert.Equal("epoch-unknown", (await client.PostAsync("/talks/entries", log.Sign(device, new byte[1_100], "table", 2).Bytes)).Code);
        var body = new byte[1_100];
        await log.AppendAsync(client, log.Sign(device, body, "table", 1), body);
    }

    [Fact]
    public async Task A_file_that_does_not_prove_the_release_is_refused_and_a_newer_one_of_the_same_release_takes_its_place()
    {
        using var venue = await TestVenue.InitAsync();
        await using var process = await venue.StartAsync();
        var log = new TestLog(venue.Convocation);
        using var key = TestLog.PartyKey("AAA");
        using var client = await VenueClient.AsAsync(process, venue.Convocation, key);
        await OpenAsync(log, client);
        var salt = new byte[32];
        var digest = Hash.OfParts(salt, Canonical(Text));
        foreach (var party in (string[])["AAA", "BBB"])
        {
            using var device = TestLog.Device(party);
            await log.DoAsync(client, device, new ClearAct.ReleaseConsented(RoomId.Table, digest, ReleaseScope.Room));
            if (party == "BBB") await log.DoAsync(client, device, new ClearAct.Released(RoomId.Table, digest, "the venue's page"));
        }

        var whole = await DisclosureAsync(log, client, salt, Text, digest);
        foreach (var (what, file) in ((string, DisclosureFile)[])
        [
            ("checkpoint", whole with { Checkpoint = "elsewhere"u8.ToArray() }),
            ("convocation", whole with { Convocation = whole.Convocation[..^1] }),
            ("device", whole with { Clear = whole.Clear.RemoveAt(0) }),
            ("consent", whole with { Clear = whole.Clear.RemoveAt(whole.Clear.Length - 3) }),
            ("released the text", whole with { Clear = whole.Clear.RemoveAt(whole.Clear.Length - 1) }),
            ("cosigned note", whole with { Cosignatures = [new ProvenCosignature(new byte[9], [])] }),
            ("one line", whole with { Cosignatures = [new ProvenCosignature(whole.Checkpoint, [digest])] }),
            ("sealed act", whole with { Disclosed = [whole.Clear[^1] with { ActKey = new byte[32] }] }),
        ])
        {
            var (_, refused, answer) = await client.PostAsync("/publications", file.Encode());
            Assert.Equal("unproven-publication", refused);
            Assert.Contains(what, Encoding.UTF8.GetString(answer), StringComparison.Ordinal);
        }

        using var anyone = new VenueClient(process, venue.Convocation);
        Assert.Equal(HttpStatusCode.Created, (await client.PostAsync("/publications", whole.Encode())).Status);
        var first = await FedAsync(anyone);
        // What a cosignature would do: the record goes on, and the file that is written then has another checkpoint.
        using var speaker = TestLog.Device("AAA");
        await log.AppendAsync(client, log.Sign(speaker, new byte[1_100], "table", 1), new byte[1_100]);
        var again = await FileAsync(log, client, salt, Text, digest);
        Assert.NotEqual(whole.Encode(), again);
        var newer = (string)JsonNode.Parse((await client.PostAsync("/publications", again)).Body)!["id"]!;
        var second = await FedAsync(anyone);
        Assert.Equal(first.Element(s_atom + "id")!.Value, second.Element(s_atom + "id")!.Value);
        Assert.Equal(first.Element(s_atom + "published")!.Value, second.Element(s_atom + "published")!.Value);
        Assert.Contains(newer, second.Elements(s_atom + "link").First().Attribute("href")!.Value, StringComparison.Ordinal);
        Assert.Equal(newer, (string)Assert.Single(JsonNode.Parse((await anyone.GetAsync("/publications")).Body)!.AsArray())!["id"]!);
        var page = Encoding.UTF8.GetString((await anyone.GetAsync("/")).Body);
        Assert.Single(page.Split("<article>"), static part => part.Contains("/page", StringComparison.Ordinal));
        foreach (var (consented, _) in log.Taken.Where(static one => IsConsent(one.Submission)))
        {
            Assert.Contains($"<code>{Convert.ToHexStringLower(consented.Signature)}</code>", page, StringComparison.Ordinal);
        }

        Assert.Equal(2, page.Split("<td>consented, entry ").Length - 1);
    }

    private static async Task OpenAsync(TestLog log, VenueClient client)
    {
        foreach (var party in (string[])["AAA", "BBB"])
        {
            using var partyKey = TestLog.PartyKey(party);
            await log.DoAsync(client, partyKey, log.Enrolment(party));
            await log.DoAsync(client, partyKey, TestLog.Credentials());
        }

        await log.OpenAsync(client, "table");
    }

    /// <summary>The pages for people: the text as text, who consented and by which entry, and nothing that runs.</summary>
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
            Assert.Contains("<td>consented, entry ", page, StringComparison.Ordinal);
            Assert.Contains("A party's own words", page, StringComparison.Ordinal);
            Assert.Contains(id, page, StringComparison.Ordinal);
            var style = page[(page.IndexOf("<style>", StringComparison.Ordinal) + "<style>".Length)..page.IndexOf("</style>", StringComparison.Ordinal)];
            Assert.Contains($"'sha256-{Convert.ToBase64String(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(style)))}'", policy, StringComparison.Ordinal);
        }

        using var file = await anyone.Http.GetAsync(new Uri($"/publications/{id}/statement.html", UriKind.Relative));
        Assert.Equal("attachment", file.Content.Headers.ContentDisposition!.DispositionType);
        using var fed = await anyone.Http.GetAsync(new Uri("/feed.atom", UriKind.Relative));
        Assert.Equal("application/atom+xml", fed.Content.Headers.ContentType!.MediaType);
        var entry = await FedAsync(anyone);
        var text = Assert.Single(entry.Element(s_atom + "content")!.Descendants(XName.Get("p", "http://www.w3.org/1999/xhtml")));
        Assert.Equal((Text, "en"), (text.Value, text.Attribute(XNamespace.Xml + "lang")!.Value));
        Assert.EndsWith($":{digest.ToHex()}", entry.Element(s_atom + "id")!.Value, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await anyone.GetAsync($"/publications/{digest.ToHex()}/page")).Status);
    }

    /// <summary>The feed's one entry; what RFC 4287 §4.1.1 and §4.1.2 demand of feed and entry is there.</summary>
    private static async Task<XElement> FedAsync(VenueClient anyone)
    {
        var feed = XDocument.Parse(Encoding.UTF8.GetString((await anyone.GetAsync("/feed.atom")).Body)).Root!;
        var entry = Assert.Single(feed.Elements(s_atom + "entry"));
        foreach (var element in (XElement[])[feed, entry])
        {
            foreach (var name in (string[])["id", "title", "updated"]) Assert.Single(element.Elements(s_atom + name));
            Assert.Matches(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$", element.Element(s_atom + "updated")!.Value);
            // A tag URI's authority is a host and no port (RFC 4151 §2.1).
            Assert.Matches(@"^tag:[^:,/]+,2024:[0-9a-f]{64}(:[0-9a-f]{64})?$", element.Element(s_atom + "id")!.Value);
        }

        Assert.Single(feed.Elements(s_atom + "link"), static link => link.Attribute("rel")!.Value == "self");
        Assert.Single(entry.Elements(s_atom + "link"), static link => link.Attribute("rel")!.Value == "alternate");
        Assert.All(entry.Elements(s_atom + "author"), static author => Assert.NotEmpty(author.Element(s_atom + "name")!.Value));
        Assert.NotEmpty(entry.Elements(s_atom + "author"));
        Assert.Equal("xhtml", entry.Element(s_atom + "content")!.Attribute("type")!.Value);
        Assert.True(DateTimeOffset.Parse(entry.Element(s_atom + "updated")!.Value, System.Globalization.CultureInfo.InvariantCulture) >= DateTimeOffset.Parse(entry.Element(s_atom + "published")!.Value, System.Globalization.CultureInfo.InvariantCulture));
        return entry;
    }

    private static async Task<byte[]> FileAsync(TestLog log, VenueClient client, byte[] salt, string text, Hash digest) => (await DisclosureAsync(log, client, salt, text, digest)).Encode();

    /// <summary>What a node writes: the convocation, a checkpoint, the enrolments, and what is about the digest, each with its proof.</summary>
    private static async Task<DisclosureFile> DisclosureAsync(TestLog log, VenueClient client, byte[] salt, string text, Hash digest)
    {
        var tree = new HashTree();
        var entries = new List<byte[]>();
        for (var index = 0L; index < log.State.Size; index++)
        {
            entries.Add(await log.EntryAsync(client, index));
            tree.Append(MerkleHash.Leaf(entries[^1]));
        }

        var clear = log.Taken.Where(one => !one.Submission.Preamble.IsSealed && ClearAct.TryDecode(one.Submission.InlineBody, out var act, out _)
            && (act is ClearAct.DeviceEnrolled || (act is ClearAct.ReleaseConsented consent && consent.SaltedDigest == digest) || (act is ClearAct.Released released && released.SaltedDigest == digest)));
        return new DisclosureFile
        {
            Salt = salt,
            Text = Canonical(text),
            Convocation = log.State.Convocation.Bytes,
            Checkpoint = (await client.GetAsync("/talks/checkpoint")).Body,
            Clear = [.. clear.Select(one => new ProvenEntry(one.Receipt.Index, entries[(int)one.Receipt.Index], default, default, [.. InclusionProof.Build(tree, one.Receipt.Index, tree.Size)]))],
        };
    }

    private static bool IsConsent(Submission submission) => !submission.Preamble.IsSealed && ClearAct.TryDecode(submission.InlineBody, out var act, out _) && act is ClearAct.ReleaseConsented;

    private static byte[] Canonical(string text)
    {
        var writer = new CborWriter(CborConformanceMode.Canonical);
        writer.WriteStartArray(2);
        writer.WriteTextString("en");
        writer.WriteTextString(text);
        writer.WriteEndArray();
        return writer.Encode();
    }
}
