using GoodOffices.Analysis.Packages;

namespace GoodOffices.Benchmarks.Packages;

/// <summary>Full enumeration as quick as it is in floating point: an odometer that keeps the sum of every question before the one that turns, one pass, then one sort.</summary>
/// <remarks>Without exactness, ties or solutions; so it does less than what it is compared with.</remarks>
internal static class FlatEnumeration
{
    /// <summary>How many points the frontier of two parties has.</summary>
    public static int Frontier(PackageProblem problem)
    {
        var questions = problem.Domain.Questions.Length;
        var scores = problem.Parties.Select(party => party.Scores.Select(one => one.Select(static score => score.ToDouble()).ToArray()).ToArray()).ToArray();
        var (first, second) = (scores[0], scores[1]);
        var count = (int)problem.Domain.Outcomes;
        var (ones, others, at) = (new double[count], new double[count], 0);
        var package = new int[questions];
        var (sumsFirst, sumsSecond) = (new double[questions + 1], new double[questions + 1]);
        var depth = 0;
        while (true)
        {
            for (; depth < questions; depth++)
            {
                sumsFirst[depth + 1] = sumsFirst[depth] + first[depth][package[depth]];
                sumsSecond[depth + 1] = sumsSecond[depth] + second[depth][package[depth]];
            }

            (ones[at], others[at]) = (-sumsFirst[questions], sumsSecond[questions]);
            at++;
            for (depth = questions - 1; depth >= 0 && ++package[depth] == first[depth].Length; depth--)
            {
                package[depth] = 0;
            }

            if (depth < 0)
            {
                return Count(ones, others);
            }
        }
    }

    private static int Count(double[] ones, double[] others)
    {
        Array.Sort(ones, others);
        var (points, best) = (0, double.NegativeInfinity);
        foreach (var other in others)
        {
            if (other > best + 1e-12)
            {
                (best, points) = (other, points + 1);
            }
        }

        return points;
    }
}
