using BenchmarkDotNet.Attributes;
using GoodOffices.Record;
using GoodOffices.Record.Merkle;

namespace GoodOffices.Benchmarks;

/// <summary>What an append and a receipt cost in hashing: leaves of 1 KiB, proofs in a tree of 65,537 leaves.</summary>
[MemoryDiagnoser]
public class MerkleBenchmarks
{
    private const int Size = 65_537;
    private readonly byte[] _entry = new byte[1024];
    private readonly HashTree _tree = new();
    private Hash _root;
    private Hash[] _proof = [];

    /// <summary>Builds the tree that proofs are taken from.</summary>
    [GlobalSetup]
    public void Setup()
    {
        for (var i = 0; i < Size; i++)
        {
            BitConverter.TryWriteBytes(_entry, i);
            _tree.Append(MerkleHash.Leaf(_entry));
        }

        _root = _tree.RootAt(Size);
        _proof = InclusionProof.Build(_tree, 12_345, Size);
    }

    /// <summary>One leaf hash over 1 KiB; allocates nothing.</summary>
    [Benchmark]
    public Hash Leaf() => MerkleHash.Leaf(_entry);

    /// <summary>One node hash; allocates nothing.</summary>
    [Benchmark]
    public Hash Node() => MerkleHash.Node(_root, _root);

    /// <summary>An inclusion proof of 17 hashes.</summary>
    [Benchmark]
    public Hash[] BuildInclusion() => InclusionProof.Build(_tree, 12_345, Size);

    /// <summary>The same, verified; allocates nothing.</summary>
    [Benchmark]
    public bool VerifyInclusion() => InclusionProof.Verify(12_345, Size, _tree.Read(0, 12_345), _proof, _root);

    /// <summary>A consistency proof from an awkward size.</summary>
    [Benchmark]
    public Hash[] BuildConsistency() => ConsistencyProof.Build(_tree, 43_691, Size);
}
