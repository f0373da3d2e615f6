namespace GoodOffices.Agreement.Corridors;

/// <summary>Where a row of data comes from: a source that is cited, or nothing that anybody has checked. What is not cited
/// is shown as <c>unverified</c> wherever it is shown.</summary>
public sealed record Provenance
{
    private const string UnverifiedWord = "unverified";

    private Provenance(string source) => Source = source;

    /// <summary>No source is cited.</summary>
    public static Provenance Unverified { get; } = new("");

    /// <summary>The source as cited; empty where none is.</summary>
    public string Source { get; }

    /// <summary>True where a source is cited.</summary>
    public bool IsCited => Source.Length > 0;

    /// <summary>A citation.</summary>
    /// <exception cref="ArgumentException">The text is empty or says <c>unverified</c>.</exception>
    public static Provenance Cited(string source)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(source);
        return source == UnverifiedWord
            ? throw new ArgumentException("A citation names its source.", nameof(source)) : new Provenance(source);
    }

    /// <summary>Reads the text form: an empty text and <c>unverified</c> cite nothing.</summary>
    public static Provenance Parse(string? text) =>
        string.IsNullOrWhiteSpace(text) || text == UnverifiedWord ? Unverified : new Provenance(text);

    /// <summary>The text form: the source, or <c>unverified</c>.</summary>
    public override string ToString() => IsCited ? Source : UnverifiedWord;
}
