using GoodOffices.Record.Entries;
using GoodOffices.Record.Merkle;
using GoodOffices.Record.Notes;
using GoodOffices.Record.Receipts;

namespace GoodOffices.Simulation.Cheats;

/// <summary>A log as a venue that cheats keeps it: whatever entries it likes, hashed and signed with the log's real key.</summary>
internal sealed class ForgedLog(NoteSigner signer)
{
    private readonly List<ReadOnlyMemory<byte>> _entries = [];
    private HashTree _tree = new();

    public NoteSigner Signer { get; } = signer;

    public IReadOnlyList<ReadOnlyMemory<byte>> Entries => _entries;

    public HashTree Tree => _tree;

    public SignedCheckpoint Latest => At(_tree.Size);

    public SignedCheckpoint At(long size) => Signer.Sign(size, _tree.RootAt(size));

    public long Append(ReadOnlyMemory<byte> submission, long time) => Add(new Entry(time, submission).Encode());

    public long Add(ReadOnlyMemory<byte> entry)
    {
        _entries.Add(entry);
        _tree.Append(MerkleHash.Leaf(entry.Span));
        return _tree.Size - 1;
    }

    public Receipt Receipt(long index) => Record.Receipts.Receipt.Issue(_tree, index, Latest);

    /// <summary>The same log with some entries made otherwise, and signed anew.</summary>
    public ForgedLog Rewritten(Func<int, ReadOnlyMemory<byte>, IEnumerable<ReadOnlyMemory<byte>>> rewrite)
    {
        var other = new ForgedLog(Signer);
        for (var index = 0; index < _entries.Count; index++)
        {
            foreach (var entry in rewrite(index, _entries[index])) other.Add(entry);
        }

        return other;
    }

    public ForgedLog Copy() => Rewritten((_, entry) => [entry]);

    /// <summary>As if the last entries had never been.</summary>
    public void CutTo(int size)
    {
        _entries.RemoveRange(size, _entries.Count - size);
        _tree = new HashTree();
        foreach (var entry in _entries) _tree.Append(MerkleHash.Leaf(entry.Span));
    }
}
