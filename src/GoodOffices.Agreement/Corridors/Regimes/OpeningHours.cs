using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace GoodOffices.Agreement.Corridors;

/// <summary>When something is open in the course of a week, in the time that both sides agreed for the crossing. The text
/// form is <c>24/7</c>, <c>never</c>, or days with spans: <c>Mo-Fr 08:00-20:00; Sa 09:00-12:00,13:00-15:00</c>. The default
/// value is always open.</summary>
public readonly partial record struct OpeningHours
{
    private const int DayMinutes = 24 * 60;
    private const string AlwaysText = "24/7";
    private const string NeverText = "never";

    private static readonly ImmutableArray<string> s_days = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"];

    /// <summary>Spans in minutes of the week from Monday 00:00, ascending, cut at midnight, never touching within a day;
    /// null stands for the whole week.</summary>
    private readonly ValueList<Span>? _spans;

    private OpeningHours(IEnumerable<Span> spans)
    {
        var joined = Joined(spans);
        _spans = joined.Count == s_days.Length && joined.All(static span => span.To - span.From == DayMinutes) ? null : ValueList.From(joined);
    }

    /// <summary>Open at any time.</summary>
    public static OpeningHours Always => default;

    /// <summary>The minutes of a week in which it is open.</summary>
    public int MinutesOfWeek => _spans?.Sum(static span => span.To - span.From) ?? s_days.Length * DayMinutes;

    private IEnumerable<Span> Spans => _spans ?? Enumerable.Range(0, s_days.Length).Select(static day => new Span(day * DayMinutes, (day + 1) * DayMinutes));

    /// <summary>When both are open.</summary>
    public OpeningHours And(OpeningHours other)
    {
        if (_spans is null || other._spans is null)
        {
            return _spans is null ? other : this;
        }

        return new OpeningHours(
            from mine in _spans
            from theirs in other._spans
            let both = new Span(Math.Max(mine.From, theirs.From), Math.Min(mine.To, theirs.To))
            where both.From < both.To
            select both);
    }

    /// <summary>The minutes of a week in which one of the two is open and the other is not.</summary>
    public int MinutesApart(OpeningHours other) => MinutesOfWeek + other.MinutesOfWeek - (2 * And(other).MinutesOfWeek);

    /// <summary>The text form: equal hours have equal texts.</summary>
    public override string ToString()
    {
        if (_spans is null)
        {
            return AlwaysText;
        }

        var byDay = Enumerable.Range(0, s_days.Length).Select(DayText).ToList();
        var rules = new List<string>();
        for (var day = 0; day < byDay.Count;)
        {
            var last = day;
            while (last + 1 < byDay.Count && byDay[last + 1] == byDay[day])
            {
                last++;
            }

            if (byDay[day].Length > 0)
            {
                rules.Add($"{s_days[day]}{(last > day ? "-" + s_days[last] : "")} {byDay[day]}");
            }

            day = last + 1;
        }

        return rules.Count == 0 ? NeverText : string.Join("; ", rules);
    }

    private string DayText(int day) => string.Join(',', Spans
        .Where(span => span.From / DayMinutes == day)
        .Select(span => $"{Clock(span.From - (day * DayMinutes))}-{Clock(span.To - (day * DayMinutes))}"));

    private static string Clock(int minute) => string.Create(CultureInfo.InvariantCulture, $"{minute / 60:00}:{minute % 60:00}");

    private static List<Span> Joined(IEnumerable<Span> spans)
    {
        var joined = new List<Span>();
        foreach (var span in spans.OrderBy(static span => span.From).ThenBy(static span => span.To))
        {
            if (joined.Count > 0 && span.From <= joined[^1].To && span.From / DayMinutes == joined[^1].From / DayMinutes)
            {
                joined[^1] = joined[^1] with { To = Math.Max(joined[^1].To, span.To) };
            }
            else
            {
                joined.Add(span);
            }
        }

        return joined;
    }

    private readonly record struct Span(int From, int To);
}
