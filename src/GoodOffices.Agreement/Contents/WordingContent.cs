using GoodOffices.Agreement.Canonical;

namespace GoodOffices.Agreement;

/// <summary>Wording in the drafting language, and where there is one already in other languages. Texts are kept byte for
/// byte; brackets in them are text.</summary>
public sealed record WordingContent : Content
{
    internal const string Name = "wording";

    /// <summary>Takes the drafting language and the texts.</summary>
    /// <exception cref="ArgumentException">There is no text, or an empty one, in the drafting language.</exception>
    public WordingContent(Language drafting, Texts texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        if (string.IsNullOrEmpty(texts[drafting]))
        {
            throw new ArgumentException("Wording has a text in its drafting language; to have none, ask for deletion.", nameof(texts));
        }

        Drafting = drafting;
        Texts = texts;
        Digest = DigestOf(drafting, texts[drafting]!);
    }

    /// <summary>Takes the text in the drafting language alone.</summary>
    /// <exception cref="ArgumentException">The text is empty or has a lone surrogate.</exception>
    public WordingContent(Language drafting, string text)
        : this(drafting, Texts.Of(drafting, text))
    {
    }

    /// <summary>The language that the wording is negotiated in.</summary>
    public Language Drafting { get; }

    /// <summary>The text in each language that has one.</summary>
    public Texts Texts { get; }

    /// <summary>The text in the drafting language.</summary>
    public string Text => Texts[Drafting]!;

    /// <inheritdoc/>
    public override Digest Digest { get; }

    private protected override string Kind => Name;

    /// <summary>The digest of one text in one language: SHA-256 of the CBOR array <c>["text", language, text]</c>.</summary>
    public static Digest DigestOf(Language language, string text) =>
        new CanonicalWriter().Array(3).Text("text").Write(language).Text(text).End().ToDigest();

    /// <summary>True where both say the same in the same languages.</summary>
    public bool Equals(WordingContent? other) => other is not null && Drafting == other.Drafting && Texts.Equals(other.Texts);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Drafting, Texts);

    internal override void Write(CanonicalWriter writer) =>
        writer.Array(3).Text(Name).Write(Drafting).Write(Texts).End();

    internal static WordingContent ReadFields(CanonicalReader reader)
    {
        var drafting = reader.Language();
        var texts = reader.Texts();
        return string.IsNullOrEmpty(texts[drafting])
            ? throw new MalformedException("wording has a text in its drafting language")
            : new WordingContent(drafting, texts);
    }
}
