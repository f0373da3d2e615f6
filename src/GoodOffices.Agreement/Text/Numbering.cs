namespace GoodOffices.Agreement.Text;

/// <summary>Follows a text line by line and knows in which article and paragraph it is.</summary>
internal sealed class Numbering(string? within)
{
    private const int LongestNumber = 80;

    private readonly System.Text.StringBuilder _line = new();
    private string _article = "";
    private string _paragraph = "";
    private int _brackets;

    public void Follow(ReadOnlySpan<char> text)
    {
        while (text.IndexOfAny('\n', '\r') is var end and >= 0)
        {
            Extend(text[..end]);
            _line.Clear();
            text = text[(end + 1)..];
        }

        Extend(text);
    }

    /// <summary>The number of the next bracket here.</summary>
    /// <param name="opening">How the bracket begins: where it begins a line, that may be the number of a paragraph.</param>
    public string Next(string opening)
    {
        Look(opening);
        return $"{Place}-{Letters(_brackets++)}";
    }

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
        _line.Append(text[..Math.Min(text.Length, LongestNumber)]);
        Look("");
    }

    private void Look(string opening)
    {
        if (_line.Length >= LongestNumber) return;
        var line = string.Concat(_line.ToString(), opening.AsSpan(0, Math.Min(opening.Length, LongestNumber)));
        if (Headings.ArticleOf(line) is { } article) Enter(article, "");
        else if (Headings.ParagraphOf(line) is { } paragraph) Enter(_article, paragraph);
    }

    private void Enter(string article, string paragraph)
    {
        if (article == _article && paragraph == _paragraph) return;
        (_article, _paragraph, _brackets) = (article, paragraph, 0);
    }
}
