using System.Security.Cryptography;

namespace GoodOffices.Record.Keys;

/// <summary>The key that a node's values at rest are sealed under; itself kept in a key file. Zeroed when disposed.</summary>
public sealed class StorageKey : IDisposable
{
    /// <summary>The length in bytes.</summary>
    public const int Size = Aead.KeySize;

    private readonly Secret _key;

    private StorageKey(Secret key) => _key = key;

    internal ReadOnlySpan<byte> Bytes => _key.Bytes;

    /// <summary>A fresh key.</summary>
    /// <param name="entropy">32 bytes are drawn from it.</param>
    public static StorageKey Generate(Entropy entropy) => new(Secret.Generate(Size, entropy));

    /// <summary>Takes 32 bytes. The caller zeroes its own copy.</summary>
    /// <exception cref="ArgumentException">There are more or fewer.</exception>
    public static StorageKey FromBytes(ReadOnlySpan<byte> bytes)
    {
        KemPublicKey.RequireLength(bytes.Length, Size, nameof(bytes));
        return new StorageKey(new Secret(bytes));
    }

    /// <summary>Seals this key into a file (see <see cref="KeyFile"/>).</summary>
    /// <param name="purpose">1 to 64 ASCII letters, digits and hyphens.</param>
    /// <param name="passphrase">What opens it again.</param>
    /// <param name="entropy">40 bytes are drawn from it.</param>
    public byte[] ToFile(string purpose, Passphrase passphrase, Entropy entropy) => KeyFile.Seal(purpose, _key.Bytes, passphrase, entropy);

    /// <summary>Zeroes the key.</summary>
    public void Dispose() => _key.Dispose();
}
