using System.Diagnostics.CodeAnalysis;
using GoodOffices.Record;
using GoodOffices.Record.Keys;

namespace GoodOffices.Delegation.Keys;

/// <summary>A delegate's device, unlocked: its signing key, its key for secrets of rooms, the storage key of what is the delegate's alone, and the node's keys. Zeroed when disposed.</summary>
public sealed class DeviceKeys : IDisposable
{
    private const int OwnSize = SigningKey.SeedSize + KemPrivateKey.SeedSize + StorageKey.Size;
    private const string Purpose = "device";
    private readonly Secret _bytes;

    private DeviceKeys(Secret bytes, NodeKeys node)
    {
        _bytes = bytes;
        Node = node;
        Signing = SigningKey.FromSeed(bytes.Bytes[..32]);
        Kem = KemPrivateKey.FromSeed(bytes.Bytes[32..64]);
        Storage = StorageKey.FromBytes(bytes.Bytes[64..96]);
    }

    /// <summary>Signs the delegate's acts.</summary>
    public SigningKey Signing { get; }

    /// <summary>Opens the secrets of rooms that were wrapped to this device.</summary>
    public KemPrivateKey Kem { get; }

    /// <summary>Under which the delegate's drafts, outbox and secrets of rooms are sealed.</summary>
    public StorageKey Storage { get; }

    /// <summary>The node's keys.</summary>
    public NodeKeys Node { get; }

    /// <summary>By this the record knows the device.</summary>
    public PublicKey PublicKey => Signing.PublicKey;

    /// <summary>A fresh device.</summary>
    /// <param name="node">The node's keys; copied.</param>
    /// <param name="entropy">96 bytes are drawn from it.</param>
    public static DeviceKeys Generate(NodeKeys node, Entropy entropy)
    {
        ArgumentNullException.ThrowIfNull(node);
        return new DeviceKeys(Secret.Generate(OwnSize, entropy), NodeKeys.FromBytes(node.Bytes));
    }

    /// <summary>Opens the file made by <see cref="ToFile"/>.</summary>
    /// <param name="file">Its bytes.</param>
    /// <param name="passphrase">The delegate's.</param>
    /// <param name="device">The device, to be disposed by the caller.</param>
    /// <param name="error">That passphrase and file do not belong together, or what is wrong with the file.</param>
    public static bool TryOpen(ReadOnlyMemory<byte> file, Passphrase passphrase, [NotNullWhen(true)] out DeviceKeys? device, [NotNullWhen(false)] out ParseError? error)
    {
        device = null;
        if (!KeyFile.TryOpen(file, Purpose, passphrase, out var secret, out error)) return false;
        using (secret)
        {
            if (secret.Bytes.Length != OwnSize + NodeKeys.Size)
            {
                error = new ParseError(0, "the file holds the keys of a device");
                return false;
            }

            device = new DeviceKeys(new Secret(secret.Bytes[..OwnSize]), NodeKeys.FromBytes(secret.Bytes[OwnSize..]));
            return true;
        }
    }

    /// <summary>The device at rest under the delegate's passphrase. Takes some tenths of a second, on purpose.</summary>
    public byte[] ToFile(Passphrase passphrase, Entropy entropy)
    {
        using var all = new Secret([.. _bytes.Bytes, .. Node.Bytes]);
        return KeyFile.Seal(Purpose, all.Bytes, passphrase, entropy);
    }

    /// <summary>Zeroes the keys.</summary>
    public void Dispose()
    {
        _bytes.Dispose();
        Signing.Dispose();
        Kem.Dispose();
        Storage.Dispose();
        Node.Dispose();
    }
}
