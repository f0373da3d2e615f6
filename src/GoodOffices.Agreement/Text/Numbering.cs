using System.Globalization;

namespace GoodOffices.Agreement.Text;

/// <summary>Follows a text line by line and knows in which article and paragraph it is.</summary>
/// <param name="within">The number of the provision that the whole text is, or null.</param>
/// <param name="countsParagraphs">Whether paragraphs without a number are counted, as in a text without articles.</param>
internal sealed class Numbering(string? within, bool countsParagraphs = false)
{
    private const int LongestNumber = 80;

    private readonly System.Text.StringBuilder _line = new();
    private readonly Dictionary<string, int> _brackets = new(StringComparer.Ordinal);
    private string _article = "";
    private string _paragraph = "";
    private int _ordinal;
    private bool _isInLine;

    /// <summary>Whether an article or a numbered paragraph came by.</summary>
    public bool HasNumbers { get; private set; }

    public void Follow(ReadOnlySpan<char> text)
    {
        while (text.IndexOfAny('\n', '\r') is var end and >= 0)
        {
            Extend(text[..end]);
            _line.Clear();
            _isInLine = false;
            text = text[(end + 1)..];
        }

        Extend(text);
    }

    /// <summary>The number of the next bracket here.</summary>
    /// <param name="opening">How the bracket begins: where it begins a line, that may be the number of a paragraph.</param>
    public string Next(string opening)
    {
        BeginLine();
        Look(opening);
        // Two parts of a document may each have an article 2: the letters go on, so that no number stands for two brackets.
        var place = Place;
        var before = _brackets.GetValueOrDefault(place);
        _brackets[place] = before + 1;
        return $"{place}-{Letters(before)}";
    }

    /// <summary>The number of the bracket here that is the so manieth by other count.</summary>
    /// <param name="ordinal">From 1.</param>
    public string At(int ordinal) => $"{Place}-{Letters(ordinal - 1)}";

    private string Place => within ?? (_article.Length == 0
        ? _paragraph.Length == 0 ? "preamble" : _paragraph
        : _paragraph.Length == 0 ? _article : $"{_article}.{_paragraph}");

    // A, b ... z, aa, ab: as annexes are counted.
    private static string Letters(int number)
    {
        var letters = "";
        for (number++; number > 0; number = (number - 1) / 26) letters = (char)('a' + ((number - 1) % 26)) + letters;
        return letters;
    }

    // Only the beginning of a line can number it.
    private void Extend(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || _line.Length >= LongestNumber) return;
        if (!text.IsWhiteSpace()) BeginLine();
        _line.Append(text[..Math.Min(text.Length, LongestNumber)]);
        Look("");
    }

    private void BeginLine()
    {
        if (_isInLine) return;
        _isInLine = true;
        _ordinal++;
        if (countsParagraphs) _paragraph = _ordinal.ToString(CultureInfo.InvariantCulture);
    }

    private void Look(string opening)
    {
        if (_line.Length >= LongestNumber) return;
        var line = string.Concat(_line.ToString(), opening.AsSpan(0, Math.Min(opening.Length, LongestNumber)));
        if (Headings.ArticleOf(line) is { } article) (_article, _paragraph, HasNumbers) = (article, "", true);
        else if (Headings.ParagraphOf(line) is { } paragraph) (_paragraph, HasNumbers) = (paragraph, true);
    }
}
