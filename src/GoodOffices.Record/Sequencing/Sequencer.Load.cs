using GoodOffices.Record.Merkle;
using GoodOffices.Record.Storage;

namespace GoodOffices.Record.Sequencing;

public sealed partial class Sequencer
{
    private const int PageEntries = 4096;

    private readonly Dictionary<Hash, long> _indexes = [];
    private readonly List<long> _times = [];
    private readonly List<long> _batchSizes = [];
    private readonly CompactRange _range = new();
    private long _fence;

    private async Task LoadAsync(CancellationToken ct)
    {
        _fence = await _store.AcquireFenceAsync(ct);
        var size = await _store.SizeAsync(ct);
        while (_range.Size < size)
        {
            var page = await _store.ReadOutlinesAsync(_range.Size, PageEntries, ct);
            if (page.Count == 0) throw Damaged(_range.Size, "its hashes are missing");
            foreach (var outline in page) Load(outline);
        }

        if (size > 0 && (_batchSizes.Count == 0 || _batchSizes[^1] != size)) throw Damaged(size - 1, "its batch has no end");
        _latest = _signer.Sign(size, _range.Root());
    }

    private void Load(EntryOutline outline)
    {
        var index = _range.Size;
        if (_indexes.ContainsKey(outline.Submission)) throw Damaged(index, "its submission is recorded twice");
        if (index > 0 && outline.TimeMilliseconds < _times[^1]) throw Damaged(index, "its time is before that of the entry before it");
        Integrate(outline.Leaf, outline.Submission, outline.TimeMilliseconds);
        if (outline.Root is not { } root) return;
        if (_range.Root() != root) throw Damaged(index, "the hashes up to it are not those that were committed");
        _batchSizes.Add(_range.Size);
    }

    private void Integrate(Hash leaf, Hash submission, long timeMilliseconds)
    {
        _indexes.Add(submission, _range.Size);
        _times.Add(timeMilliseconds);
        _range.Append(leaf);
        _hashes.Append(leaf);
    }

    private static StoreException Damaged(long index, string what) =>
        new($"The store of this log is damaged at entry {index}: {what}. Nothing is signed. Restore the store from a copy, or from a node that holds the record.");
}
