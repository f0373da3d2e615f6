using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using GoodOffices.Record.Keys;

namespace GoodOffices.Record.Sealing;

/// <summary>The key of one act, 32 bytes, derived from the epoch's secret and the preamble. Revealing it discloses that act and no other. Zeroed when disposed.</summary>
public sealed class ActKey : IDisposable
{
    /// <summary>The length in bytes.</summary>
    public const int Size = 32;

    private readonly Secret _key;

    private ActKey(Secret key) => _key = key;

    /// <summary>The key of an act: HKDF-SHA256 (RFC 5869) of the epoch's secret, info <c>good-offices/1/act | 0x00 | SHA-256(preamble)</c>.</summary>
    /// <param name="secret">The secret of the epoch that the preamble names.</param>
    /// <param name="preamble">The preamble's bytes as they stand.</param>
    public static ActKey Derive(EpochSecret secret, ReadOnlySpan<byte> preamble)
    {
        ArgumentNullException.ThrowIfNull(secret);
        return new ActKey(Derivation.Derive(secret.Bytes, Domains.Act, Hash.Of(preamble).ToArray()));
    }

    /// <summary>Takes a disclosed key.</summary>
    /// <exception cref="ArgumentException">It is not 32 bytes long.</exception>
    public static ActKey FromBytes(ReadOnlySpan<byte> bytes)
    {
        KemPublicKey.RequireLength(bytes.Length, Size, nameof(bytes));
        return new ActKey(new Secret(bytes));
    }

    /// <summary>Writes the key, to disclose its act.</summary>
    /// <param name="destination">32 bytes.</param>
    /// <exception cref="ArgumentException">The destination is not 32 bytes long.</exception>
    public void CopyTo(Span<byte> destination)
    {
        KemPublicKey.RequireLength(destination.Length, Size, nameof(destination));
        _key.Bytes.CopyTo(destination);
    }

    /// <summary>Opens the body of the act that this is the key of.</summary>
    /// <param name="preamble">The preamble's bytes as they stand.</param>
    /// <param name="body">The sealed body, its hash checked already.</param>
    /// <param name="act">The act's bytes; null where it does not open.</param>
    /// <param name="fault">Why it does not open; null where it does.</param>
    /// <returns>Whether it opened. Never throws for what the bytes hold.</returns>
    public bool TryOpen(ReadOnlySpan<byte> preamble, ReadOnlySpan<byte> body, [NotNullWhen(true)] out byte[]? act, [NotNullWhen(false)] out SealFault? fault)
    {
        act = null;
        fault = null;
        var length = body.Length - ActSealer.Overhead;
        if (length < Padding.Minimum || length > ActSealer.MaximumPlaintextLength || Padding.PaddedLength(length) != length) fault = SealFault.Length;
        else if (!IsCommittedTo(body[..Hash.Size])) fault = SealFault.Commitment;
        if (fault is not null) return false;
        var plaintext = new byte[length];
        try
        {
            fault = Open(preamble, body[Hash.Size..], plaintext, out act);
            return fault is null && act is not null;
        }
        finally
        {
            CryptographicOperations.ZeroMemory(plaintext);
        }
    }

    /// <summary>Zeroes the key.</summary>
    public void Dispose() => _key.Dispose();

    /// <summary>Seals a padded plaintext: <c>commitment | nonce | ciphertext</c>.</summary>
    internal void Seal(ReadOnlySpan<byte> preamble, ReadOnlySpan<byte> plaintext, Entropy entropy, Span<byte> body)
    {
        Span<byte> key = stackalloc byte[Aead.KeySize];
        Derivation.Expand(_key.Bytes, Domains.ActCommitment, body[..Hash.Size]);
        var nonce = body.Slice(Hash.Size, Aead.NonceSize);
        entropy.Fill(nonce);
        Derivation.Expand(_key.Bytes, Domains.ActEncryption, key);
        Aead.Seal(key, nonce, preamble, plaintext, body[(Hash.Size + Aead.NonceSize)..]);
        CryptographicOperations.ZeroMemory(key);
    }

    private bool IsCommittedTo(ReadOnlySpan<byte> commitment)
    {
        Span<byte> ours = stackalloc byte[Hash.Size];
        Derivation.Expand(_key.Bytes, Domains.ActCommitment, ours);
        return CryptographicOperations.FixedTimeEquals(ours, commitment);
    }

    private SealFault? Open(ReadOnlySpan<byte> preamble, ReadOnlySpan<byte> nonceAndCiphertext, Span<byte> plaintext, out byte[]? act)
    {
        act = null;
        Span<byte> key = stackalloc byte[Aead.KeySize];
        Derivation.Expand(_key.Bytes, Domains.ActEncryption, key);
        var opened = Aead.TryOpen(key, nonceAndCiphertext[..Aead.NonceSize], preamble, nonceAndCiphertext[Aead.NonceSize..], plaintext);
        CryptographicOperations.ZeroMemory(key);
        if (!opened) return SealFault.Authentication;
        var length = BinaryPrimitives.ReadUInt32BigEndian(plaintext);
        if (length is 0 || length > (uint)(plaintext.Length - sizeof(uint))) return SealFault.Padding;
        var padded = plaintext[(sizeof(uint) + (int)length)..];
        if (Padding.PaddedLength(sizeof(uint) + (int)length) != plaintext.Length || padded.ContainsAnyExcept((byte)0)) return SealFault.Padding;
        act = plaintext.Slice(sizeof(uint), (int)length).ToArray();
        return null;
    }
}
