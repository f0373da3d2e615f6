using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace GoodOffices.Agreement.Corridors;

/// <content>Reading the text form.</content>
public readonly partial record struct OpeningHours
{
    private const int LongestText = 500;

    /// <summary>Reads the text form. A span that ends before it begins goes on into the next day; spans of several rules add up.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out OpeningHours hours)
    {
        hours = default;
        if (text is null or { Length: > LongestText })
        {
            return false;
        }

        if (text is AlwaysText or NeverText)
        {
            hours = text == AlwaysText ? Always : new OpeningHours([]);
            return true;
        }

        var spans = new List<Span>();
        if (!text.Split(';', StringSplitOptions.TrimEntries).All(rule => TryRule(rule, spans)))
        {
            return false;
        }

        hours = new OpeningHours(spans);
        return true;
    }

    private static bool TryRule(string rule, List<Span> spans)
    {
        var cut = rule.IndexOf(' ', StringComparison.Ordinal);
        if (cut < 0 || !TryDays(rule[..cut], out var first, out var last))
        {
            return false;
        }

        foreach (var part in rule[(cut + 1)..].Split(',', StringSplitOptions.TrimEntries))
        {
            if (!TrySpan(part, out var from, out var to))
            {
                return false;
            }

            for (var day = first; day <= last; day++)
            {
                Add(spans, day, from, to);
            }
        }

        return true;
    }

    private static void Add(List<Span> spans, int day, int from, int to)
    {
        var start = day * DayMinutes;
        spans.Add(new Span(start + from, start + (to > from ? to : DayMinutes)));
        if (to <= from && to > 0)
        {
            var next = (day + 1) % s_days.Length * DayMinutes;
            spans.Add(new Span(next, next + to));
        }
    }

    private static bool TryDays(string text, out int first, out int last)
    {
        var parts = text.Split('-');
        (first, last) = (s_days.IndexOf(parts[0]), s_days.IndexOf(parts[^1]));
        return parts.Length <= 2 && first >= 0 && last >= first;
    }

    private static bool TrySpan(string text, out int from, out int to)
    {
        var parts = text.Split('-');
        (from, to) = (0, 0);
        return parts.Length == 2 && TryClock(parts[0], out from) && TryClock(parts[1], out to) && from != to && from < DayMinutes;
    }

    private static bool TryClock(string text, out int minute)
    {
        minute = 0;
        if (text.Length != 5 || text[2] != ':'
            || !int.TryParse(text.AsSpan(0, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var hour)
            || !int.TryParse(text.AsSpan(3), NumberStyles.None, CultureInfo.InvariantCulture, out var past))
        {
            return false;
        }

        minute = (hour * 60) + past;
        return past < 60 && minute <= DayMinutes;
    }
}
