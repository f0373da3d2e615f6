using System.Net;
using GoodOffices.Delegation.Replication;
using GoodOffices.Delegation.Storage;
using GoodOffices.Delegation.Venues;
using GoodOffices.Record;
using GoodOffices.Record.Notes;

namespace GoodOffices.Tests.Delegation;

/// <summary>What a venue answers, whatever it is.</summary>
public sealed class AnswerTests
{
    [Theory]
    [InlineData(null, 1_000)]
    [InlineData(1_001L, 1_000)]
    [InlineData(3L, 1_000)]
    public async Task A_body_that_is_longer_than_it_may_be_is_read_no_further(long? said, int maximum)
    {
        var endless = new Endless();
        using var response = new HttpResponseMessage(HttpStatusCode.OK) { Content = new StreamContent(endless) };
        response.Content.Headers.ContentLength = said;
        var refused = await Assert.ThrowsAsync<VenueException>(() => HttpVenueConnection.ReadAsync(response, maximum, TestTalks.None));
        Assert.Equal("malformed-answer", refused.Code);
        Assert.True(endless.Given <= maximum + (256 * 1024));
    }

    [Fact]
    public async Task A_body_that_breaks_off_is_the_venue_not_reached_and_may_be_asked_for_again()
    {
        using var response = new HttpResponseMessage(HttpStatusCode.OK) { Content = new StreamContent(new Broken()) };
        var refused = await Assert.ThrowsAsync<VenueException>(() => HttpVenueConnection.ReadAsync(response, 1_000, TestTalks.None));
        Assert.Equal("broken-off", refused.Code);
        Assert.True(refused.IsTransient);
    }

    [Fact]
    public async Task A_venue_that_signs_for_more_entries_than_any_memory_holds_and_gives_empty_ones_is_refused()
    {
        await using var talks = await TestTalks.ConvenedAsync();
        using var signer = NoteSigner.FromSeed("venue.example/talks/test", TestTalks.Seed("log"));
        var replica = await LogReplica.LoadAsync(new MemoryNodeStore(), talks.Convocation, null, null, TestTalks.None);
        await replica.SynchroniseAsync(new Empties(signer.Sign(1L << 50, Hash.Of([1])).Note), TestTalks.None);
        Assert.Equal(ConcernKind.Unproven, Assert.Single(replica.Concerns).Kind);
        Assert.Equal(0, replica.Size);
    }

    /// <summary>Breaks off.</summary>
    private sealed class Broken : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => throw new IOException("The connection was reset.");
    }

    /// <summary>Gives as many empty entries as it is asked for.</summary>
    private sealed class Empties(ReadOnlyMemory<byte> checkpoint) : IVenueConnection
    {
        public ValueTask<ReadOnlyMemory<byte>> CheckpointAsync(CancellationToken ct) => new(checkpoint);

        public ValueTask<IReadOnlyList<ReadOnlyMemory<byte>>> EntriesAsync(long from, int count, CancellationToken ct) =>
            new([.. Enumerable.Repeat(ReadOnlyMemory<byte>.Empty, count)]);

        public ValueTask<IReadOnlyList<Hash>> ConsistencyAsync(long from, long to, CancellationToken ct) => throw new NotSupportedException();

        public ValueTask<AppendAnswer> AppendAsync(ReadOnlyMemory<byte> submission, CancellationToken ct) => throw new NotSupportedException();

        public ValueTask StoreEnclosureAsync(Hash address, ReadOnlyMemory<byte> body, CancellationToken ct) => throw new NotSupportedException();

        public ValueTask<ReadOnlyMemory<byte>?> EnclosureAsync(Hash address, int length, CancellationToken ct) => throw new NotSupportedException();

        public ValueTask CosignAsync(ReadOnlyMemory<byte> note, CancellationToken ct) => throw new NotSupportedException();

        public ValueTask<IReadOnlyList<ReadOnlyMemory<byte>>> CosignaturesAsync(CancellationToken ct) => throw new NotSupportedException();

        public IAsyncEnumerable<ReadOnlyMemory<byte>> CheckpointsAsync(long beyond, CancellationToken ct) => throw new NotSupportedException();

        public ValueTask<string> PublishAsync(ReadOnlyMemory<byte> disclosure, CancellationToken ct) => throw new NotSupportedException();

        public ValueTask DisposeAsync() => default;
    }

    /// <summary>A body without an end.</summary>
    private sealed class Endless : Stream
    {
        public long Given { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => Given; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            buffer.AsSpan(offset, count).Fill((byte)'x');
            Given += count;
            return count;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
