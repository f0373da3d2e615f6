using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using GoodOffices.Record.Entries;
using GoodOffices.Record.Keys;

namespace GoodOffices.Record.Sealing;

/// <summary>Seals acts to a room's epoch and opens them: <c>commitment (32) | nonce (24) | XChaCha20-Poly1305 ciphertext</c>, the preamble as associated data.</summary>
/// <remarks>The plaintext is <c>u32be length | act | zeros</c> up to <see cref="Padding.PaddedLength"/>.</remarks>
public static class ActSealer
{
    /// <summary>The longest act in bytes: what fits into 60 MiB with its length.</summary>
    public const int MaximumActLength = (60 * 1024 * 1024) - sizeof(uint);

    /// <summary>How much longer a sealed body is than its padded plaintext, in bytes.</summary>
    internal const int Overhead = Hash.Size + Aead.NonceSize + Aead.TagSize;

    internal const int MaximumPlaintextLength = Preamble.MaximumBodyLength - Overhead;

    /// <summary>The length of the sealed body of an act: what its preamble states.</summary>
    /// <param name="actLength">In bytes, from 1 to <see cref="MaximumActLength"/>.</param>
    public static int BodyLength(int actLength)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(actLength, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(actLength, MaximumActLength);
        return Padding.PaddedLength(sizeof(uint) + actLength) + Overhead;
    }

    /// <summary>Seals an act.</summary>
    /// <param name="secret">Of the epoch that the preamble names.</param>
    /// <param name="preamble">With room, epoch and <see cref="BodyLength"/>.</param>
    /// <param name="act">The act's bytes.</param>
    /// <param name="entropy">24 bytes are drawn from it.</param>
    /// <returns>The body, to be signed with <see cref="Submission.Sign"/>.</returns>
    /// <exception cref="ArgumentException">The preamble is a clear act's, or states another length.</exception>
    public static byte[] Seal(EpochSecret secret, Preamble preamble, ReadOnlySpan<byte> act, Entropy entropy)
    {
        ArgumentNullException.ThrowIfNull(secret);
        ArgumentNullException.ThrowIfNull(preamble);
        ArgumentNullException.ThrowIfNull(entropy);
        if (!preamble.IsSealed) throw new ArgumentException("The preamble is that of a clear act.", nameof(preamble));
        var length = BodyLength(act.Length);
        if (preamble.BodyLength != length) throw new ArgumentException($"The preamble states {preamble.BodyLength} bytes for the body, and it has {length}.", nameof(preamble));
        var associated = preamble.Encode();
        var plaintext = new byte[length - Overhead];
        var body = new byte[length];
        BinaryPrimitives.WriteUInt32BigEndian(plaintext, (uint)act.Length);
        act.CopyTo(plaintext.AsSpan(sizeof(uint)));
        using var key = ActKey.Derive(secret, associated);
        key.Seal(associated, plaintext, entropy, body);
        CryptographicOperations.ZeroMemory(plaintext);
        return body;
    }

    /// <summary>Opens the body of a submission. Its signature is checked elsewhere, once for all readers.</summary>
    /// <param name="secret">Of the epoch that the preamble names.</param>
    /// <param name="submission">The submission.</param>
    /// <param name="body">Its body: inline or enclosure.</param>
    /// <param name="act">The act's bytes; null where it does not open.</param>
    /// <param name="fault">Why it does not open; null where it does.</param>
    /// <returns>Whether it opened. Never throws for what the bytes hold.</returns>
    public static bool TryOpen(EpochSecret secret, Submission submission, ReadOnlySpan<byte> body, [NotNullWhen(true)] out byte[]? act, [NotNullWhen(false)] out SealFault? fault)
    {
        ArgumentNullException.ThrowIfNull(secret);
        ArgumentNullException.ThrowIfNull(submission);
        act = null;
        fault = SealFault.Length;
        if (!submission.Preamble.IsSealed || !submission.IsBody(body)) return false;
        using var key = ActKey.Derive(secret, submission.PreambleBytes);
        return key.TryOpen(submission.PreambleBytes, body, out act, out fault);
    }
}
