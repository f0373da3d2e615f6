using GoodOffices.Record;
using GoodOffices.Record.Merkle;
using GoodOffices.Record.Notes;
using GoodOffices.Record.Storage;
using GoodOffices.Record.Tiles;
using GoodOffices.Venue.Logs;
using GoodOffices.Venue.Restoration;

namespace GoodOffices.Tests.Venue;

/// <summary>Taking back what was signed and lost, over a store that fails.</summary>
public sealed class RecordRestorationTests
{
    private static readonly ReadOnlyMemory<byte>[] Entries = [.. Enumerable.Range(0, 6).Select(number => new ReadOnlyMemory<byte>([0, 0, 0, 0, 0, 0, 0, 1, (byte)number]))];

    [Fact]
    public async Task A_store_that_could_not_say_whether_it_wrote_and_did_lets_the_log_go_on()
    {
        var log = new Log();
        await Assert.ThrowsAsync<StoreException>(() => log.TakeAsync(written: true));
        Assert.Equal(ContinuityState.Whole, log.Continuity.State);
        Assert.Null(log.Marker);
    }

    [Fact]
    public async Task A_store_that_took_nothing_is_tried_again_with_what_was_gathered()
    {
        var log = new Log();
        await Assert.ThrowsAsync<StoreException>(() => log.TakeAsync(written: false));
        Assert.Equal(ContinuityState.Behind, log.Continuity.State);
        Assert.NotNull(log.Marker);
        var outcome = await log.AgainAsync();
        Assert.Equal(6, outcome.Progress!.Next);
        Assert.Equal(ContinuityState.Whole, log.Continuity.State);
    }

    private sealed class Log : IContinuityMarker
    {
        private readonly NoteSigner _signer = NoteSigner.FromSeed("venue.example/talks/test", new byte[32]);
        private readonly RecordRestoration _restoration;
        private readonly HashTree _hashes = new();
        private long _size = 2;

        public Log()
        {
            Continuity = new Continuity(this, _signer.Key, [], new LogAlarm());
            _restoration = new RecordRestoration(Continuity, _ => true);
            var whole = new HashTree();
            foreach (var entry in Entries) whole.Append(MerkleHash.Leaf(entry.Span));
            foreach (var entry in Entries.Take(2)) _hashes.Append(MerkleHash.Leaf(entry.Span));
            Continuity.Shown("AAA", _signer.Sign(6, whole.RootAt(6)), 2, _hashes.RootAt);
            Assert.Equal(ContinuityState.Behind, Continuity.State);
        }

        public Continuity Continuity { get; }

        public byte[]? Marker { get; private set; }

        public Task<RestorationOutcome> TakeAsync(bool written) => _restoration.TakeAsync(2, EntryBundle.Write([.. Entries.Skip(2)]), _hashes, () => _size, batch =>
        {
            if (written) _size += batch.Entries.Count;
            throw new StoreException("The connection broke.") { IsUncertain = true };
        });

        public Task<RestorationOutcome> AgainAsync() => _restoration.TakeAsync(6, ReadOnlyMemory<byte>.Empty, _hashes, () => _size, batch =>
        {
            _size += batch.Entries.Count;
            return Task.CompletedTask;
        });

        public byte[]? Read() => Marker;

        public void Write(ReadOnlySpan<byte> note) => Marker = note.ToArray();

        public void Delete() => Marker = null;
    }
}
