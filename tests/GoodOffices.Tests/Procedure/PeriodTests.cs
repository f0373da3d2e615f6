using CsCheck;
using GoodOffices.Procedure;
using GoodOffices.Procedure.Convening;

namespace GoodOffices.Tests.Procedure;

public sealed class PeriodTests
{
    [Theory]
    [InlineData("90s", 90), InlineData("30m", 1_800), InlineData("48h", 172_800), InlineData(" 2d ", 172_800), InlineData("2147483647d", 2_147_483_647L * 86_400)]
    public void A_number_with_its_unit_is_a_length_of_time(string text, long seconds)
    {
        Assert.True(Period.TryParse(text, out var read));
        Assert.Equal(seconds, read);
    }

    [Theory]
    [InlineData(null), InlineData(""), InlineData("48"), InlineData("h"), InlineData("0h"), InlineData("-1h"), InlineData("1.5h"), InlineData("48 h"), InlineData("48H"), InlineData("2147483648s"), InlineData("two days")]
    public void Anything_else_is_none(string? text) => Assert.False(Period.TryParse(text, out _));

    [Fact]
    public void What_is_written_reads_back() => Gen.Long[1, int.MaxValue].Sample(static seconds =>
    {
        Assert.True(Period.TryParse(Period.Write(seconds), out var read));
        Assert.Equal(seconds, read);
    });

    [Theory]
    [InlineData(172_800, "48h"), InlineData(5_400, "90m"), InlineData(61, "61s")]
    public void It_is_written_in_the_largest_unit_of_which_it_is_whole(long seconds, string text) => Assert.Equal(text, Period.Write(seconds));

    [Theory]
    [InlineData("1s", true), InlineData("366d", true), InlineData("367d", false), InlineData("a year", false)]
    public void A_time_to_object_is_at_most_a_year(string text, bool isTaken) => Assert.Equal(isTaken, SilenceRule.TryParse(text, out _));

    [Theory]
    [InlineData("2/3", true), InlineData(" 1 / 2 ", true), InlineData("100/100", true), InlineData("1/3", false), InlineData("3/2", false), InlineData("0/0", false), InlineData("101/200", false), InlineData("2", false), InlineData("2/3/4", false), InlineData("-2/-3", false), InlineData(null, false)]
    public void A_share_is_at_least_one_half_and_at_most_all(string? text, bool isTaken) => Assert.Equal(isTaken, DecisionRule.Majority.TryParse(text, out _));

    [Fact]
    public void Every_share_that_a_majority_may_have_reads_back() => Gen.Select(Gen.Int[1, 100], Gen.Int[1, 100]).Sample(static (numerator, denominator) =>
    {
        var share = new DecisionRule.Majority(numerator, denominator);
        var isTaken = DecisionRule.Majority.TryParse(share.ToString(), out var read);
        Assert.Equal(share.IsProper, isTaken);
        if (isTaken) Assert.Equal(share, read);
    });
}
