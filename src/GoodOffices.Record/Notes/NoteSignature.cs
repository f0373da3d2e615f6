namespace GoodOffices.Record.Notes;

/// <summary>One signature line of a note, as it stands: who says to have signed, and the bytes. Nothing is verified yet.</summary>
/// <param name="Name">The key's name.</param>
/// <param name="KeyId">The key's id, see <see cref="NoteKey.Id"/>.</param>
/// <param name="Bytes">The signature proper, without the id; at least one byte.</param>
public sealed record NoteSignature(string Name, uint KeyId, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>Whether the line names this key; a key that is not known is ignored, a known one must verify.</summary>
    public bool Names(NoteKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return KeyId == key.Id && string.Equals(Name, key.Name, StringComparison.Ordinal);
    }

    /// <summary>The line as it stands in a note, its line feed included: an em dash, a space, the name, a space, base64 of id and signature.</summary>
    public string ToLine()
    {
        var bytes = new byte[4 + Bytes.Length];
        System.Buffers.Binary.BinaryPrimitives.WriteUInt32BigEndian(bytes, KeyId);
        Bytes.Span.CopyTo(bytes.AsSpan(4));
        return $"— {Name} {Convert.ToBase64String(bytes)}\n";
    }
}
