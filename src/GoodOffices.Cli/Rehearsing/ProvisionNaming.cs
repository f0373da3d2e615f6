using System.Globalization;
using System.Text;
using GoodOffices.Agreement.Text;

namespace GoodOffices.Cli.Rehearsing;

/// <summary>Gives provisions the numbers that the drafts count them by, and a running one where they count none.</summary>
internal sealed class ProvisionNaming
{
    private const int LongestHeading = 64;
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private string _article = "";
    private int _sections;

    /// <summary>The next provision's key and a heading for it.</summary>
    /// <param name="text">The wording of the first party that has it.</param>
    public (string Key, string Heading) Next(string text)
    {
        var (paragraph, heading) = ("", "");
        foreach (var line in text.Split('\n', '\r').Where(line => !string.IsNullOrWhiteSpace(line)).Take(2))
        {
            if (paragraph.Length == 0 && heading.Length == 0 && Enter(line))
            {
                heading = Shortened(line);
                continue;
            }

            paragraph = paragraph.Length > 0 ? paragraph : Headings.ParagraphOf(line) is { } number && IsAscii(number) ? number : "";
            heading = heading.Length > 0 ? heading : Shortened(line);
            break;
        }

        var place = _article.Length == 0 ? paragraph : paragraph.Length == 0 ? _article : $"{_article}.{paragraph}";
        return (Free(place.Length == 0 ? "preamble" : place), heading);
    }

    private bool Enter(string line)
    {
        if (Headings.ArticleOf(line) is { } article && IsAscii(article))
        {
            _article = article;
            return true;
        }

        if (!Headings.IsHeading(line) && !(line[0] == '#' && line.TrimStart('#') is [' ', ..]))
        {
            return false;
        }

        _sections++;
        _article = string.Create(CultureInfo.InvariantCulture, $"s{_sections}");
        return true;
    }

    private string Free(string key)
    {
        for (var number = 1; ; number++)
        {
            var candidate = number == 1 ? key : string.Create(CultureInfo.InvariantCulture, $"{key}-{number}");
            if (_taken.Add(candidate))
            {
                return candidate;
            }
        }
    }

    private static bool IsAscii(string number) => number.All(char.IsAsciiLetterOrDigit);

    /// <summary>A line without the signs of Markdown, at most <see cref="LongestHeading"/> characters, cut between words where it can be.</summary>
    private static string Shortened(string line)
    {
        var plain = new StringBuilder();
        foreach (var rune in line.EnumerateRunes().Where(rune => rune.Value is not ('#' or '*' or '_' or 0xFEFF)))
        {
            plain.Append(rune.ToString());
        }

        var text = plain.ToString().Trim();
        if (text.Length <= LongestHeading)
        {
            return text;
        }

        var end = text.LastIndexOf(' ', LongestHeading - 1);
        end = end > LongestHeading / 2 ? end : LongestHeading - (char.IsHighSurrogate(text[LongestHeading - 1]) ? 1 : 0);
        return text[..end].TrimEnd() + " ...";
    }
}
