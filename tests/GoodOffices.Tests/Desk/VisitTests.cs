using CsCheck;
using GoodOffices.Desk.Desks;

namespace GoodOffices.Tests.Desk;

/// <summary>What is new to a delegate who comes back.</summary>
public sealed class VisitTests
{
    private static readonly DateTimeOffset s_left = new(2026, 10, 14, 18, 40, 0, TimeSpan.Zero);

    [Fact]
    public void A_page_that_is_loaded_again_goes_on_with_the_visit_and_the_next_morning_begins_another()
    {
        var visit = new Visit(Before: 120, Looked: 164, s_left);
        Assert.Equal(120, visit.SeenBefore(s_left.AddSeconds(2)));
        Assert.Equal(164, visit.SeenBefore(s_left.AddHours(14)));
    }

    [Fact]
    public void Whoever_was_never_here_has_seen_nothing() => Assert.Equal(0, Visit.None.SeenBefore(s_left));

    [Fact]
    public void A_lone_figure_is_how_far_the_delegate_had_looked() => Assert.Equal(164, Visit.Decode([0, 0, 0, 0, 0, 0, 0, 164]).SeenBefore(s_left));

    [Fact]
    public void What_is_kept_is_read_again() =>
        Gen.Select(Gen.Long[0, long.MaxValue], Gen.Long[0, long.MaxValue], Gen.Long[0, 253_402_300_799_999]).Sample(static (before, looked, left) =>
        {
            var visit = new Visit(before, looked, DateTimeOffset.FromUnixTimeMilliseconds(left));
            Assert.Equal(visit, Visit.Decode(visit.Encode()));
        });
}
