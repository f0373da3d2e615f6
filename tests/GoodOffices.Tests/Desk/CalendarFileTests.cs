using System.Text;
using GoodOffices.Desk.Sessions;

namespace GoodOffices.Tests.Desk;

public sealed class CalendarFileTests
{
    private static readonly Hash s_talks = Hash.Of("talks"u8);
    private static readonly CalendarSession s_session = new("plenary", 2, new DateOnly(2024, 5, 31), "Plenary, session 2", "Almaty; Hall 1, \\ east", ["1. Opening", "2. Work,\nand rest"],
        new DateTimeOffset(2024, 5, 10, 9, 30, 0, TimeSpan.FromHours(5)), 3, false);

    [Fact]
    public void A_session_is_an_event_of_a_whole_day_with_escaped_texts()
    {
        var lines = Unfolded(s_session);
        Assert.Equal("BEGIN:VCALENDAR", lines[0]);
        Assert.Equal("END:VCALENDAR", lines[^1]);
        Assert.Contains("VERSION:2.0", lines);
        Assert.Contains($"UID:plenary-2@{s_talks.ToHex()[..32]}.good-offices", lines);
        Assert.Contains("DTSTAMP:20240510T043000Z", lines);
        Assert.Contains("DTSTART;VALUE=DATE:20240531", lines);
        Assert.Contains("DTEND;VALUE=DATE:20240601", lines);
        Assert.Contains("SEQUENCE:3", lines);
        Assert.Contains("STATUS:CONFIRMED", lines);
        Assert.Contains("LOCATION:Almaty\\; Hall 1\\, \\\\ east", lines);
        Assert.Contains("DESCRIPTION:1. Opening\\n2. Work\\,\\nand rest", lines);
    }

    [Fact]
    public void One_that_was_called_off_is_cancelled() => Assert.Contains("STATUS:CANCELLED", Unfolded(s_session with { IsCalledOff = true }));

    [Fact]
    public void It_is_no_message_and_takes_nobodys_time()
    {
        var lines = Unfolded(s_session);
        Assert.DoesNotContain(lines, line => line.StartsWith("METHOD", StringComparison.Ordinal));
        Assert.Contains("TRANSP:TRANSPARENT", lines);
    }

    [Fact]
    public void The_last_day_that_can_be_named_has_no_end() =>
        Assert.DoesNotContain(Unfolded(s_session with { Day = DateOnly.MaxValue }), line => line.StartsWith("DTEND", StringComparison.Ordinal));

    [Fact]
    public void No_text_can_end_its_line_or_the_event()
    {
        var lines = Unfolded(s_session with { Summary = "Session\r\nEND:VEVENT\u0000\u0007", Place = "" });
        Assert.Contains("SUMMARY:Session\\nEND:VEVENT", lines);
        Assert.Single(lines, "END:VEVENT");
        Assert.DoesNotContain(lines, line => line.StartsWith("LOCATION", StringComparison.Ordinal));
    }

    [Fact]
    public void Any_text_is_folded_within_75_octets_between_characters() => Gen.String.Sample(title =>
    {
        var session = s_session with { Summary = title };
        var bytes = CalendarFile.Write(s_talks, "Talks", [session]);
        var text = new UTF8Encoding(false, true).GetString(bytes);
        Assert.EndsWith("\r\n", text, StringComparison.Ordinal);
        foreach (var line in text.Split("\r\n")) Assert.True(Encoding.UTF8.GetByteCount(line) <= 75 && !line.Contains('\n') && !line.Contains('\r'));
    });

    [Fact]
    public void A_long_line_unfolds_to_itself()
    {
        var title = string.Concat(Enumerable.Repeat("Переговоры 🚂 ", 40)).Trim();
        Assert.Contains("SUMMARY:" + title, Unfolded(s_session with { Summary = title }));
    }

    [Fact]
    public void The_order_in_which_sessions_come_changes_nothing()
    {
        var other = s_session with { Number = 1, Day = new DateOnly(2024, 5, 10) };
        Assert.Equal(CalendarFile.Write(s_talks, "Talks", [s_session, other]), CalendarFile.Write(s_talks, "Talks", [other, s_session]));
    }

    private static string[] Unfolded(CalendarSession session) =>
        Encoding.UTF8.GetString(CalendarFile.Write(s_talks, "Talks", [session])).Replace("\r\n ", "", StringComparison.Ordinal).TrimEnd().Split("\r\n");
}
