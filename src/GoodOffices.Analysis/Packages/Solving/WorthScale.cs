using System.Numerics;

namespace GoodOffices.Analysis.Packages.Solving;

/// <summary>The units in which each party's worths are whole numbers.</summary>
/// <remarks>
/// Worths are decimals and quotients of decimals, so a common denominator makes them whole and sums and comparisons exact. Only where that
/// denominator would outgrow 128 bits are worths rounded, to about thirty digits, and the loss goes into the bound.
/// </remarks>
internal sealed class WorthScale
{
    private const int LongBits = 61;
    private const int WideBits = 124;

    private WorthScale(BigInteger[] units, double[] loss, bool isWide) => (Units, Loss, IsWide) = (units, loss, isWide);

    /// <summary>For each party, how many units make a worth of one.</summary>
    public BigInteger[] Units { get; }

    /// <summary>For each party, the most that rounding takes from or adds to a package; zero where nothing was rounded.</summary>
    public double[] Loss { get; }

    /// <summary>Whether sums need 128 bits.</summary>
    public bool IsWide { get; }

    public static WorthScale For(PackageProblem problem)
    {
        var (units, loss, bits) = (new BigInteger[problem.Parties.Length], new double[problem.Parties.Length], 0L);
        for (var party = 0; party < units.Length; party++)
        {
            var worths = problem.Parties[party];
            var (unit, reach) = (CommonDenominator(worths), Reach(worths));
            if (Bits(reach, unit) > WideBits)
            {
                unit = BigInteger.One << (int)Math.Max(0, WideBits - 1 - Bits(reach, 1));
                loss[party] = Math.ScaleB(worths.Scores.Length + worths.Combinations.Length + 1, 1 - (int)unit.GetBitLength());
            }

            units[party] = unit;
            bits = Math.Max(bits, Bits(reach, unit));
        }

        return new WorthScale(units, loss, bits > LongBits);
    }

    /// <summary>A worth in a party's units, rounded down where it is not whole.</summary>
    public T Whole<T>(int party, Rational worth)
        where T : struct, IBinaryInteger<T> => T.CreateChecked((worth * new Rational(Units[party], 1)).Floor());

    private static BigInteger CommonDenominator(PartyWorths worths)
    {
        var common = worths.Constant.Denominator;
        foreach (var one in worths.Scores.SelectMany(static scores => scores).Concat(worths.Combinations.Select(static combination => combination.Worth)))
        {
            // Beyond what is kept exactly it does not matter how far.
            if (common.GetBitLength() > 4 * WideBits)
            {
                return common;
            }

            common = common / BigInteger.GreatestCommonDivisor(common, one.Denominator) * one.Denominator;
        }

        return common;
    }

    /// <summary>More than any package or part of one is worth, above or below zero.</summary>
    private static Rational Reach(PartyWorths worths)
    {
        var reach = Size(worths.Constant);
        foreach (var scores in worths.Scores)
        {
            reach += scores.Max(Size);
        }

        return worths.Combinations.Aggregate(reach, static (sum, combination) => sum + Size(combination.Worth)) + 1;
    }

    private static Rational Size(Rational worth) => worth.Sign < 0 ? -worth : worth;

    private static long Bits(Rational reach, BigInteger unit) => (reach * new Rational(unit, 1)).Floor().GetBitLength() + 2;
}
