using GoodOffices.Agreement.Text;

namespace GoodOffices.Tests.Agreement.Text;

public sealed class ExcerptTests
{
    [Theory]
    [InlineData("shared words before the [A: one][B: other] and shared words after", "…before the [A: one][B: other] and shared…")]
    [InlineData("[A: one][B: other]", "[A: one][B: other]")]
    [InlineData("a b [A: one] c", "a b [A: one] c")]
    [InlineData("unbrokenwithoutanyspace[A: one]unbrokenwithoutanyspace", "…[A: one]…")]
    [InlineData("no bracket stands in this long sentence at all", "no bracket stands in this…")]
    [InlineData("", "")]
    public void The_first_bracket_is_shown_with_whole_words_around_it(string text, string shown) =>
        Assert.Equal(shown, RollingText.Parse(text).Text.Excerpt(14).Print());

    [Fact]
    public void An_excerpt_of_no_letters_is_the_bracket_alone() =>
        Assert.Equal("…[A: one]…", RollingText.Parse("before [A: one] after").Text.Excerpt(0).Print());

    [Fact]
    public void A_negative_length_is_a_misuse() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => RollingText.Clean("text").Excerpt(-1));
}
