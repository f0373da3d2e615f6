using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using GoodOffices.Record;
using GoodOffices.Record.Keys;

namespace GoodOffices.Delegation.Keys;

/// <summary>The keys that every delegate's work on a node needs: the storage key of the node's own values, and the cosigner's key. Zeroed when disposed.</summary>
public sealed class NodeKeys : IDisposable
{
    internal const int Size = StorageKey.Size + SigningKey.SeedSize;
    private const string Purpose = "node";
    private readonly Secret _bytes;

    private NodeKeys(Secret bytes)
    {
        _bytes = bytes;
        Storage = StorageKey.FromBytes(bytes.Bytes[..StorageKey.Size]);
        Cosigner = SigningKey.FromSeed(bytes.Bytes[StorageKey.Size..]);
    }

    /// <summary>Under which the node's own values are sealed.</summary>
    public StorageKey Storage { get; }

    /// <summary>With which the node cosigns checkpoints, and nothing else.</summary>
    public SigningKey Cosigner { get; }

    internal ReadOnlySpan<byte> Bytes => _bytes.Bytes;

    /// <summary>Fresh keys.</summary>
    public static NodeKeys Generate(Entropy entropy) => new(Secret.Generate(Size, entropy));

    /// <summary>Opens the file made by <see cref="ToFile"/>.</summary>
    public static bool TryOpen(ReadOnlyMemory<byte> file, Passphrase passphrase, [NotNullWhen(true)] out NodeKeys? keys, [NotNullWhen(false)] out ParseError? error)
    {
        keys = null;
        if (!Record.Keys.KeyFile.TryOpen(file, Purpose, passphrase, out var secret, out error)) return false;
        keys = FromBytes(secret.Bytes);
        secret.Dispose();
        return true;
    }

    /// <summary>The keys at rest under a passphrase. Takes some tenths of a second, on purpose.</summary>
    public byte[] ToFile(Passphrase passphrase, Entropy entropy) => Record.Keys.KeyFile.Seal(Purpose, _bytes.Bytes, passphrase, entropy);

    /// <summary>Zeroes the keys.</summary>
    public void Dispose()
    {
        _bytes.Dispose();
        Storage.Dispose();
        Cosigner.Dispose();
    }

    internal static NodeKeys FromBytes(ReadOnlySpan<byte> bytes) => bytes.Length == Size
        ? new NodeKeys(new Secret(bytes)) : throw new CryptographicException($"The node's keys are {Size} bytes, not {bytes.Length}.");
}
