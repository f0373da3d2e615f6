using System.Numerics;

namespace GoodOffices.Analysis.Packages.Solving;

/// <summary>Finds the frontier of each group: of a single question by sorting its options, of a tied group by branch and bound.</summary>
internal sealed class GroupSolver<T>(PackageProblem problem, WorthScale scale, SolverOptions options, IProgress<double>? progress, CancellationToken cancellation)
    where T : struct, IBinaryInteger<T>
{
    private readonly int _parties = problem.Parties.Length;

    public GroupFrontier<T> Solve(int[] questions)
    {
        var conditions = ConditionsOf(questions);
        return questions.Length == 1 && conditions.IsEmpty ? Single(questions[0]) : Tied(conditions);
    }

    private GroupFrontier<T> Single(int question)
    {
        var count = problem.Domain.Questions[question].Options.Length;
        var points = new PointSet<T>(_parties);
        var (worst, best, point) = (new Extreme<T>[_parties], new Extreme<T>[_parties], new T[_parties]);
        for (var option = 0; option < count; option++)
        {
            for (var party = 0; party < _parties; party++)
            {
                point[party] = scale.Whole<T>(party, problem.Parties[party].Scores[question][option]);
                worst[party] = option == 0 ? point[party] : T.Min(worst[party].Reached, point[party]);
                best[party] = option == 0 ? point[party] : T.Max(best[party].Reached, point[party]);
            }

            points.Add(point, 0, option);
        }

        var efficient = FrontierMerge<T>.Efficient(points, Sweep<T>.For(_parties, new T[_parties]));
        return new GroupFrontier<T>([question], efficient, [.. efficient.Choice.Take(efficient.Count).Select(static option => (int[])[option])], worst, best, new T[_parties]);
    }

    private GroupFrontier<T> Tied(GroupConditions<T> conditions)
    {
        var search = new BranchAndBound<T>(conditions, options.MostSteps, progress, cancellation);
        search.Run();
        if (search.Found.Count == 0)
        {
            throw search.IsComplete ? new ContradictionException(conditions.Questions) : new OutOfStepsException(conditions.Questions, options.MostSteps);
        }

        var worst = new Extreme<T>[_parties];
        for (var party = 0; party < _parties; party++)
        {
            var reversed = new BranchAndBound<T>(conditions.Reversed(party), options.MostSteps, progress, cancellation);
            reversed.Run();
            if (reversed.Found.Count == 0)
            {
                throw new OutOfStepsException(conditions.Questions, options.MostSteps);
            }

            // Cut short, it may have met nothing as bad as what the search for the frontier did.
            var least = -reversed.Best[0];
            worst[party] = least with { Reached = T.Min(least.Reached, search.Found.Min(found => found.Worths[party])) };
        }

        var points = new PointSet<T>(_parties);
        for (var at = 0; at < search.Found.Count; at++)
        {
            points.Add(search.Found[at].Worths, 0, at);
        }

        var efficient = FrontierMerge<T>.Efficient(points, Sweep<T>.For(_parties, new T[_parties]));
        return new GroupFrontier<T>(conditions.Questions, efficient, [.. efficient.Choice.Take(efficient.Count).Select(at => search.Found[at].Package)], worst, search.Best, search.Loss);
    }

    private GroupConditions<T> ConditionsOf(int[] questions)
    {
        var tied = questions.ToHashSet();
        var terms = new List<(int Party, T Worth, Combination When)>();
        for (var party = 0; party < _parties; party++)
        {
            foreach (var one in problem.Parties[party].Combinations.Where(one => tied.Contains(one.When.Parts[0].Question)))
            {
                terms.Add((party, scale.Whole<T>(party, one.Worth), one.When));
            }
        }

        var scores = questions.Select(question => problem.Parties
            .Select((party, at) => party.Scores[question].Select(score => scale.Whole<T>(at, score)).ToArray()).ToArray()).ToArray();
        return new GroupConditions<T>(questions, scores, terms, [.. problem.Excluded.Where(one => tied.Contains(one.Parts[0].Question))]);
    }
}
