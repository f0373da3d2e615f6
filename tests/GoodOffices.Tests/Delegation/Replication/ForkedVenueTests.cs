using System.Text;
using GoodOffices.Delegation.Replication;
using GoodOffices.Delegation.Storage;
using GoodOffices.Delegation.Venues;
using GoodOffices.Procedure.Convening;
using GoodOffices.Record.Entries;
using GoodOffices.Record.Equivocation;
using GoodOffices.Record.Merkle;
using GoodOffices.Record.Notes;
using GoodOffices.Tests.Procedure;

namespace GoodOffices.Tests.Delegation.Replication;

/// <summary>A venue that signs another record than the one it showed this node before.</summary>
public sealed class ForkedVenueTests
{
    private static readonly Convocation Convocation = TestKeys.Convocation(TestKeys.Terms("AAA", "BBB"));

    [Theory]
    [InlineData(3, 9)]
    [InlineData(4, 9)]
    [InlineData(8, 9)]
    [InlineData(8, 16)]
    [InlineData(5, 5)]
    [InlineData(9, 4)]
    public async Task Its_two_records_are_evidence_at_every_size(int shown, int forked)
    {
        var (replica, venue) = await ShownAsync(shown);
        venue.Become(Record(forked, "another"));
        await replica.SynchroniseAsync(venue, default);
        Assert.NotNull(replica.Evidence);
        Assert.True(EquivocationEvidence.TryVerify(replica.Evidence.Encode(), replica.Key, out _, out var why), why);
        Assert.Equal(shown, replica.Size);
    }

    [Theory]
    [InlineData(7, 9)]
    [InlineData(8, 9)]
    public async Task A_venue_that_gives_no_proof_is_convicted_by_its_own_entries(int shown, int forked)
    {
        var (replica, venue) = await ShownAsync(shown);
        venue.Become(Record(forked, "another"));
        venue.ProvesNothing = true;
        await replica.SynchroniseAsync(venue, default);
        Assert.NotNull(replica.Evidence);
    }

    [Fact]
    public async Task What_cannot_be_proved_is_shown_and_accuses_nobody()
    {
        var (replica, venue) = await ShownAsync(8);
        venue.Become(Record(9, "another"));
        (venue.ProvesNothing, venue.Entries) = (true, Record(9, "a third"));
        await replica.SynchroniseAsync(venue, default);
        Assert.Null(replica.Evidence);
        Assert.Contains(replica.Concerns, concern => concern.Kind == ConcernKind.Unproven);
        Assert.Equal(8, replica.Size);
    }

    [Fact]
    public async Task A_record_that_grew_is_taken_over()
    {
        var (replica, venue) = await ShownAsync(8);
        venue.Become(Record(20, "one"));
        Assert.Equal(12, await replica.SynchroniseAsync(venue, default));
        Assert.Null(replica.Evidence);
    }

    private static async Task<(LogReplica Replica, Venue Venue)> ShownAsync(int size)
    {
        var venue = new Venue(Record(size, "one"));
        var replica = await LogReplica.LoadAsync(new MemoryNodeStore(), Convocation, null, null, default);
        Assert.Equal(size, await replica.SynchroniseAsync(venue, default));
        return (replica, venue);
    }

    private static List<ReadOnlyMemory<byte>> Record(int size, string which) =>
    [
        new Entry(1000, Convocation.Bytes).Encode(),
        .. Enumerable.Range(1, size - 1).Select(i => (ReadOnlyMemory<byte>)new Entry(1000 + i, Encoding.UTF8.GetBytes(i == 2 ? which : $"entry {i}")).Encode()),
    ];

    private sealed class Venue : IVenueConnection
    {
        private HashTree _tree = new();
        private SignedCheckpoint _checkpoint = null!;

        public Venue(List<ReadOnlyMemory<byte>> entries) => Become(entries);

        public bool ProvesNothing { get; set; }

        public List<ReadOnlyMemory<byte>> Entries { get; set; } = [];

        public void Become(List<ReadOnlyMemory<byte>> entries)
        {
            (Entries, _tree) = (entries, new HashTree());
            foreach (var entry in entries) _tree.Append(MerkleHash.Leaf(entry.Span));
            using var signer = TestKeys.Log();
            _checkpoint = signer.Sign(entries.Count, _tree.RootAt(entries.Count));
        }

        public ValueTask<ReadOnlyMemory<byte>> CheckpointAsync(CancellationToken ct) => new(_checkpoint.Note);

        public ValueTask<IReadOnlyList<ReadOnlyMemory<byte>>> EntriesAsync(long from, int count, CancellationToken ct) =>
            new([.. Entries.Skip((int)from).Take(count)]);

        public ValueTask<IReadOnlyList<Hash>> ConsistencyAsync(long from, long to, CancellationToken ct) =>
            new(ProvesNothing ? [] : ConsistencyProof.Build(_tree, from, to));

        public ValueTask<AppendAnswer> AppendAsync(ReadOnlyMemory<byte> submission, CancellationToken ct) => throw new NotSupportedException();

        public ValueTask StoreEnclosureAsync(Hash address, ReadOnlyMemory<byte> body, CancellationToken ct) => throw new NotSupportedException();

        public ValueTask<ReadOnlyMemory<byte>?> EnclosureAsync(Hash address, int length, CancellationToken ct) => throw new NotSupportedException();

        public ValueTask CosignAsync(ReadOnlyMemory<byte> note, CancellationToken ct) => throw new NotSupportedException();

        public ValueTask<IReadOnlyList<ReadOnlyMemory<byte>>> CosignaturesAsync(CancellationToken ct) => throw new NotSupportedException();

        public IAsyncEnumerable<ReadOnlyMemory<byte>> CheckpointsAsync(long beyond, CancellationToken ct) => throw new NotSupportedException();

        public ValueTask<string> PublishAsync(ReadOnlyMemory<byte> disclosure, CancellationToken ct) => throw new NotSupportedException();

        public ValueTask DisposeAsync() => default;
    }
}
