using System.Buffers.Binary;
using GoodOffices.Record.Keys;

namespace GoodOffices.Record.Notes;

/// <summary>Signs checkpoints in the name of a party: type 0x04 of c2sp.org/tlog-cosignature.</summary>
/// <remarks>It signs what it is given: that the checkpoint was verified, extends every earlier one and is durable is the caller's to see to.</remarks>
public sealed class CheckpointCosigner : IDisposable
{
    private readonly SigningKey _key;

    /// <summary>Signs with a key that it takes over: disposing the cosigner disposes the key.</summary>
    /// <param name="name">The cosigner's.</param>
    /// <param name="key">Used for nothing else: the name is not part of what is signed.</param>
    /// <exception cref="ArgumentException">The name cannot name a key.</exception>
    public CheckpointCosigner(string name, SigningKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        (_key, Key) = (key, NoteKey.Create(name, NoteKey.Cosigner, key.PublicKey));
    }

    /// <summary>The public key, to be given out as a vkey.</summary>
    public NoteKey Key { get; }

    /// <summary>Signs with the key of a seed.</summary>
    /// <param name="name">The cosigner's.</param>
    /// <param name="seed">32 bytes (RFC 8032 §5.1.5); the caller zeroes its own copy.</param>
    /// <exception cref="ArgumentException">The name cannot name a key, or the seed is not 32 bytes long.</exception>
    public static CheckpointCosigner FromSeed(string name, ReadOnlySpan<byte> seed) => new(name, SigningKey.FromSeed(seed));

    /// <summary>Signs a checkpoint.</summary>
    /// <param name="checkpoint">Verified and persisted by the caller.</param>
    /// <param name="timeSeconds">Seconds since 1970 (POSIX), from zero.</param>
    /// <returns>The line to put under the note, see <see cref="SignedCheckpoint.With"/>.</returns>
    public NoteSignature Sign(Checkpoint checkpoint, long timeSeconds)
    {
        ArgumentNullException.ThrowIfNull(checkpoint);
        ArgumentOutOfRangeException.ThrowIfNegative(timeSeconds);
        var bytes = new byte[Cosignature.Length];
        BinaryPrimitives.WriteInt64BigEndian(bytes, timeSeconds);
        var message = Cosignature.Message(checkpoint.Encode(), (ulong)timeSeconds)!;
        _key.SignRaw(message).CopyTo(bytes.AsSpan(8));
        return new NoteSignature(Key.Name, Key.Id, bytes);
    }

    /// <summary>Zeroes the private key.</summary>
    public void Dispose() => _key.Dispose();
}
