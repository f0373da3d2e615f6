using System.Numerics;
using GoodOffices.Analysis.Packages;

namespace GoodOffices.Tests.Analysis.Packages;

public sealed class RationalTests
{
    [Theory]
    [InlineData("0.35", 7, 20)]
    [InlineData("-.2", -1, 5)]
    [InlineData("+.2", 1, 5)]
    [InlineData("044", 44, 1)]
    [InlineData("5.", 5, 1)]
    [InlineData(" 1.5e-3 ", 3, 2000)]
    [InlineData("2E2", 200, 1)]
    [InlineData("0.0", 0, 1)]
    public void A_decimal_number_is_read_exactly(string text, int numerator, int denominator)
    {
        Assert.True(Rational.TryParse(text, out var number));
        Assert.Equal(new Rational(numerator, denominator), number);
    }

    [Theory]
    [InlineData("")]
    [InlineData("NaN")]
    [InlineData("Infinity")]
    [InlineData("-inf")]
    [InlineData(".")]
    [InlineData("-")]
    [InlineData("1.-5")]
    [InlineData(".-5")]
    [InlineData("1.2.3")]
    [InlineData("1,5")]
    [InlineData("0x10")]
    [InlineData("1e99999999999")]
    [InlineData("1e400")]
    [InlineData("e5")]
    [InlineData("1 2")]
    public void What_is_no_finite_number_is_refused(string text) => Assert.False(Rational.TryParse(text, out _));

    [Fact]
    public void A_number_of_too_many_digits_is_refused() => Assert.False(Rational.TryParse(new string('7', Rational.MostDigits + 1), out _));

    [Fact]
    public void Numbers_are_kept_in_lowest_terms_with_the_sign_above()
    {
        var number = new Rational(6, -4);
        Assert.Equal((new BigInteger(-3), new BigInteger(2)), (number.Numerator, number.Denominator));
        Assert.Equal("-3/2", number.ToString());
        Assert.Equal(-2, (int)number.Floor());
        Assert.Equal(default, new Rational(0, 9));
    }

    [Fact]
    public void Every_finite_double_is_what_it_stands_for() => Gen.Double.Where(double.IsFinite).Sample(value =>
    {
        var number = Rational.FromDouble(value);
        Assert.True(Math.Abs(number.ToDouble() - value) <= Math.Abs(value) * 3e-16 + double.Epsilon);
    });

    [Fact]
    public void Arithmetic_is_that_of_fractions() => Gen.Select(Gen.Int[-99, 99], Gen.Int[1, 99], Gen.Int[-99, 99], Gen.Int[1, 99]).Sample((a, b, c, d) =>
    {
        var (one, other) = (new Rational(a, b), new Rational(c, d));
        Assert.Equal(new Rational((a * d) + (c * b), b * d), one + other);
        Assert.Equal(new Rational(a * c, b * d), one * other);
        Assert.Equal((a * d).CompareTo(c * b), Math.Sign(one.CompareTo(other)));
        Assert.Equal(one, one - other + other);
        Assert.True(c == 0 || one / other * other == one);
    });
}
