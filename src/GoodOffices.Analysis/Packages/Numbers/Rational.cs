using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;

namespace GoodOffices.Analysis.Packages;

/// <summary>An exact rational number in lowest terms. The default value is zero.</summary>
/// <remarks>Worths are compared exactly: two packages that are worth the same differ by nothing, and not by the last bit of a sum.</remarks>
public readonly struct Rational : IEquatable<Rational>, IComparable<Rational>
{
    /// <summary>The most digits and the largest power of ten that <see cref="TryParse"/> takes; a number beyond costs more than it says.</summary>
    public const int MostDigits = 60;

    private readonly BigInteger _denominatorLessOne;

    /// <summary>A fraction.</summary>
    /// <param name="numerator">Any whole number.</param>
    /// <param name="denominator">Not zero.</param>
    /// <exception cref="ArgumentOutOfRangeException">The denominator is zero.</exception>
    public Rational(BigInteger numerator, BigInteger denominator)
    {
        ArgumentOutOfRangeException.ThrowIfZero(denominator);
        var shared = BigInteger.GreatestCommonDivisor(numerator, denominator) * denominator.Sign;
        Numerator = numerator / shared;
        _denominatorLessOne = (denominator / shared) - 1;
    }

    /// <summary>Zero.</summary>
    public static Rational Zero => default;

    /// <summary>One.</summary>
    public static Rational One { get; } = new(1, 1);

    /// <summary>The upper number; its sign is the fraction's.</summary>
    public BigInteger Numerator { get; }

    /// <summary>The lower number, at least one.</summary>
    public BigInteger Denominator => _denominatorLessOne + 1;

    /// <summary>-1, 0 or 1.</summary>
    public int Sign => Numerator.Sign;

    /// <summary>A whole number.</summary>
    public static implicit operator Rational(int value) => new(value, 1);

    /// <summary>The sum.</summary>
    public static Rational operator +(Rational one, Rational other) =>
        new((one.Numerator * other.Denominator) + (other.Numerator * one.Denominator), one.Denominator * other.Denominator);

    /// <summary>The difference.</summary>
    public static Rational operator -(Rational one, Rational other) => one + -other;

    /// <summary>The same below zero.</summary>
    public static Rational operator -(Rational one) => new(-one.Numerator, one.Denominator);

    /// <summary>The product.</summary>
    public static Rational operator *(Rational one, Rational other) => new(one.Numerator * other.Numerator, one.Denominator * other.Denominator);

    /// <summary>The quotient.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The divisor is zero.</exception>
    public static Rational operator /(Rational one, Rational other) => new(one.Numerator * other.Denominator, one.Denominator * other.Numerator);

    /// <summary>Whether both are the same number.</summary>
    public static bool operator ==(Rational one, Rational other) => one.Equals(other);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(Rational one, Rational other) => !one.Equals(other);

    /// <summary>Whether the first is less.</summary>
    public static bool operator <(Rational one, Rational other) => one.CompareTo(other) < 0;

    /// <summary>Whether the first is more.</summary>
    public static bool operator >(Rational one, Rational other) => one.CompareTo(other) > 0;

    /// <summary>Whether the first is no more.</summary>
    public static bool operator <=(Rational one, Rational other) => one.CompareTo(other) <= 0;

    /// <summary>Whether the first is no less.</summary>
    public static bool operator >=(Rational one, Rational other) => one.CompareTo(other) >= 0;

    /// <summary>The larger of two.</summary>
    public static Rational Max(Rational one, Rational other) => one >= other ? one : other;

    /// <summary>The number that a binary floating-point number stands for, exactly.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not finite.</exception>
    public static Rational FromDouble(double value)
    {
        if (!double.IsFinite(value))
        {
            throw new ArgumentOutOfRangeException(nameof(value), "A finite number.");
        }

        var bits = BitConverter.DoubleToInt64Bits(value);
        var exponent = (int)((bits >> 52) & 0x7FF);
        var mantissa = (bits & 0xFFFFFFFFFFFFFL) | (exponent == 0 ? 0 : 1L << 52);
        var power = Math.Max(exponent, 1) - 1075;
        var number = power >= 0 ? new Rational(new BigInteger(mantissa) << power, 1) : new Rational(mantissa, BigInteger.One << -power);
        return value < 0 ? -number : number;
    }

    /// <summary>Reads a decimal number such as <c>-0.35</c>, <c>.2</c>, <c>044</c> or <c>1.5e-3</c>, exactly. Infinities and what is no number are refused.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Rational number)
    {
        number = default;
        var rest = (text ?? "").AsSpan().Trim();
        var exponent = 0;
        if (rest.IndexOfAny('e', 'E') is >= 0 and var mark)
        {
            if (!int.TryParse(rest[(mark + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent) || Math.Abs(exponent) > MostDigits)
            {
                return false;
            }

            rest = rest[..mark];
        }

        var point = rest.IndexOf('.');
        var fraction = point < 0 ? 0 : rest.Length - point - 1;
        var digits = point < 0 ? rest.ToString() : string.Concat(rest[..point], rest[(point + 1)..]);
        if (digits.Length > MostDigits || digits.Length == 0 || !char.IsAsciiDigit(digits[^1]) || rest[(point + 1)..].LastIndexOfAny('+', '-') > (point < 0 ? 0 : -1)
            || !BigInteger.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole))
        {
            return false;
        }

        var power = exponent - fraction;
        number = power >= 0 ? new Rational(whole * BigInteger.Pow(10, power), 1) : new Rational(whole, BigInteger.Pow(10, -power));
        return true;
    }

    /// <summary>The nearest floating-point number, to within a unit in the last place.</summary>
    public double ToDouble()
    {
        // Both scaled to what a double holds whole, so that neither overflows.
        var shift = (int)(Numerator.GetBitLength() - Denominator.GetBitLength());
        var scale = 64 - shift;
        var quotient = scale >= 0 ? (Numerator << scale) / Denominator : Numerator / (Denominator << -scale);
        return Math.ScaleB((double)quotient, -scale);
    }

    /// <summary>The largest whole number that is no more than this one.</summary>
    public BigInteger Floor()
    {
        var quotient = BigInteger.DivRem(Numerator, Denominator, out var remainder);
        return remainder.Sign < 0 ? quotient - 1 : quotient;
    }

    /// <inheritdoc/>
    public int CompareTo(Rational other) => (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    /// <inheritdoc/>
    public bool Equals(Rational other) => Numerator == other.Numerator && _denominatorLessOne == other._denominatorLessOne;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Rational other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Numerator, _denominatorLessOne);

    /// <summary>As a fraction, or as a whole number.</summary>
    public override string ToString() => Denominator.IsOne
        ? Numerator.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{Numerator}/{Denominator}");
}
