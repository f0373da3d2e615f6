using GoodOffices.Record.Keys;

namespace GoodOffices.Record.Notes;

/// <summary>Signs notes in the name of a log: Ed25519 over the text (type 0x01 of c2sp.org/signed-note).</summary>
/// <remarks>Signatures are deterministic (RFC 8032), so that the same text gives the same note.</remarks>
public sealed class NoteSigner : IDisposable
{
    private readonly SigningKey _key;

    /// <summary>Signs with a key that it takes over: disposing the signer disposes the key.</summary>
    /// <param name="name">The log's origin.</param>
    /// <param name="key">The log's key.</param>
    /// <exception cref="ArgumentException">The name cannot name a key.</exception>
    public NoteSigner(string name, SigningKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        (_key, Key) = (key, NoteKey.Create(name, NoteKey.Ed25519, key.PublicKey));
    }

    /// <summary>The public key, to be given out as a vkey.</summary>
    public NoteKey Key { get; }

    /// <summary>Signs with the key of a seed.</summary>
    /// <param name="name">The log's origin.</param>
    /// <param name="seed">32 bytes (RFC 8032 §5.1.5); the caller zeroes its own copy.</param>
    /// <exception cref="ArgumentException">The name cannot name a key, or the seed is not 32 bytes long.</exception>
    public static NoteSigner FromSeed(string name, ReadOnlySpan<byte> seed) => new(name, SigningKey.FromSeed(seed));

    /// <summary>Signs a text.</summary>
    /// <param name="text">UTF-8 that ends in a line feed.</param>
    public NoteSignature Sign(ReadOnlySpan<byte> text) => new(Key.Name, Key.Id, _key.SignRaw(text));

    /// <summary>Signs a checkpoint of this log.</summary>
    /// <param name="size">Entries, from zero.</param>
    /// <param name="root">Of the tree over them.</param>
    public SignedCheckpoint Sign(long size, Hash root)
    {
        var text = new Checkpoint(Key.Name, size, root).Encode();
        return SignedCheckpoint.TryOpen(SignedNote.Write(text, [Sign(text)]), Key, out var signed, out var why)
            ? signed
            : throw new InvalidOperationException($"The log's own checkpoint does not verify: {why}.");
    }

    /// <summary>Zeroes the private key.</summary>
    public void Dispose() => _key.Dispose();
}
