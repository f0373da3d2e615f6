using GoodOffices.Agreement.Canonical;

namespace GoodOffices.Agreement;

/// <summary>The text that a release is about. Exactly one of the three is there.</summary>
/// <param name="Instrument">An instrument, released as it stands in <paramref name="Language"/>.</param>
/// <param name="Language">The language of the instrument's text.</param>
/// <param name="Statement">A statement made in the room, by its act.</param>
/// <param name="Words">Words of their own, such as a joint statement.</param>
public sealed record ReleaseSubject(InstrumentId? Instrument, Language? Language, ActId? Statement, Texts? Words)
{
    /// <summary>The text of an instrument in one language.</summary>
    public static ReleaseSubject OfInstrument(InstrumentId instrument, Language language) => new(instrument, language, null, null);

    /// <summary>A statement that was made in the room.</summary>
    public static ReleaseSubject OfStatement(ActId statement) => new(null, null, statement, null);

    /// <summary>Words that no other act holds.</summary>
    public static ReleaseSubject OfWords(Texts words) => new(null, null, null, words);

    internal void Write(CanonicalWriter writer) => writer.Array(4)
        .Optional(Instrument, static (to, value) => to.Write(value)).Optional(Language, static (to, value) => to.Write(value))
        .Optional(Statement, static (to, value) => to.Write(value)).OptionalReference(Words, static (to, value) => to.Write(value)).End();

    internal static ReleaseSubject Read(CanonicalReader reader)
    {
        reader.Array(4);
        var subject = new ReleaseSubject(reader.Optional(static from => from.Instrument()), reader.Optional(static from => from.Language()),
            reader.Optional(static from => from.Act()), reader.OptionalReference(static from => from.Texts()));
        reader.End();
        var named = (subject.Instrument is null ? 0 : 1) + (subject.Statement is null ? 0 : 1) + (subject.Words is null ? 0 : 1);
        return named == 1 && subject.Instrument is null == subject.Language is null
            ? subject : throw new MalformedException("a release is about an instrument in a language, a statement, or words");
    }
}
