using NSec.Cryptography;

namespace GoodOffices.Record.Merkle;

/// <summary>The two hashes of a Merkle tree and the root of an empty one (RFC 9162 §2.1.1, the same as RFC 6962 §2.1).</summary>
public static class MerkleHash
{
    /// <summary>The root of the tree without leaves: the SHA-256 of nothing.</summary>
    public static Hash EmptyRoot { get; } = Hash.Of([]);

    /// <summary>SHA-256 of the byte 0x00 and the entry.</summary>
    /// <remarks>Allocates nothing.</remarks>
    public static Hash Leaf(ReadOnlySpan<byte> entry) => Hash.OfParts([0x00], entry);

    /// <summary>SHA-256 of the byte 0x01, the left hash and the right hash.</summary>
    /// <remarks>Allocates nothing.</remarks>
    public static Hash Node(in Hash left, in Hash right)
    {
        Span<byte> input = stackalloc byte[1 + 2 * Hash.Size];
        input[0] = 0x01;
        left.CopyTo(input[1..]);
        right.CopyTo(input[(1 + Hash.Size)..]);
        Span<byte> digest = stackalloc byte[Hash.Size];
        HashAlgorithm.Sha256.Hash(input, digest);
        return Hash.FromBytes(digest);
    }
}
