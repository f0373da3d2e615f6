using System.Globalization;
using System.Text;
using GoodOffices.Record;

namespace GoodOffices.Desk.Sessions;

/// <summary>Sessions as iCalendar (RFC 5545), to be taken over into any calendar.</summary>
/// <remarks>Lines end with CR LF and are folded at 75 octets, never inside a character (§3.1); texts are escaped (§3.3.11). The same sessions give the same bytes.</remarks>
public static class CalendarFile
{
    private const int MostOctets = 75;

    /// <summary>Writes a calendar.</summary>
    /// <param name="talks">The talks id: with room and number it identifies an event, so that a calendar takes a later file as a change.</param>
    /// <param name="name">What the calendar is called.</param>
    /// <param name="sessions">The sessions, in any order.</param>
    /// <returns>UTF-8, without a byte order mark.</returns>
    public static byte[] Write(Hash talks, string name, IEnumerable<CalendarSession> sessions)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(sessions);
        var text = new StringBuilder();
        Line(text, "BEGIN:VCALENDAR");
        Line(text, "VERSION:2.0");
        Line(text, "PRODID:-//Good Offices//Sessions//EN");
        Line(text, $"X-WR-CALNAME:{Escape(name)}");
        foreach (var session in sessions.OrderBy(static one => one.Day).ThenBy(static one => one.Room, StringComparer.Ordinal).ThenBy(static one => one.Number)) Event(text, talks, session);
        Line(text, "END:VCALENDAR");
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static void Event(StringBuilder text, Hash talks, CalendarSession session)
    {
        Line(text, "BEGIN:VEVENT");
        Line(text, Invariant($"UID:{session.Room}-{session.Number}@{talks.ToHex()[..32]}.good-offices"));
        Line(text, $"DTSTAMP:{session.Changed.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture)}");
        Line(text, $"DTSTART;VALUE=DATE:{Date(session.Day)}");
        // Without an end an event of a whole day ends with that day (§3.6.1), and the last day that can be named has none after it.
        if (session.Day < DateOnly.MaxValue) Line(text, $"DTEND;VALUE=DATE:{Date(session.Day.AddDays(1))}");
        Line(text, "TRANSP:TRANSPARENT");
        Line(text, Invariant($"SEQUENCE:{session.Sequence}"));
        Line(text, $"STATUS:{(session.IsCalledOff ? "CANCELLED" : "CONFIRMED")}");
        Line(text, "CLASS:CONFIDENTIAL");
        Line(text, $"SUMMARY:{Escape(session.Summary)}");
        if (session.Place.Length > 0) Line(text, $"LOCATION:{Escape(session.Place)}");
        if (session.Agenda.Count > 0) Line(text, $"DESCRIPTION:{Escape(string.Join('\n', session.Agenda))}");
        Line(text, "END:VEVENT");
    }

    private static string Date(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var character in text.ReplaceLineEndings("\n"))
        {
            if (character is '\\' or ';' or ',') escaped.Append('\\').Append(character);
            else if (character == '\n') escaped.Append("\\n");
            else if (!char.IsControl(character)) escaped.Append(character);
        }

        return escaped.ToString();
    }

    /// <summary>A content line: what goes on begins with a space, which counts among the octets of its line.</summary>
    private static void Line(StringBuilder text, string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > MostOctets)
            {
                text.Append("\r\n ");
                octets = 1;
            }

            text.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }

        text.Append("\r\n");
    }
}
