using System.Text.RegularExpressions;

namespace GoodOffices.Agreement.Text;

/// <summary>How articles and paragraphs are counted: <c>Article 7</c>, <c>2.</c>, <c>(b)</c>, in the languages of the region and of the United Nations.</summary>
public static partial class Headings
{
    /// <summary>A line of more tokens than this is a sentence, not a heading.</summary>
    internal const int LongestInTokens = 24;

    /// <summary>Whether a line is the heading of an article, chapter, annex or the like.</summary>
    public static bool IsHeading(ReadOnlySpan<char> line) => line.Length > 0 && (Counted().IsMatch(line) || Chinese().IsMatch(line));

    /// <summary>The number of the article that a line heads, or null.</summary>
    public static string? ArticleOf(string line)
    {
        if (Article().Match(line) is { Success: true } article) return article.Groups[1].Value;
        return Chinese().Match(line) is { Success: true } chinese ? chinese.Groups[1].Value : null;
    }

    /// <summary>The number of the paragraph that a line begins, or null.</summary>
    public static string? ParagraphOf(string line) => Paragraph().Match(line) is { Success: true } paragraph ? paragraph.Groups[1].Value : null;

    private const string Articles =
        "Article|Art\\.|Section|Статья|Стаття|Бап|Maddə|Madde|Հոդված|المادة|مادة|Artículo|Artikel|Articolo|Artigo|მუხლი";

    private const string Parts =
        "Chapter|Part|Annex|Title|Chapitre|Partie|Annexe|Titre|Глава|Часть|Раздел|Приложение|Գլուխ|Հավելված|Fəsil|Əlavə|თავი|დანართი|الفصل|الباب|المرفق|Capítulo|Parte|Anexo";

    [GeneratedRegex($@"\A[ \t>#*_]*(?:{Articles}|{Parts})\s+(?:\d|[IVXLC]+\b|[A-Z]\b)[^;:,]*\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Counted();

    [GeneratedRegex($@"\A[ \t>#*_]*(?:{Articles})\s+(\d{{1,4}}[a-z]?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Article();

    [GeneratedRegex(@"\A[ \t　>#*_]*第([0-9一二三四五六七八九十百]{1,5})[条章节]", RegexOptions.CultureInvariant)]
    private static partial Regex Chinese();

    [GeneratedRegex(@"\A[ \t>*_]*\(?(\d{1,4}[a-z]?)[.)][ \t]", RegexOptions.CultureInvariant)]
    private static partial Regex Paragraph();
}
