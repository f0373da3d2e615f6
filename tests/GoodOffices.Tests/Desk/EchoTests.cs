using GoodOffices.Desk.Rooms;

namespace GoodOffices.Tests.Desk;

public sealed class EchoTests
{
    private const string Secret = "Our lowest figure for the annual quota is four thousand vehicles.";

    [Theory]
    [InlineData("We repeat: our LOWEST figure, for the annual quota!")]
    [InlineData("our lowest\nfigure for the annual quota is four thousand vehicles")]
    public void A_run_of_five_words_is_an_echo_whatever_its_case_and_punctuation(string text) => Assert.Equal(Secret, Echo.Find(text, [Secret]));

    [Theory]
    [InlineData("The lowest figure for the quota")]
    [InlineData("Our annual quota is a matter for experts")]
    [InlineData("")]
    [InlineData("quota")]
    public void Fewer_words_in_a_row_are_none(string text) => Assert.Null(Echo.Find(text, [Secret]));

    [Fact]
    public void A_short_source_echoes_as_a_whole_only()
    {
        Assert.Equal("Twelve hours.", Echo.Find("We could live with twelve hours on weekdays", ["Twelve hours."]));
        Assert.Null(Echo.Find("We could live with twelve days", ["Twelve hours."]));
        Assert.Null(Echo.Find("We agree with you", ["Agree"]));
    }

    [Fact]
    public void A_source_may_tell_by_a_whole_run_only()
    {
        Assert.Null(Echo.Find("Thank you very much", [("Thank you very much.", Echo.Run)]));
        Assert.Equal(Secret, Echo.Find("our lowest figure for the annual quota", [("Thank you.", Echo.Run), (Secret, Echo.Run)]));
    }

    [Fact]
    public void Other_scripts_are_read()
    {
        Assert.NotNull(Echo.Find("LA FRONTIÈRE sera ouverte à midi", ["La frontière sera ouverte à midi."]));
        Assert.NotNull(Echo.Find("мы согласны на четыре тысячи машин", ["Мы согласны на четыре тысячи машин в год."]));
        Assert.NotNull(Echo.Find("մենք համաձայն ենք չորս հազարի", ["Մենք համաձայն ենք չորս հազարի։"]));
    }

    [Fact]
    public void Words_that_the_readers_know_already_are_no_secret()
    {
        const string Quoted = "They tabled: a vehicle shall be admitted without a permit. We can live with ninety days.";
        string[] known = ["A vehicle shall be admitted without a permit."];
        Assert.Null(Echo.Find("You say that a vehicle shall be admitted without a permit.", [Quoted], known));
        Assert.Equal(Quoted, Echo.Find("You say that a vehicle shall be admitted without a permit.", [Quoted]));
        Assert.Equal(Quoted, Echo.Find("In fact we can live with ninety days.", [Quoted], known));
        Assert.Null(Echo.Find("twelve hours", ["Twelve hours."], ["On twelve hours' notice."]));
    }

    [Fact]
    public void The_first_source_is_named() => Assert.Equal("b c d e f g", Echo.Find("a b c d e f g", ["x y z v w", "b c d e f g", "c d e f g"]));
}
