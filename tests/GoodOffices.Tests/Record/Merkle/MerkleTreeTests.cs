using GoodOffices.Record;
using GoodOffices.Record.Merkle;

namespace GoodOffices.Tests.Record.Merkle;

public sealed class MerkleTreeTests
{
    private static readonly Gen<(int Size, int Old, int Index)> Places =
        from size in Gen.Int[1, 600]
        from old in Gen.Int[1, size]
        from index in Gen.Int[0, size - 1]
        select (size, old, index);

    [Fact]
    public void The_root_of_the_empty_tree_is_the_hash_of_nothing()
    {
        Assert.Equal("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", MerkleHash.EmptyRoot.ToHex());
        Assert.Equal(MerkleHash.EmptyRoot, new CompactRange().Root());
        Assert.Equal(MerkleHash.EmptyRoot, new HashTree().RootAt(0));
    }

    [Fact]
    public void Every_small_tree_has_the_root_of_the_definition()
    {
        var entries = Trees.Entries(70);
        var tree = Trees.Of(entries);
        var range = new CompactRange();
        for (var size = 0; size <= entries.Count; size++)
        {
            var expected = Hash.FromBytes(ReferenceTree.Root(entries[..size]));
            Assert.Equal(expected, range.Root());
            Assert.Equal(expected, tree.RootAt(size));
            Assert.Equal(expected, CompactRange.Of(tree, size).Root());
            if (size < entries.Count) range.Append(MerkleHash.Leaf(entries[size]));
        }
    }

    [Fact]
    public void Every_small_inclusion_proof_is_that_of_the_definition_and_verifies()
    {
        var entries = Trees.Entries(33);
        var tree = Trees.Of(entries);
        for (var size = 1; size <= entries.Count; size++)
        {
            for (var index = 0; index < size; index++)
            {
                var proof = InclusionProof.Build(tree, index, size);
                Assert.Equal(Trees.Hashes(ReferenceTree.Path(index, entries[..size])), proof);
                Assert.True(InclusionProof.Verify(index, size, MerkleHash.Leaf(entries[index]), proof, tree.RootAt(size)));
            }
        }
    }

    [Fact]
    public void Every_small_consistency_proof_is_that_of_the_definition_and_verifies()
    {
        var entries = Trees.Entries(33);
        var tree = Trees.Of(entries);
        for (var size = 1; size <= entries.Count; size++)
        {
            for (var old = 1; old <= size; old++)
            {
                var proof = ConsistencyProof.Build(tree, old, size);
                Assert.Equal(Trees.Hashes(ReferenceTree.Proof(old, entries[..size])), proof);
                Assert.True(ConsistencyProof.Verify(old, tree.RootAt(old), size, tree.RootAt(size), proof));
            }
        }
    }

    [Fact]
    public void Proofs_in_trees_of_any_size_verify_and_equal_the_definition() => Places.Sample(place =>
    {
        var entries = Trees.Entries(place.Size);
        var tree = Trees.Of(entries);
        var root = tree.RootAt(place.Size);
        Assert.Equal(Hash.FromBytes(ReferenceTree.Root(entries)), root);
        var inclusion = InclusionProof.Build(tree, place.Index, place.Size);
        Assert.Equal(Trees.Hashes(ReferenceTree.Path(place.Index, entries)), inclusion);
        Assert.True(InclusionProof.Verify(place.Index, place.Size, tree.Read(0, place.Index), inclusion, root));
        var consistency = ConsistencyProof.Build(tree, place.Old, place.Size);
        Assert.Equal(Trees.Hashes(ReferenceTree.Proof(place.Old, entries)), consistency);
        Assert.True(ConsistencyProof.Verify(place.Old, tree.RootAt(place.Old), place.Size, root, consistency));
    }, iter: 60);

    [Fact]
    public void A_clone_goes_its_own_way()
    {
        var range = new CompactRange();
        foreach (var entry in Trees.Entries(5)) range.Append(MerkleHash.Leaf(entry));
        var clone = range.Clone();
        clone.Append(MerkleHash.Leaf([1]));
        Assert.Equal(5, range.Size);
        Assert.Equal(6, clone.Size);
        Assert.Equal(Trees.Of(5).RootAt(5), range.Root());
    }

    [Fact]
    public void Only_complete_subtrees_can_be_read()
    {
        var tree = Trees.Of(5);
        Assert.Equal(tree.RootAt(4), tree.Read(2, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => tree.Read(2, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => tree.Read(0, 5));
        Assert.Throws<ArgumentOutOfRangeException>(() => tree.Read(-1, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => tree.Read(63, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => tree.RootAt(6));
    }

    [Fact]
    public void What_cannot_be_proved_is_not_built()
    {
        var tree = Trees.Of(5);
        Assert.Throws<ArgumentOutOfRangeException>(() => InclusionProof.Build(tree, 5, 5));
        Assert.Throws<ArgumentOutOfRangeException>(() => InclusionProof.Build(tree, 0, 6));
        Assert.Throws<ArgumentOutOfRangeException>(() => ConsistencyProof.Build(tree, 0, 5));
        Assert.Throws<ArgumentOutOfRangeException>(() => ConsistencyProof.Build(tree, 0, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => ConsistencyProof.Build(tree, 5, 4));
        Assert.Throws<ArgumentOutOfRangeException>(() => ConsistencyProof.Build(tree, 1, 6));
    }

    [Fact]
    public void From_size_zero_nothing_is_consistent()
    {
        var root = Trees.Of(3).RootAt(3);
        Assert.False(ConsistencyProof.Verify(0, MerkleHash.EmptyRoot, 3, root, []));
        Assert.False(ConsistencyProof.Verify(0, MerkleHash.EmptyRoot, 3, root, [root]));
        Assert.False(ConsistencyProof.Verify(0, MerkleHash.EmptyRoot, 0, MerkleHash.EmptyRoot, []));
    }

    [Fact]
    public void Between_equal_sizes_the_proof_is_empty_and_the_roots_are_equal()
    {
        var tree = Trees.Of(3);
        var root = tree.RootAt(3);
        Assert.True(ConsistencyProof.Verify(3, root, 3, root, []));
        Assert.False(ConsistencyProof.Verify(3, root, 3, root, [root]));
        Assert.False(ConsistencyProof.Verify(3, root, 3, tree.RootAt(2), []));
    }

    [Fact]
    public async Task Readers_see_a_growing_tree_whole()
    {
        var tree = new HashTree();
        var entries = Trees.Entries(20_000);
        var expected = new CompactRange();
        using var done = new CancellationTokenSource();
        var reader = Task.Run(() =>
        {
            var seen = 0L;
            while (!done.IsCancellationRequested)
            {
                var size = tree.Size;
                if (size == 0) continue;
                Assert.True(size >= seen);
                seen = size;
                Assert.Equal(MerkleHash.Leaf(entries[(int)size - 1]), tree.Read(0, size - 1));
                tree.RootAt(size);
            }
        });
        foreach (var entry in entries)
        {
            tree.Append(MerkleHash.Leaf(entry));
            expected.Append(MerkleHash.Leaf(entry));
        }

        await done.CancelAsync();
        await reader;
        Assert.Equal(expected.Root(), tree.RootAt(20_000));
    }
}
