using System.Numerics;

namespace GoodOffices.Analysis.Packages.Solving;

/// <summary>How the worth of each combination is divided among its questions, so that the bound over all packages is as low as a few rounds make it.</summary>
/// <remarks>
/// Any division into parts that are not below zero gives a bound that holds; this one goes down the subgradient of the bound (Shor 1985), party by
/// party. Floating point is enough: parts are made whole again where they are used.
/// </remarks>
internal static class CostSplitting<T>
    where T : struct, IBinaryInteger<T>
{
    private const int Rounds = 200;

    /// <summary>For each combination, by depth in the order, its parts; they sum to one, and are zero where it has no question.</summary>
    public static double[][] Shares(GroupConditions<T> group, int[] order)
    {
        var shares = group.Clauses.Select(clause => order.Select(question => clause.Masks[question] is null ? 0 : 1.0 / clause.Width).ToArray()).ToArray();
        for (var party = 0; party < group.Parties; party++)
        {
            var places = Enumerable.Range(0, group.Clauses.Length).Where(place => group.Clauses[place].Party == party && T.IsPositive(group.Clauses[place].Worth) && group.Clauses[place].Width > 1).ToArray();
            if (places.Length > 0)
            {
                Improve(group, order, party, places, shares);
            }
        }

        return shares;
    }

    private static void Improve(GroupConditions<T> group, int[] order, int party, int[] places, double[][] shares)
    {
        var (lowest, best) = (double.PositiveInfinity, shares.Select(static one => (double[])one.Clone()).ToArray());
        for (var round = 0; round < Rounds; round++)
        {
            var chosen = new int[order.Length];
            var bound = 0.0;
            for (var depth = 0; depth < order.Length; depth++)
            {
                var worths = Worths(group, order[depth], depth, party, places, shares);
                chosen[depth] = Array.IndexOf(worths, worths.Max());
                bound += worths.Max();
            }

            if (bound < lowest)
            {
                lowest = bound;
                foreach (var place in places)
                {
                    shares[place].CopyTo(best[place], 0);
                }
            }

            foreach (var place in places)
            {
                Shift(group.Clauses[place], order, chosen, shares[place], 0.5 / (1 + (0.1 * round)));
            }
        }

        foreach (var place in places)
        {
            best[place].CopyTo(shares[place], 0);
        }
    }

    private static double[] Worths(GroupConditions<T> group, int question, int depth, int party, int[] places, double[][] shares)
    {
        var worths = group.Scores[question][party].Select(static score => double.CreateSaturating(score)).ToArray();
        foreach (var place in places)
        {
            if (group.Clauses[place].Masks[question] is { } mask)
            {
                var part = double.CreateSaturating(group.Clauses[place].Worth) * shares[place][depth];
                for (var option = 0; option < worths.Length; option++)
                {
                    worths[option] += mask[option] ? part : 0;
                }
            }
        }

        return worths;
    }

    /// <summary>Takes from the questions whose best option is in the combination and gives to those whose best is not.</summary>
    private static void Shift(Clause<T> clause, int[] order, int[] chosen, double[] shares, double step)
    {
        var depths = Enumerable.Range(0, order.Length).Where(depth => clause.Masks[order[depth]] is not null).ToArray();
        var inside = depths.Count(depth => clause.Masks[order[depth]]![chosen[depth]]);
        if (inside == 0 || inside == depths.Length)
        {
            return;
        }

        foreach (var depth in depths)
        {
            var slope = (clause.Masks[order[depth]]![chosen[depth]] ? 1.0 : 0.0) - ((double)inside / depths.Length);
            shares[depth] = Math.Max(0, shares[depth] - (step * slope));
        }

        var sum = shares.Sum();
        for (var depth = 0; depth < shares.Length; depth++)
        {
            shares[depth] = sum > 0 ? shares[depth] / sum : shares[depth];
        }
    }
}
