using System.Net;
using GoodOffices.Procedure;
using GoodOffices.Procedure.Acts;
using GoodOffices.Record;
using GoodOffices.Record.Entries;

namespace GoodOffices.Tests.Venue;

public sealed class AppendTests(OpenVenue open) : IClassFixture<OpenVenue>
{
    [Fact]
    public async Task The_same_bytes_again_get_the_same_receipt()
    {
        var client = await open.ClientAsync("AAA");
        var (submission, receipt) = open.Talks.Taken[0];
        var (status, _, answer) = await client.PostAsync("/talks/entries", submission.Bytes);
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(receipt.Encode(), answer);
        Assert.Equal(open.Talks.State.Size, await SizeAsync(client));
    }

    [Fact]
    public async Task A_changed_byte_is_refused_wherever_it_is()
    {
        var client = await open.ClientAsync("AAA", device: false);
        using var key = TestLog.PartyKey("AAA");
        var bytes = open.Talks.Sign(key, OpenVenue.Harmless.Encode()).Bytes.ToArray();
        var before = await SizeAsync(client);
        foreach (var at in Enumerable.Range(0, bytes.Length).Where(at => at % 17 == 0))
        {
            var changed = bytes.ToArray();
            changed[at] ^= 1;
            var (status, code, _) = await client.PostAsync("/talks/entries", changed);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
            Assert.Contains(code, (string[])["malformed-submission", "wrong-talks", "bad-signature", "wrong-log"]);
        }

        Assert.Equal(before, await SizeAsync(client));
    }

    [Fact]
    public async Task A_truncated_submission_is_refused()
    {
        var client = await open.ClientAsync("AAA", device: false);
        using var key = TestLog.PartyKey("AAA");
        var bytes = open.Talks.Sign(key, OpenVenue.Harmless.Encode()).Bytes;
        foreach (var length in (int[])[0, 1, 2, 40, bytes.Length / 2, bytes.Length - 1])
        {
            var (status, code, _) = await client.PostAsync("/talks/entries", bytes[..length]);
            Assert.Equal((HttpStatusCode.UnprocessableEntity, "malformed-submission"), (status, code));
        }
    }

    [Fact]
    public async Task An_oversized_submission_is_refused_before_it_is_read()
    {
        var client = await open.ClientAsync("AAA");
        var (status, code, _) = await client.PostAsync("/talks/entries", new byte[Submission.MaximumLength + 1]);
        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "too-large"), (status, code));
        (status, code, _) = await client.PostAsync("/talks/entries", new byte[10 << 20]);
        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "too-large"), (status, code));
    }

    [Fact]
    public async Task An_act_out_of_its_signers_chain_is_refused()
    {
        var client = await open.ClientAsync("AAA", device: false);
        using var key = TestLog.PartyKey("AAA");
        var end = open.Talks.State.Chain(key.PublicKey);
        var body = OpenVenue.Harmless.Encode();
        Assert.Equal("chain-gap", await CodeAsync(client, open.Talks.Sign(key, body, after: new ChainEnd(end.Number + 1, Hash.Of([1])))));
        Assert.Equal("chain-broken", await CodeAsync(client, open.Talks.Sign(key, body, after: end with { ActHash = Hash.Of([1]) })));
        Assert.Equal("chain-duplicate", await CodeAsync(client, open.Talks.Sign(key, TestLog.Credentials().Encode(), after: default(ChainEnd))));
    }

    [Fact]
    public async Task An_act_for_another_log_or_other_talks_is_refused()
    {
        var client = await open.ClientAsync("AAA", device: false);
        using var key = TestLog.PartyKey("AAA");
        var body = OpenVenue.Harmless.Encode();
        Assert.Equal("wrong-log", await CodeAsync(client, new TestLog(open.Venue.Convocation, "AAA").Sign(key, body)));
        var others = TestParties.Convoke(open.Venue.Key.ToString(), new GoodOffices.Procedure.Convening.Budget(5, 5), "AAA", "BBB");
        Assert.Equal("wrong-talks", await CodeAsync(client, new TestLog(others).Sign(key, body)));
    }

    [Fact]
    public async Task An_act_by_a_key_of_the_wrong_kind_is_refused_with_the_reason()
    {
        var client = await open.ClientAsync("AAA");
        using var device = TestLog.Device("AAA");
        var submission = open.Talks.Sign(device, new ClearAct.ConvocationAccepted(open.Talks.State.TalksId).Encode());
        var (status, code, body) = await client.PostAsync("/talks/entries", submission.Bytes);
        Assert.Equal((HttpStatusCode.Conflict, "signer-role"), (status, code));
        Assert.Contains("hint", System.Text.Encoding.UTF8.GetString(body), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_act_that_names_a_checkpoint_which_was_never_signed_is_refused()
    {
        var client = await open.ClientAsync("AAA", device: false);
        using var key = TestLog.PartyKey("AAA");
        foreach (var seen in (Seen[])[new Seen(1, Hash.Of([1]), new byte[64]), new Seen(999, default, new byte[64])])
        {
            Assert.Equal("false-checkpoint", await CodeAsync(client, open.Talks.Sign(key, OpenVenue.Harmless.Encode(), seen: seen)));
        }
    }

    [Fact]
    public async Task An_act_sealed_to_a_room_without_that_epoch_is_stale()
    {
        var client = await open.ClientAsync("AAA");
        using var device = TestLog.Device("AAA");
        var (status, code, _) = await client.PostAsync("/talks/entries", open.Talks.Sign(device, new byte[1_100], "table", 7).Bytes);
        Assert.Equal(HttpStatusCode.Conflict, status);
        Assert.NotEqual("", code);
    }

    [Fact]
    public async Task An_enclosure_must_be_there_before_the_entry_that_names_it()
    {
        var client = await open.ClientAsync("AAA", device: false);
        using var key = TestLog.PartyKey("AAA");
        var body = new byte[Submission.MaximumInlineBody + 1];
        var submission = open.Talks.Sign(key, body);
        Assert.Equal("enclosure-missing", await CodeAsync(client, submission));

        Assert.Equal(HttpStatusCode.Created, (await client.PutAsync($"/talks/enclosures/{submission.BodyHash}", body)).Status);
        Assert.Equal("body-malformed", await CodeAsync(client, submission));
    }

    private static async Task<string> CodeAsync(VenueClient client, Submission submission)
    {
        var (status, code, _) = await client.PostAsync("/talks/entries", submission.Bytes);
        Assert.Contains(status, (HttpStatusCode[])[HttpStatusCode.Conflict, HttpStatusCode.UnprocessableEntity]);
        return code;
    }

    private async Task<long> SizeAsync(VenueClient client)
    {
        var (_, _, note) = await client.GetAsync("/talks/checkpoint");
        Assert.True(GoodOffices.Record.Notes.SignedCheckpoint.TryOpen(note, open.Venue.Key, out var checkpoint, out var why), why);
        return checkpoint.Size;
    }
}
