using System.Diagnostics.CodeAnalysis;
using GoodOffices.Agreement.Canonical;

namespace GoodOffices.Agreement;

/// <summary>What a provision can say: wording, or the regime of a transport link. Immutable; encoded as deterministic
/// CBOR (RFC 8949 §4.2).</summary>
public abstract record Content
{
    private protected Content()
    {
    }

    /// <summary>What an acceptance is bound to: SHA-256 of the canonical bytes of what is negotiated. For wording that is
    /// the text in the drafting language alone, since a translation is agreed by concordance, not by acceptance.</summary>
    public abstract Digest Digest { get; }

    private protected abstract string Kind { get; }

    /// <summary>The canonical bytes of the whole content, every language included.</summary>
    public byte[] Encode()
    {
        var writer = new CanonicalWriter();
        Write(writer);
        return writer.ToArray();
    }

    /// <summary>Reads canonical bytes; never throws.</summary>
    public static bool TryDecode(ReadOnlyMemory<byte> bytes, [NotNullWhen(true)] out Content? content, [NotNullWhen(false)] out Reason? why) =>
        Decoding.TryRead(bytes, "content", Read, out content, out why);

    /// <summary>The kind of content and nothing of what it says, so that no log or exception text can repeat it.</summary>
    public sealed override string ToString() => Kind;

    internal abstract void Write(CanonicalWriter writer);

    internal static Content Read(CanonicalReader reader)
    {
        var fields = reader.Array();
        var kind = reader.Text();
        Content content = (kind, fields) switch
        {
            (WordingContent.Name, 3) => WordingContent.ReadFields(reader),
            (LinkRegimeContent.Name, LinkRegimeContent.Fields) => LinkRegimeContent.ReadFields(reader),
            _ => throw new MalformedException("unknown kind of content"),
        };
        reader.End();
        return content;
    }
}
