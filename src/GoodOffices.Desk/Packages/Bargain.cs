using GoodOffices.Analysis.Packages;
using GoodOffices.Delegation.Trading;

namespace GoodOffices.Desk.Packages;

/// <summary>The packages over the open questions as they are worth to the parties, one's own side first: the frontier and the fair points on it.</summary>
/// <param name="Questions">The questions.</param>
/// <param name="Solution">The problem solved.</param>
public sealed record Bargain(TalksQuestions Questions, PackageSolution Solution)
{
    private const int MostDots = 3_000;

    /// <summary>Solves it.</summary>
    /// <param name="questions">The open questions; one at least.</param>
    /// <param name="worths">What they are worth, one's own first.</param>
    /// <param name="ct">Gives up.</param>
    /// <exception cref="ContradictionException">Conditions rule out every package.</exception>
    /// <exception cref="OutOfStepsException">Conditions tie too many questions together.</exception>
    public static Bargain Of(TalksQuestions questions, IEnumerable<PartyWorths> worths, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(questions);
        return new Bargain(questions, PackageSolver.Solve(new PackageProblem(questions.Domain!, worths), SolverOptions.Default, null, ct));
    }

    /// <summary>How many ways there are to settle the questions.</summary>
    public System.Numerics.BigInteger Outcomes => Questions.Domain!.Questions.Aggregate(System.Numerics.BigInteger.One, static (ways, question) => ways * question.Options.Length);

    /// <summary>Every way to settle them with what it is worth to two of the parties; none where there are more than can be drawn.</summary>
    /// <param name="first">A party's place.</param>
    /// <param name="second">Another's.</param>
    public IEnumerable<(double First, double Second)> All(int first, int second)
    {
        if (Outcomes > MostDots) yield break;
        var sizes = Questions.Domain!.Questions.Select(static question => question.Options.Length).ToArray();
        var package = new int[sizes.Length];
        for (var at = 0; at < (int)Outcomes; at++)
        {
            for (var (question, rest) = (0, at); question < sizes.Length; rest /= sizes[question++]) package[question] = rest % sizes[question];
            yield return (Worth(package, first), Worth(package, second));
        }
    }

    /// <summary>What a package is worth to a party, of 1.</summary>
    public double Worth(ReadOnlySpan<int> package, int party) => Solution.Problem.Parties[party].Of(package).ToDouble();

    /// <summary>The points that some rule of fairness chooses, each with its rules.</summary>
    public IEnumerable<(int Point, IReadOnlyList<FairnessRule> Rules)> Fair => Solution.Fair.SelectMany(static fair => fair.Points.Select(point => (point, fair.Rule)))
        .GroupBy(static one => one.point, static one => one.Rule).Select(static point => (point.Key, (IReadOnlyList<FairnessRule>)[.. point])).OrderBy(static one => one.Key);

    /// <summary>Says nothing of the worths.</summary>
    public override string ToString() => $"packages over {Questions.Standings.Count} questions";
}
