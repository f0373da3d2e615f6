using System.Text.Json;
using GoodOffices.Record;
using GoodOffices.Record.Merkle;

namespace GoodOffices.Tests.Record.Merkle;

/// <summary>The good and bad proofs that transparency-dev/merkle publishes.</summary>
public sealed class PublishedProofTests
{
    private sealed record Inclusion(ulong LeafIdx, ulong TreeSize, byte[]? Root, byte[]? LeafHash, byte[][]? Proof, bool WantErr);

    private sealed record Consistency(ulong Size1, ulong Size2, byte[]? Root1, byte[]? Root2, byte[][]? Proof, bool WantErr);

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    [Fact]
    public void Published_inclusion_proofs_are_judged_as_published()
    {
        var (good, bad) = (0, 0);
        foreach (var file in Files("record/merkle/inclusion"))
        {
            var vector = JsonSerializer.Deserialize<Inclusion>(File.ReadAllText(file), Json)!;
            Assert.True(vector.WantErr != Holds(vector), file);
            if (vector.WantErr) bad++;
            else good++;
        }

        Assert.True(good >= 5 && bad >= 50, $"{good} good and {bad} bad proofs");
    }

    [Fact]
    public void Published_consistency_proofs_are_judged_as_published()
    {
        var (good, bad) = (0, 0);
        foreach (var file in Files("record/merkle/consistency"))
        {
            var vector = JsonSerializer.Deserialize<Consistency>(File.ReadAllText(file), Json)!;
            Assert.True(vector.WantErr != Holds(vector), file);
            if (vector.WantErr) bad++;
            else good++;
        }

        Assert.True(good >= 5 && bad >= 50, $"{good} good and {bad} bad proofs");
    }

    private static bool Holds(Inclusion vector) =>
        TryHash(vector.Root, out var root) && TryHash(vector.LeafHash, out var leaf) && TryHashes(vector.Proof, out var proof)
        && vector is { LeafIdx: <= long.MaxValue, TreeSize: <= long.MaxValue }
        && InclusionProof.Verify((long)vector.LeafIdx, (long)vector.TreeSize, leaf, proof, root);

    // Some vectors have roots that are words instead of hashes, where equal sizes make any equal roots good: their SHA-256 stands for them.
    private static bool Holds(Consistency vector) =>
        TryHashes(vector.Proof, out var proof)
        && vector is { Size1: <= long.MaxValue, Size2: <= long.MaxValue }
        && ConsistencyProof.Verify((long)vector.Size1, Stand(vector.Root1), (long)vector.Size2, Stand(vector.Root2), proof);

    private static Hash Stand(byte[]? root) => TryHash(root, out var hash) ? hash : Hash.Of(root);

    private static bool TryHash(byte[]? bytes, out Hash hash)
    {
        hash = bytes is { Length: Hash.Size } ? Hash.FromBytes(bytes) : default;
        return bytes is { Length: Hash.Size };
    }

    private static bool TryHashes(byte[][]? proof, out Hash[] hashes)
    {
        var whole = (proof ?? []).All(hash => hash.Length == Hash.Size);
        hashes = whole ? Trees.Hashes(proof ?? []) : [];
        return whole;
    }

    private static string[] Files(string folder) =>
        Directory.GetFiles(PublishedData.Folder(folder), "*.json", SearchOption.AllDirectories);
}
