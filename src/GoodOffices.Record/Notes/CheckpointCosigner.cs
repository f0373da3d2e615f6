using System.Buffers.Binary;
using NSec.Cryptography;

namespace GoodOffices.Record.Notes;

/// <summary>Signs checkpoints in the name of a party: type 0x04 of c2sp.org/tlog-cosignature.</summary>
/// <remarks>It signs what it is given: that the checkpoint was verified, extends every earlier one and is durable is the caller's to see to.</remarks>
public sealed class CheckpointCosigner : IDisposable
{
    private readonly Key _key;

    private CheckpointCosigner(string name, Key key)
    {
        _key = key;
        Key = NoteKey.Create(name, NoteKey.Cosigner, key.Export(KeyBlobFormat.RawPublicKey));
    }

    /// <summary>The public key, to be given out as a vkey.</summary>
    public NoteKey Key { get; }

    /// <summary>Takes a private key from its seed. Use it for nothing else: the name is not part of what is signed.</summary>
    /// <param name="name">The cosigner's.</param>
    /// <param name="seed">32 bytes (RFC 8032 §5.1.5).</param>
    /// <exception cref="ArgumentException">The name cannot name a key, or the seed is not 32 bytes long.</exception>
    public static CheckpointCosigner FromSeed(string name, ReadOnlySpan<byte> seed)
    {
        if (seed.Length != 32) throw new ArgumentException("An Ed25519 seed is 32 bytes long.", nameof(seed));
        return new CheckpointCosigner(name, NSec.Cryptography.Key.Import(SignatureAlgorithm.Ed25519, seed, KeyBlobFormat.RawPrivateKey));
    }

    /// <summary>Signs a checkpoint.</summary>
    /// <param name="checkpoint">Verified and persisted by the caller.</param>
    /// <param name="timeSeconds">Seconds since 1970 (POSIX), from zero.</param>
    /// <returns>The line to put under the note.</returns>
    public NoteSignature Sign(Checkpoint checkpoint, long timeSeconds)
    {
        ArgumentNullException.ThrowIfNull(checkpoint);
        ArgumentOutOfRangeException.ThrowIfNegative(timeSeconds);
        var bytes = new byte[Cosignature.Length];
        BinaryPrimitives.WriteInt64BigEndian(bytes, timeSeconds);
        var message = Cosignature.Message(checkpoint.Encode(), (ulong)timeSeconds)!;
        SignatureAlgorithm.Ed25519.Sign(_key, message, bytes.AsSpan(8));
        return new NoteSignature(Key.Name, Key.Id, bytes);
    }

    /// <summary>Forgets the private key.</summary>
    public void Dispose() => _key.Dispose();
}
