using GoodOffices.Record.Notes;
using GoodOffices.Record.Sequencing;
using GoodOffices.Record.Storage;
using GoodOffices.Tests.Record.Notes;

namespace GoodOffices.Tests.Record.Sequencing;

/// <summary>A log that is opened from a store that is not what it was signs nothing.</summary>
public sealed class DamagedStoreTests
{
    private static readonly NoteSigner Signer = TestLog.Signer();

    [Fact]
    public async Task A_sound_store_opens()
    {
        await using var log = await OpenAsync(await OutlinesAsync());
        Assert.Equal(6, log.Latest.Size);
    }

    [Fact]
    public async Task Every_damaged_hash_is_found_before_anything_is_signed()
    {
        var good = await OutlinesAsync();
        for (var i = 0; i < good.Count; i++)
        {
            await RefusedAsync(With(good, i, good[i] with { Leaf = Hash.Of([7]) }), "not those that were committed");
            if (good[i].Root is not null) await RefusedAsync(With(good, i, good[i] with { Root = Hash.Of([7]) }), "not those that were committed");
        }
    }

    [Fact]
    public async Task A_record_that_was_cut_or_spliced_is_found()
    {
        var good = await OutlinesAsync();
        await RefusedAsync([.. good.Take(5)], "no end", size: 5);
        await RefusedAsync([.. good.Take(3)], "missing", size: 6);
        await RefusedAsync(With(good, 2, good[1]), "recorded twice");
        await RefusedAsync(With(good, 3, good[3] with { TimeMilliseconds = 0 }), "before that of the entry before it");
        await RefusedAsync([good[1], good[0], .. good.Skip(2)], "not those that were committed");
    }

    private static async Task RefusedAsync(IReadOnlyList<EntryOutline> outlines, string why, long? size = null)
    {
        var failure = await Assert.ThrowsAsync<StoreException>(() => OpenAsync(outlines, size));
        Assert.Contains(why, failure.Message, StringComparison.Ordinal);
        Assert.Contains("Nothing is signed", failure.Message, StringComparison.Ordinal);
    }

    private static Task<Sequencer> OpenAsync(IReadOnlyList<EntryOutline> outlines, long? size = null) =>
        Sequencer.OpenAsync(new OutlineStore(outlines, size ?? outlines.Count), Signer, TestLog.Origin, new ScriptedAdmission(), new ManualTime(1), new SequencerOptions(), default);

    private static EntryOutline[] With(IReadOnlyList<EntryOutline> outlines, int at, EntryOutline other) =>
        [.. outlines.Take(at), other, .. outlines.Skip(at + 1)];

    private static async Task<IReadOnlyList<EntryOutline>> OutlinesAsync()
    {
        var store = new MemoryLogStore();
        await using (var log = await Sequencer.OpenAsync(store, Signer, TestLog.Origin, new ScriptedAdmission(), new ManualTime(1000), new SequencerOptions { BatchEntries = 2 }, default))
        {
            await Task.WhenAll(Enumerable.Range(0, 6).Select(i => log.AppendAsync(new[] { (byte)i }, default).AsTask()));
        }

        return await store.ReadOutlinesAsync(0, 10, default);
    }

    private sealed class OutlineStore(IReadOnlyList<EntryOutline> outlines, long size) : ILogStore
    {
        public ValueTask<long> AcquireFenceAsync(CancellationToken ct) => new(1);

        public ValueTask<long> RenewFenceAsync(long held, CancellationToken ct) => throw new NotSupportedException();

        public ValueTask<long> SizeAsync(CancellationToken ct) => new(size);

        public ValueTask AppendAsync(long fence, LogBatch batch, CancellationToken ct) => throw new NotSupportedException();

        public ValueTask<IReadOnlyList<ReadOnlyMemory<byte>>> ReadAsync(long from, int count, CancellationToken ct) => throw new NotSupportedException();

        public ValueTask<IReadOnlyList<EntryOutline>> ReadOutlinesAsync(long from, int count, CancellationToken ct) => new([.. outlines.Skip((int)from).Take(count)]);

        public ValueTask DisposeAsync() => default;
    }
}
