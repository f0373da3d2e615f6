using System.Text.RegularExpressions;

namespace GoodOffices.Agreement.Text;

/// <summary>Follows a text line by line and knows in which article and paragraph it is.</summary>
internal sealed partial class Numbering(string? within)
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
            Look();
            if (!IsLast(text, line)) _line.Clear();
        }

        if (text.EndsWith('\n') || text.EndsWith('\r')) _line.Clear();
    }

    /// <summary>The number of the next bracket here.</summary>
    public string Next()
    {
        Look();
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

    private void Look()
    {
        var line = _line.ToString();
        if (Article().Match(line) is { Success: true } article) Enter(article.Groups[1].Value, "");
        else if (Paragraph().Match(line) is { Success: true } paragraph) Enter(_article, paragraph.Groups[1].Value);
    }

    private void Enter(string article, string paragraph)
    {
        if (article == _article && paragraph == _paragraph) return;
        (_article, _paragraph, _brackets) = (article, paragraph, 0);
    }

    private static bool IsLast(string text, ReadOnlySpan<char> line) => text.AsSpan().Overlaps(line, out var offset) && offset + line.Length == text.Length;

    /// <summary>A heading such as <c>## Article 7</c>, in the languages of the interface.</summary>
    [GeneratedRegex(@"\A[ \t>#*_]*(?:Article|Art\.|Section|Статья|Бап|Maddə|Հոդված|المادة|Artículo|Artikel|მუხლი)\s+(\d{1,4}[a-z]?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Article();

    /// <summary>A numbered paragraph: <c>2. </c>, <c>2) </c> or <c>(2) </c>.</summary>
    [GeneratedRegex(@"\A[ \t>*_]*\(?(\d{1,4}[a-z]?)[.)]\s", RegexOptions.CultureInvariant)]
    private static partial Regex Paragraph();
}
