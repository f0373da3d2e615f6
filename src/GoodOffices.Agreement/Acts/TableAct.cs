using System.Diagnostics.CodeAnalysis;
using GoodOffices.Agreement.Canonical;

namespace GoodOffices.Agreement;

/// <summary>An act of substance: what a delegate does at the table. Immutable; its canonical form is the CBOR array
/// <c>[kind, field, ...]</c> (RFC 8949 §4.2), described act by act in <c>docs/spec/acts.md</c>.</summary>
public abstract partial record TableAct
{
    private protected TableAct()
    {
    }

    /// <summary>The act's name in the record, such as <c>tabled</c>.</summary>
    public string Kind => Form.Kind;

    /// <summary>The power that the act needs at this state of the table (VCLT 7, 8).</summary>
    public abstract Requirement Requires(Table table);

    private protected abstract ActForm Form { get; }

    /// <summary>The canonical bytes.</summary>
    /// <exception cref="ArgumentException">A text of the act has a lone surrogate.</exception>
    public byte[] Encode()
    {
        var writer = new CanonicalWriter().Array(1 + Form.Fields).Text(Form.Kind);
        Write(writer);
        return writer.End().ToArray();
    }

    /// <summary>Reads canonical bytes; never throws, and takes exactly one encoding of each act.</summary>
    public static bool TryDecode(ReadOnlyMemory<byte> bytes, [NotNullWhen(true)] out TableAct? act, [NotNullWhen(false)] out Reason? why) =>
        Decoding.TryRead(bytes, "act", Read, out act, out why);

    /// <summary>The kind of act and nothing of what it says, so that no log or exception text can repeat it.</summary>
    public sealed override string ToString() => Kind;

    private protected abstract void Write(CanonicalWriter writer);

    private static TableAct Read(CanonicalReader reader)
    {
        var fields = reader.Array() - 1;
        var kind = reader.Text();
        if (!ActForms.TryFind(kind, out var form))
        {
            throw new MalformedException("unknown kind of act: it may come from a newer version of the rules");
        }

        if (fields != form.Fields)
        {
            throw new MalformedException($"an act '{form.Kind}' has {form.Fields} fields");
        }

        var act = form.Read(reader);
        reader.End();
        return act;
    }
}
