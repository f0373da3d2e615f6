using GoodOffices.Record;
using GoodOffices.Record.Merkle;

namespace GoodOffices.Tests.Record.Merkle;

public sealed class ProofMutationTests
{
    private static readonly Gen<(int Size, int Old, int Index)> Places =
        from size in Gen.Int[2, 200]
        from old in Gen.Int[1, size - 1]
        from index in Gen.Int[0, size - 1]
        select (size, old, index);

    [Fact]
    public void No_changed_inclusion_proof_verifies() => Places.Sample(place =>
    {
        var tree = Trees.Of(place.Size);
        var (leaf, root) = (tree.Read(0, place.Index), tree.RootAt(place.Size));
        var proof = InclusionProof.Build(tree, place.Index, place.Size);
        Assert.All(Changes(proof, leaf, root), changed => Assert.False(InclusionProof.Verify(place.Index, place.Size, leaf, changed, root)));
        for (var index = -1; index <= place.Size; index++)
        {
            if (index != place.Index) Assert.False(InclusionProof.Verify(index, place.Size, leaf, proof, root));
        }

        Assert.All(OneBitOff(leaf), other => Assert.False(InclusionProof.Verify(place.Index, place.Size, other, proof, root)));
        Assert.All(OneBitOff(root), other => Assert.False(InclusionProof.Verify(place.Index, place.Size, leaf, proof, other)));
    }, iter: 8);

    [Fact]
    public void No_changed_consistency_proof_verifies() => Places.Sample(place =>
    {
        var tree = Trees.Of(place.Size);
        var (old, root) = (tree.RootAt(place.Old), tree.RootAt(place.Size));
        var proof = ConsistencyProof.Build(tree, place.Old, place.Size);
        Assert.All(Changes(proof, old, root), changed => Assert.False(ConsistencyProof.Verify(place.Old, old, place.Size, root, changed)));
        Assert.All(OneBitOff(old), other => Assert.False(ConsistencyProof.Verify(place.Old, other, place.Size, root, proof)));
        Assert.All(OneBitOff(root), other => Assert.False(ConsistencyProof.Verify(place.Old, old, place.Size, other, proof)));
        Assert.False(ConsistencyProof.Verify(place.Size, old, place.Old, root, proof));
        Assert.False(ConsistencyProof.Verify(-1, old, place.Size, root, proof));
        Assert.False(ConsistencyProof.Verify(place.Old, root, place.Size, old, proof));
    }, iter: 8);

    [Fact]
    public void Absurd_sizes_are_refused_at_once()
    {
        var hash = MerkleHash.EmptyRoot;
        var proof = Enumerable.Repeat(hash, 100).ToArray();
        long[] numbers = [long.MinValue, -1, 0, 1, 2, 1L << 62, long.MaxValue];
        foreach (var first in numbers)
        {
            foreach (var second in numbers)
            {
                for (var length = 0; length <= proof.Length; length++)
                {
                    Assert.False(InclusionProof.Verify(first, second, hash, proof.AsSpan(0, length), default));
                    Assert.False(ConsistencyProof.Verify(first, hash, second, default, proof.AsSpan(0, length)));
                }
            }
        }
    }

    private static IEnumerable<Hash[]> Changes(Hash[] proof, Hash first, Hash last)
    {
        for (var i = 0; i < proof.Length; i++)
        {
            foreach (var other in OneBitOff(proof[i])) yield return [.. proof[..i], other, .. proof[(i + 1)..]];
            yield return [.. proof[..i], .. proof[(i + 1)..]];
            if (i > 0 && proof[i] != proof[i - 1]) yield return [.. proof[..(i - 1)], proof[i], proof[i - 1], .. proof[(i + 1)..]];
        }

        foreach (var extra in (Hash[])[first, last, default, MerkleHash.EmptyRoot])
        {
            yield return [.. proof, extra];
            yield return [extra, .. proof];
        }
    }

    private static IEnumerable<Hash> OneBitOff(Hash hash)
    {
        for (var bit = 0; bit < 256; bit++)
        {
            var bytes = hash.ToArray();
            bytes[bit / 8] ^= (byte)(1 << bit % 8);
            yield return Hash.FromBytes(bytes);
        }
    }
}
