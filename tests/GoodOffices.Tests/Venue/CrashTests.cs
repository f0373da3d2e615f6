using System.Net;
using GoodOffices.Record;
using GoodOffices.Record.Merkle;
using GoodOffices.Record.Notes;
using GoodOffices.Record.Receipts;
using GoodOffices.Record.Tiles;

namespace GoodOffices.Tests.Venue;

public sealed class CrashTests
{
    private const int Rounds = 3;
    private const int KillAfter = 12;

    [Fact]
    public async Task What_was_acknowledged_outlives_a_kill_in_the_middle_of_appends()
    {
        using var venue = await TestVenue.InitAsync();
        using var key = TestLog.PartyKey("AAA");
        var log = new TestLog(venue.Convocation);
        var acknowledged = new List<(ReadOnlyMemory<byte> Submission, byte[] Receipt)>();
        SignedCheckpoint? highest = null;
        for (var round = 0; round < Rounds; round++)
        {
            await using var process = await venue.StartAsync();
            using var client = await VenueClient.AsAsync(process, venue.Convocation, key, highest: highest?.Note.ToArray());
            var before = acknowledged.Count;
            highest = await AppendUntilKilledAsync(process, client, log, key, acknowledged) ?? highest;
            Assert.True(acknowledged.Count >= before + KillAfter, $"{acknowledged.Count - before} entries were acknowledged in round {round}.");
        }

        await using var last = await venue.StartAsync();
        using var reader = await VenueClient.AsAsync(last, venue.Convocation, key, highest: highest?.Note.ToArray());
        await VerifyAsync(reader, venue.Key, acknowledged);
        foreach (var (submission, receipt) in acknowledged)
        {
            Assert.Equal(receipt, (await reader.PostAsync("/talks/entries", submission)).Body);
        }
    }

    private static async Task<SignedCheckpoint?> AppendUntilKilledAsync(
        VenueProcess process, VenueClient client, TestLog log, GoodOffices.Record.Keys.SigningKey key, List<(ReadOnlyMemory<byte> Submission, byte[] Receipt)> acknowledged)
    {
        SignedCheckpoint? highest = null;
        Task? kill = null;
        var (first, body) = (acknowledged.Count, OpenVenue.Harmless.Encode());
        try
        {
            while (true)
            {
                var submission = log.Sign(key, body);
                var (status, code, receipt) = await client.PostAsync("/talks/entries", submission.Bytes);
                Assert.True(status == HttpStatusCode.OK, $"{status} {code}");
                log.Fold(submission, body);
                acknowledged.Add((submission.Bytes, receipt));
                Assert.True(Receipt.TryParse(receipt, out var parsed, out _));
                Assert.True(SignedCheckpoint.TryOpen(parsed.Note.Span, log.Key, out highest, out var why), why);

                // While the next ones are on their way: the kill falls wherever it falls.
                kill ??= acknowledged.Count - first == KillAfter ? Task.Run(process.KillAsync) : null;
            }
        }
        catch (HttpRequestException)
        {
            // The venue is gone. The last submission may or may not be in the log; the next round signs the same bytes again.
            return highest;
        }
    }

    private static async Task VerifyAsync(VenueClient reader, NoteKey key, List<(ReadOnlyMemory<byte> Submission, byte[] Receipt)> acknowledged)
    {
        Assert.True(SignedCheckpoint.TryOpen((await reader.GetAsync("/talks/checkpoint")).Body, key, out var checkpoint, out var why), why);
        var range = new CompactRange();
        var entries = new List<ReadOnlyMemory<byte>>();
        while (entries.Count < checkpoint.Size)
        {
            Assert.True(EntryBundle.TryParseUpTo((await reader.GetAsync($"/talks/entries?from={entries.Count}")).Body, 10_000, out var page, out _));
            entries.AddRange(page);
        }

        entries.ForEach(entry => range.Append(MerkleHash.Leaf(entry.Span)));
        Assert.Equal(checkpoint.Root, range.Root());
        Assert.InRange(checkpoint.Size, acknowledged.Count + 1, acknowledged.Count + 1 + Rounds);
        for (var i = 0; i < acknowledged.Count; i++)
        {
            Assert.True(Receipt.TryParse(acknowledged[i].Receipt, out var receipt, out _));
            Assert.Equal(i + 1, receipt.Index);
            Assert.True(receipt.TryVerify(key, MerkleHash.Leaf(entries[i + 1].Span), out _, out var broken), broken);
            Assert.True(entries[i + 1].Span[8..].SequenceEqual(acknowledged[i].Submission.Span));
        }
    }
}
