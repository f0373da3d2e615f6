using NSec.Cryptography;

namespace GoodOffices.Record.Notes;

/// <summary>Signs notes in the name of a log: Ed25519 over the text (type 0x01 of c2sp.org/signed-note).</summary>
/// <remarks>Signatures are deterministic (RFC 8032), so that the same text gives the same note.</remarks>
public sealed class NoteSigner : IDisposable
{
    private readonly Key _key;

    private NoteSigner(string name, Key key)
    {
        _key = key;
        Key = NoteKey.Create(name, NoteKey.Ed25519, key.Export(KeyBlobFormat.RawPublicKey));
    }

    /// <summary>The public key, to be given out as a vkey.</summary>
    public NoteKey Key { get; }

    /// <summary>Takes a private key from its seed.</summary>
    /// <param name="name">The log's origin.</param>
    /// <param name="seed">32 bytes (RFC 8032 §5.1.5).</param>
    /// <exception cref="ArgumentException">The name cannot name a key, or the seed is not 32 bytes long.</exception>
    public static NoteSigner FromSeed(string name, ReadOnlySpan<byte> seed)
    {
        if (seed.Length != 32) throw new ArgumentException("An Ed25519 seed is 32 bytes long.", nameof(seed));
        return new NoteSigner(name, NSec.Cryptography.Key.Import(SignatureAlgorithm.Ed25519, seed, KeyBlobFormat.RawPrivateKey));
    }

    /// <summary>Signs a text.</summary>
    /// <param name="text">UTF-8 that ends in a line feed.</param>
    public NoteSignature Sign(ReadOnlySpan<byte> text) => new(Key.Name, Key.Id, SignatureAlgorithm.Ed25519.Sign(_key, text));

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

    /// <summary>Forgets the private key.</summary>
    public void Dispose() => _key.Dispose();
}
