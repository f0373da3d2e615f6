using System.Security.Cryptography;
using NSec.Cryptography;

namespace GoodOffices.Record.Keys;

/// <summary>An Ed25519 private key (RFC 8032), kept outside the managed heap and zeroed when disposed.</summary>
public sealed class SigningKey : IDisposable
{
    /// <summary>The length of a seed in bytes.</summary>
    public const int SeedSize = 32;

    private readonly Key _key;

    private SigningKey(Key key)
    {
        _key = key;
        PublicKey = PublicKey.FromBytes(key.Export(KeyBlobFormat.RawPublicKey));
    }

    /// <summary>The public half.</summary>
    public PublicKey PublicKey { get; }

    /// <summary>The key of a seed (RFC 8032 §5.1.5). The caller zeroes its own copy.</summary>
    /// <param name="seed">32 bytes.</param>
    /// <exception cref="ArgumentException">The seed is not 32 bytes long.</exception>
    public static SigningKey FromSeed(ReadOnlySpan<byte> seed)
    {
        if (seed.Length != SeedSize) throw new ArgumentException($"A seed is {SeedSize} bytes long, not {seed.Length}.", nameof(seed));
        // Exportable, since a key file keeps the seed.
        var parameters = new KeyCreationParameters { ExportPolicy = KeyExportPolicies.AllowPlaintextExport };
        return new SigningKey(Key.Import(SignatureAlgorithm.Ed25519, seed, KeyBlobFormat.RawPrivateKey, parameters));
    }

    /// <summary>A fresh key.</summary>
    /// <param name="entropy">Where its seed comes from.</param>
    public static SigningKey Generate(Entropy entropy)
    {
        ArgumentNullException.ThrowIfNull(entropy);
        Span<byte> seed = stackalloc byte[SeedSize];
        entropy.Fill(seed);
        try
        {
            return FromSeed(seed);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(seed);
        }
    }

    /// <summary>Signs <c>domain | 0x00 | message</c>.</summary>
    /// <param name="domain">See <see cref="Domains"/>; not empty and without a zero character.</param>
    /// <param name="message">What is signed; it is not kept.</param>
    /// <returns>64 bytes.</returns>
    /// <exception cref="ObjectDisposedException">The key was disposed.</exception>
    public byte[] Sign(string domain, ReadOnlySpan<byte> message) => SignRaw(DomainSeparation.Join(domain, message));

    /// <summary>Signs exactly these bytes: only for signed notes, whose form is fixed by others and holds no zero byte.</summary>
    /// <returns>64 bytes.</returns>
    /// <exception cref="ObjectDisposedException">The key was disposed.</exception>
    public byte[] SignRaw(ReadOnlySpan<byte> message) => SignatureAlgorithm.Ed25519.Sign(_key, message);

    /// <summary>Writes the seed, for a key file. The caller zeroes the destination after use.</summary>
    /// <param name="destination">32 bytes.</param>
    /// <exception cref="ArgumentException">The destination is not 32 bytes long.</exception>
    public void CopySeedTo(Span<byte> destination)
    {
        if (destination.Length != SeedSize) throw new ArgumentException($"A seed is {SeedSize} bytes long, not {destination.Length}.", nameof(destination));
        if (!_key.TryExport(KeyBlobFormat.RawPrivateKey, destination, out _)) throw new CryptographicException("The key could not be exported.");
    }

    /// <summary>Zeroes the key.</summary>
    public void Dispose() => _key.Dispose();
}
