using GoodOffices.Record.Merkle;
using GoodOffices.Record.Notes;

namespace GoodOffices.Tests.Delegation;

/// <summary>Another record under the venue's own key.</summary>
internal sealed class TestFork
{
    public TestFork(NoteSigner signer, IEnumerable<ReadOnlyMemory<byte>> entries)
    {
        foreach (var entry in entries)
        {
            Entries.Add(entry);
            Tree.Append(MerkleHash.Leaf(entry.Span));
        }

        Checkpoint = signer.Sign(Tree.Size, Tree.RootAt(Tree.Size));
    }

    public List<ReadOnlyMemory<byte>> Entries { get; } = [];

    public HashTree Tree { get; } = new();

    public SignedCheckpoint Checkpoint { get; }
}
