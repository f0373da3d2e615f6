using System.Numerics;

namespace GoodOffices.Analysis.Packages.Solving;

/// <summary>What gains and losses count from, exactly and as floating-point numbers.</summary>
/// <param name="Reservation">For each party; below it the party does not accept.</param>
/// <param name="Disagreement">For each party, in exact units: gains count from it.</param>
/// <param name="Ideal">For each party, in exact units: its best package.</param>
/// <param name="Unit">How many exact units make a worth of one.</param>
internal sealed record FairScale(double[] Reservation, BigInteger[] Disagreement, BigInteger[] Ideal, BigInteger Unit)
{
    private readonly double[] _disagreement = [.. Disagreement.Select(value => new Rational(value, Unit).ToDouble())];
    private readonly double[] _ideal = [.. Ideal.Select(value => new Rational(value, Unit).ToDouble())];

    /// <summary>For each party, the most that it can gain; exactly zero where it can gain nothing.</summary>
    private readonly double[] _gain = [.. Ideal.Zip(Disagreement, (best, from) => new Rational(BigInteger.Max(0, best - from), Unit).ToDouble())];

    /// <summary>For each party, where gains begin.</summary>
    public IReadOnlyList<double> From => _disagreement;

    /// <summary>For each party, its best.</summary>
    public IReadOnlyList<double> Best => _ideal;

    /// <summary>Whether gains and losses count from the same points.</summary>
    public bool IsSameAs(FairScale other) => Disagreement.SequenceEqual(other.Disagreement) && Ideal.SequenceEqual(other.Ideal);

    /// <summary>How large the numbers are that a value of a rule is computed from, for telling what is near.</summary>
    public double Magnitude(FairnessRule rule)
    {
        var sizes = _ideal.Zip(_disagreement, static (best, from) => Math.Max(Math.Abs(best), Math.Abs(from))).ToArray();
        return rule switch
        {
            FairnessRule.Nash => sizes.Aggregate(1.0, static (product, size) => product * size),
            // A share divides by what can be gained: where that is little beside the worths, their last bits count.
            FairnessRule.KalaiSmorodinsky => 1 + (1e-6 * sizes.Zip(_gain, static (size, gain) => gain > 0 ? size / gain : 0).Max()),
            _ => sizes.Max(),
        };
    }

    /// <summary>What a rule makes largest.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="worths">By party, then by point.</param>
    /// <param name="point">Which point.</param>
    /// <param name="added">For each party, added to its worth; null for nothing.</param>
    public double Value(FairnessRule rule, double[][] worths, int point, IReadOnlyList<double>? added)
    {
        var value = rule switch { FairnessRule.Nash => 1.0, FairnessRule.Utilitarian => 0.0, _ => double.PositiveInfinity };
        for (var party = 0; party < worths.Length; party++)
        {
            var worth = worths[party][point] + (added?[party] ?? 0);
            var gain = worth - _disagreement[party];
            value = rule switch
            {
                FairnessRule.Nash => value * Math.Max(0, gain),
                FairnessRule.KalaiSmorodinsky => Math.Min(value, _gain[party] > 0 ? gain / _gain[party] : 1),
                FairnessRule.Egalitarian => Math.Min(value, gain),
                FairnessRule.Utilitarian => value + worth,
                _ => Math.Min(value, worth - _ideal[party]),
            };
        }

        return value;
    }

    /// <summary>Whether a package that a point stands for within the bounds could be acceptable to all.</summary>
    public bool MayBeRational(double[][] worths, int point, IReadOnlyList<double> bounds)
    {
        for (var party = 0; party < worths.Length; party++)
        {
            // A hair below, so that no rounding of a sum excludes what is acceptable.
            if (worths[party][point] + bounds[party] < Reservation[party] - (1e-12 * Math.Max(1, Math.Abs(Reservation[party]))))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>What a rule makes largest, exactly: numbers that are compared one after the other.</summary>
    public BigInteger[] Key(FairnessRule rule, BigInteger[] worths)
    {
        var gains = worths.Zip(Disagreement, static (worth, from) => worth - from).ToArray();
        return rule switch
        {
            FairnessRule.Nash => [gains.Aggregate(BigInteger.One, static (product, gain) => product * gain)],
            FairnessRule.KalaiSmorodinsky => [SmallestShare(gains)],
            FairnessRule.Egalitarian => [.. gains.Order()],
            FairnessRule.Utilitarian => [worths.Aggregate(BigInteger.Zero, static (sum, worth) => sum + worth)],
            _ => [worths.Zip(Ideal, static (worth, ideal) => worth - ideal).Min()],
        };
    }

    /// <summary>The smallest share, multiplied by every ideal gain so that it is whole. A party that can gain nothing has its whole share.</summary>
    private BigInteger SmallestShare(BigInteger[] gains)
    {
        var ideal = Ideal.Zip(Disagreement, static (best, from) => best - from).ToArray();
        var all = ideal.Where(static gain => gain.Sign > 0).Aggregate(BigInteger.One, static (product, gain) => product * gain);
        return gains.Zip(ideal, (gain, most) => most.Sign > 0 ? gain * (all / most) : all).Min();
    }
}
