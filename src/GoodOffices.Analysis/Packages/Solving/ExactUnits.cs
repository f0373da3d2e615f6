using System.Numerics;

namespace GoodOffices.Analysis.Packages.Solving;

/// <summary>One unit for all parties, in which their worths are whole and can be multiplied and added exactly.</summary>
internal sealed class ExactUnits
{
    private readonly BigInteger[] _factors;

    public ExactUnits(IReadOnlyList<BigInteger> units)
        : this(units, units.Aggregate(BigInteger.One, LeastCommonMultiple))
    {
    }

    private ExactUnits(IReadOnlyList<BigInteger> units, BigInteger unit) => (Unit, _factors) = (unit, [.. units.Select(one => unit / one)]);

    /// <summary>How many make a worth of one.</summary>
    public BigInteger Unit { get; }

    /// <summary>A unit in which these numbers are whole as well.</summary>
    public ExactUnits FinerFor(IEnumerable<Rational> numbers)
    {
        var unit = numbers.Select(static number => number.Denominator).Aggregate(Unit, LeastCommonMultiple);
        return new ExactUnits([.. _factors.Select(factor => Unit / factor)], unit);
    }

    /// <summary>Worths in each party's own units as worths in the common one.</summary>
    public BigInteger[] Common(IEnumerable<BigInteger> worths) => [.. worths.Zip(_factors, static (worth, factor) => worth * factor)];

    /// <summary>A number that is whole in the unit.</summary>
    public BigInteger Whole(Rational number) => number.Numerator * (Unit / number.Denominator);

    private static BigInteger LeastCommonMultiple(BigInteger one, BigInteger other) => one / BigInteger.GreatestCommonDivisor(one, other) * other;
}
