namespace GoodOffices.Agreement.Text;

/// <summary>Follows a text line by line and knows in which article and paragraph it is.</summary>
internal sealed class Numbering(string? within)
{
    private readonly System.Text.StringBuilder _line = new();
    private string _article = "";
    private string _paragraph = "";
    private int _brackets;

    public void Follow(string text)
    {
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (_line.Length < 200) _line.Append(line[..Math.Min(line.Length, 200)]);
            if (!line.IsEmpty) Look();
            if (!IsLast(text, line)) _line.Clear();
        }

        if (text.EndsWith('\n') || text.EndsWith('\r')) _line.Clear();
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

    private void Look(string opening = "")
    {
        var line = _line.ToString() + opening[..Math.Min(opening.Length, 200)];
        if (Headings.ArticleOf(line) is { } article) Enter(article, "");
        else if (Headings.ParagraphOf(line) is { } paragraph) Enter(_article, paragraph);
    }

    private void Enter(string article, string paragraph)
    {
        if (article == _article && paragraph == _paragraph) return;
        (_article, _paragraph, _brackets) = (article, paragraph, 0);
    }

    private static bool IsLast(string text, ReadOnlySpan<char> line) => text.AsSpan().Overlaps(line, out var offset) && offset + line.Length == text.Length;
}
