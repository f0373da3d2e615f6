using GoodOffices.Agreement.Canonical;

namespace GoodOffices.Agreement;

/// <summary>The bytes of a text that is to be released, and the salted digest that stands for them in the clear.</summary>
public static class ReleaseText
{
    /// <summary>SHA-256 of the salt followed by the bytes: without the salt nobody can try texts against the digest.</summary>
    public static Digest Salted(IReadOnlyCollection<byte> salt, IReadOnlyCollection<byte> text)
    {
        ArgumentNullException.ThrowIfNull(salt);
        ArgumentNullException.ThrowIfNull(text);
        return Digest.Of([.. salt, .. text]);
    }

    /// <summary>The bytes of a text at this table: for an instrument its canonical text, for a statement and for words of
    /// their own the CBOR array of <c>[language, text]</c>.</summary>
    /// <returns>Why there is no such text, or null.</returns>
    public static Reason? Of(Table table, ReleaseSubject subject, out byte[] text)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(subject);
        text = [];
        if (subject is { Instrument: { } instrument, Language: { } language })
        {
            var why = InstrumentText.Compose(table, instrument, language, out var composed);
            text = composed?.Encode() ?? [];
            return why;
        }

        var words = subject.Statement is { } act ? table.Statements.Find(statement => statement.Act == act)?.Words : subject.Words;
        if (words is null || words.Count == 0)
        {
            return new Reason("unknown-text", "There is no such statement or there are no words.", "Name a statement that was made in this room.");
        }

        text = new CanonicalWriter().Write(words).ToArray();
        return null;
    }
}
