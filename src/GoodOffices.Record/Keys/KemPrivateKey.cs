using System.Security.Cryptography;

namespace GoodOffices.Record.Keys;

/// <summary>An X-Wing private key: its seed of 32 bytes, zeroed when disposed.</summary>
public sealed class KemPrivateKey : IDisposable
{
    /// <summary>The length of a seed in bytes.</summary>
    public const int SeedSize = Sodium.XWingSeedSize;

    private readonly Secret _seed;

    private KemPrivateKey(ReadOnlySpan<byte> seed)
    {
        _seed = new Secret(seed);
        Span<byte> publicKey = stackalloc byte[KemPublicKey.Size];
        Span<byte> expanded = stackalloc byte[SeedSize];
        if (!Sodium.TryXWingKeyPair(seed, publicKey, expanded)) throw new CryptographicException("libsodium made no key pair of the seed.");
        CryptographicOperations.ZeroMemory(expanded);
        PublicKey = KemPublicKey.TryParse(publicKey, out var key) ? key : throw new CryptographicException("libsodium made a public key of another length.");
    }

    /// <summary>The public half.</summary>
    public KemPublicKey PublicKey { get; }

    /// <summary>The key of a seed. The caller zeroes its own copy.</summary>
    /// <param name="seed">32 bytes.</param>
    /// <exception cref="ArgumentException">The seed is not 32 bytes long.</exception>
    public static KemPrivateKey FromSeed(ReadOnlySpan<byte> seed)
    {
        KemPublicKey.RequireLength(seed.Length, SeedSize, nameof(seed));
        return new KemPrivateKey(seed);
    }

    /// <summary>A fresh key.</summary>
    /// <param name="entropy">32 bytes are drawn from it.</param>
    public static KemPrivateKey Generate(Entropy entropy)
    {
        ArgumentNullException.ThrowIfNull(entropy);
        Span<byte> seed = stackalloc byte[SeedSize];
        entropy.Fill(seed);
        try
        {
            return new KemPrivateKey(seed);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(seed);
        }
    }

    /// <summary>Opens an encapsulation.</summary>
    /// <param name="ciphertext">1,120 bytes; of any other length it does not open.</param>
    /// <param name="sharedSecret">32 bytes, overwritten; the caller zeroes them after use.</param>
    /// <returns>False for a degenerate point. An altered encapsulation may give true and another secret: what is sealed under it then does not open.</returns>
    /// <exception cref="ObjectDisposedException">The key was disposed.</exception>
    public bool TryDecapsulate(ReadOnlySpan<byte> ciphertext, Span<byte> sharedSecret)
    {
        KemPublicKey.RequireLength(sharedSecret.Length, KemPublicKey.SharedSecretSize, nameof(sharedSecret));
        return ciphertext.Length == KemPublicKey.CiphertextSize && Sodium.TryXWingDecapsulate(_seed.Bytes, ciphertext, sharedSecret);
    }

    /// <summary>Writes the seed, for a sealed value. The caller zeroes the destination after use.</summary>
    /// <param name="destination">32 bytes.</param>
    /// <exception cref="ArgumentException">The destination is not 32 bytes long.</exception>
    public void CopySeedTo(Span<byte> destination)
    {
        KemPublicKey.RequireLength(destination.Length, SeedSize, nameof(destination));
        _seed.Bytes.CopyTo(destination);
    }

    /// <summary>Zeroes the seed.</summary>
    public void Dispose() => _seed.Dispose();
}
