using System.Collections.Immutable;
using GoodOffices.Analysis.Packages;

namespace GoodOffices.Benchmarks.Packages;

/// <summary>Problems from a seed: weights and scores at random, each written with so many decimals, weights that sum to one.</summary>
internal static class RandomProblem
{
    public static PackageProblem Of(int parties, int questions, int options, int decimals, int seed)
    {
        var (random, unit) = (new Random(seed), (long)Math.Pow(10, decimals));
        var domain = new PackageDomain("", Enumerable.Range(0, questions).Select(question =>
            Question.OfOptions($"question {question}", Enumerable.Range(0, options).Select(static option => $"option {option}"))), []);
        return new PackageProblem(domain, Enumerable.Range(0, parties).Select(party => new PartyWorths($"party {party}", Scores(random, questions, options, unit))));
    }

    /// <summary>The same where what an option is worth to one it costs another: every option is efficient, so frontiers are as long as they get.</summary>
    public static PackageProblem Opposed(int parties, int questions, int options, int decimals, int seed)
    {
        var (problem, random) = (Of(parties, questions, options, decimals, seed), new Random(seed + 1_000));
        var scores = problem.Parties.Select(static party => party.Scores.Select(static one => one.ToArray()).ToArray()).ToArray();
        var unit = (long)Math.Pow(10, decimals);
        for (var question = 0; question < questions; question++)
        {
            var weights = scores.Select(one => one[question].Max()).ToArray();
            for (var option = 0; option < options; option++)
            {
                // Shares of one whole: a point of the simplex for each option.
                var cuts = Enumerable.Range(0, parties - 1).Select(_ => random.NextInt64(unit + 1)).Append(0).Append(unit).Order().ToArray();
                for (var party = 0; party < parties; party++)
                {
                    scores[party][question][option] = weights[party] * new Rational(cuts[party + 1] - cuts[party], unit);
                }
            }
        }

        return new PackageProblem(problem.Domain, problem.Parties.Select((party, at) => new PartyWorths(party.Party, [.. scores[at].Select(static one => one.ToImmutableArray())])));
    }

    private static ImmutableArray<ImmutableArray<Rational>> Scores(Random random, int questions, int options, long unit)
    {
        var shares = Enumerable.Range(0, questions).Select(_ => random.NextDouble()).ToArray();
        var weights = shares.Select(share => (long)(share / shares.Sum() * unit)).ToArray();
        weights[0] += unit - weights.Sum();
        return [.. weights.Select(weight => (ImmutableArray<Rational>)[.. Enumerable.Range(0, options).Select(_ => new Rational(weight, unit) * new Rational(random.NextInt64(unit + 1), unit))])];
    }
}
