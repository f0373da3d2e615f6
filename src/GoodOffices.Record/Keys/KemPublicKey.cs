using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace GoodOffices.Record.Keys;

/// <summary>An X-Wing public key (X25519 with ML-KEM-768; draft-connolly-cfrg-xwing-kem), 1,216 bytes: to it an epoch's secret is wrapped.</summary>
public sealed class KemPublicKey : IEquatable<KemPublicKey>
{
    /// <summary>The length of a public key in bytes.</summary>
    public const int Size = Sodium.XWingPublicKeySize;

    /// <summary>The length of an encapsulation in bytes.</summary>
    public const int CiphertextSize = Sodium.XWingCiphertextSize;

    /// <summary>The length of a shared secret in bytes.</summary>
    public const int SharedSecretSize = Sodium.XWingSharedSecretSize;

    private readonly byte[] _bytes;

    private KemPublicKey(byte[] bytes) => _bytes = bytes;

    /// <summary>The SHA-256 of the key, for comparison by people.</summary>
    public Hash Fingerprint => Hash.Of(_bytes);

    /// <summary>Takes 1,216 bytes as they are; whether they are a valid key is found when encapsulating to it.</summary>
    /// <returns>False where there are more or fewer.</returns>
    public static bool TryParse(ReadOnlySpan<byte> bytes, [NotNullWhen(true)] out KemPublicKey? key)
    {
        key = bytes.Length == Size ? new KemPublicKey(bytes.ToArray()) : null;
        return key is not null;
    }

    /// <summary>Encapsulates a fresh shared secret to this key.</summary>
    /// <param name="entropy">64 bytes are drawn from it.</param>
    /// <param name="ciphertext">1,120 bytes, overwritten.</param>
    /// <param name="sharedSecret">32 bytes, overwritten; the caller zeroes them after use.</param>
    /// <returns>False where this is not a valid key: a non-canonical ML-KEM key, or an X25519 point of small order.</returns>
    /// <exception cref="ArgumentException">A destination has another length.</exception>
    public bool TryEncapsulate(Entropy entropy, Span<byte> ciphertext, Span<byte> sharedSecret)
    {
        ArgumentNullException.ThrowIfNull(entropy);
        Span<byte> seed = stackalloc byte[Sodium.XWingEncapsulationSeedSize];
        entropy.Fill(seed);
        try
        {
            return TryEncapsulate(seed, ciphertext, sharedSecret);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(seed);
        }
    }

    /// <summary>The 1,216 bytes, in a new array.</summary>
    public byte[] ToArray() => [.. _bytes];

    /// <summary>The 1,216 bytes.</summary>
    public ReadOnlySpan<byte> AsSpan() => _bytes;

    /// <inheritdoc/>
    public bool Equals(KemPublicKey? other) => other is not null && _bytes.AsSpan().SequenceEqual(other._bytes);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as KemPublicKey);

    /// <inheritdoc/>
    public override int GetHashCode() => BitConverter.ToInt32(_bytes, 0);

    /// <summary>Encapsulates with given randomness, for published vectors.</summary>
    internal bool TryEncapsulate(ReadOnlySpan<byte> seed, Span<byte> ciphertext, Span<byte> sharedSecret)
    {
        RequireLength(ciphertext.Length, CiphertextSize, nameof(ciphertext));
        RequireLength(sharedSecret.Length, SharedSecretSize, nameof(sharedSecret));
        RequireLength(seed.Length, Sodium.XWingEncapsulationSeedSize, nameof(seed));
        return Sodium.TryXWingEncapsulate(_bytes, seed, ciphertext, sharedSecret);
    }

    internal static void RequireLength(int found, int wanted, string parameter)
    {
        if (found != wanted) throw new ArgumentException($"It is {wanted} bytes long, not {found}.", parameter);
    }
}
