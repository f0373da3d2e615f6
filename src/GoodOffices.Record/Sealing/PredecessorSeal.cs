using System.Diagnostics.CodeAnalysis;
using GoodOffices.Record.Keys;

namespace GoodOffices.Record.Sealing;

/// <summary>The previous epoch's secret sealed under the next one's: <c>nonce (24) | ciphertext (48)</c>. Who is in a room reads all of it.</summary>
public static class PredecessorSeal
{
    /// <summary>The length in bytes.</summary>
    public const int Size = Aead.NonceSize + EpochSecret.Size + Aead.TagSize;

    /// <summary>Seals the predecessor's secret.</summary>
    /// <param name="predecessor">The secret of the epoch before.</param>
    /// <param name="successor">The secret of the epoch that begins.</param>
    /// <param name="scope">Of the epoch that begins.</param>
    /// <param name="entropy">24 bytes are drawn from it.</param>
    public static byte[] Seal(EpochSecret predecessor, EpochSecret successor, EpochScope scope, Entropy entropy)
    {
        ArgumentNullException.ThrowIfNull(predecessor);
        ArgumentNullException.ThrowIfNull(successor);
        ArgumentNullException.ThrowIfNull(scope);
        ArgumentNullException.ThrowIfNull(entropy);
        var bytes = new byte[Size];
        var nonce = bytes.AsSpan(0, Aead.NonceSize);
        entropy.Fill(nonce);
        using var key = Derivation.Derive(successor.Bytes, Domains.Predecessor, []);
        Aead.Seal(key.Bytes, nonce, scope.Encode(predecessor.Commitment.ToArray()), predecessor.Bytes, bytes.AsSpan(Aead.NonceSize));
        return bytes;
    }

    /// <summary>Opens the predecessor's secret.</summary>
    /// <param name="sealedSecret">As in the record.</param>
    /// <param name="successor">The secret of the epoch that it stands in.</param>
    /// <param name="scope">Of that epoch.</param>
    /// <param name="commitment">The predecessor's, from the record.</param>
    /// <param name="predecessor">To be disposed by the caller; null where it does not open.</param>
    /// <returns>False where anything is another than when it was sealed. Never throws for what the bytes hold.</returns>
    public static bool TryOpen(ReadOnlySpan<byte> sealedSecret, EpochSecret successor, EpochScope scope, Hash commitment, [NotNullWhen(true)] out EpochSecret? predecessor)
    {
        ArgumentNullException.ThrowIfNull(successor);
        ArgumentNullException.ThrowIfNull(scope);
        predecessor = null;
        if (sealedSecret.Length != Size) return false;
        using var key = Derivation.Derive(successor.Bytes, Domains.Predecessor, []);
        predecessor = CommittedSecret.Open(key, sealedSecret[..Aead.NonceSize], scope.Encode(commitment.ToArray()), sealedSecret[Aead.NonceSize..], commitment);
        return predecessor is not null;
    }
}
