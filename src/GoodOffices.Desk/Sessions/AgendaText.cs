using System.Collections.Immutable;
using System.Text.RegularExpressions;
using GoodOffices.Procedure;
using GoodOffices.Procedure.Acts;

namespace GoodOffices.Desk.Sessions;

/// <summary>An agenda as people type it: one item on a line, with or without its number.</summary>
public static partial class AgendaText
{
    private const int LongestNumber = 16;

    /// <summary>Reads an agenda. A line without a number takes the next whole one.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="language">In which language the titles are.</param>
    /// <param name="agenda">The items, where true is returned.</param>
    /// <param name="before">The agenda that was shown for changing: a title left as it was shown keeps what it says in other languages.</param>
    /// <param name="shown">How a title was shown.</param>
    /// <returns>False where a title or a number cannot be taken: too long, or with characters that are not shown.</returns>
    public static bool TryRead(string text, LanguageTag language, out ImmutableArray<AgendaItem> agenda, IReadOnlyList<AgendaItem>? before = null, Func<TextInLanguages, string>? shown = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var items = ImmutableArray.CreateBuilder<AgendaItem>();
        var next = 1;
        agenda = [];
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var match = Numbered().Match(line);
            var number = match.Success ? match.Groups[1].Value : next.ToString(System.Globalization.CultureInfo.InvariantCulture);
            var title = match.Success ? match.Groups[2].Value : line;
            if (number.Length > LongestNumber || PlainText.Fault(title, 200) is not null) return false;
            if (int.TryParse(number, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var whole)) next = whole + 1;
            items.Add(new AgendaItem(number, Kept(number, title) ?? TextInLanguages.Of(language, title)));
        }

        agenda = items.ToImmutable();
        return true;

        // Of its own number first: two items may be shown alike in one language and differ in another.
        TextInLanguages? Kept(string number, string title) => shown is null ? null
            : before?.Where(item => shown(item.Title) == title).OrderBy(item => item.Number != number).FirstOrDefault()?.Title;
    }

    /// <summary>Writes an agenda as it would be typed.</summary>
    public static string Write(IEnumerable<AgendaItem> agenda, Func<TextInLanguages, string> title)
    {
        ArgumentNullException.ThrowIfNull(agenda);
        ArgumentNullException.ThrowIfNull(title);
        return string.Join('\n', agenda.Select(item => $"{item.Number} {title(item.Title)}"));
    }

    [GeneratedRegex(@"^([0-9]+(?:\.[0-9]+)*)[.)=]?\s+(.+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();
}
