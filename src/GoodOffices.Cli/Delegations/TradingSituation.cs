using System.Collections.Immutable;
using GoodOffices.Agreement;
using GoodOffices.Analysis.Packages;
using GoodOffices.Delegation.Trading;

namespace GoodOffices.Cli.Delegations;

/// <summary>All that a delegate is shown of packages at one moment. Private; prints as nothing of it.</summary>
internal sealed record TradingSituation(
    TalksQuestions Questions, PackageSolution Solution, ImmutableArray<Swap> Swaps, ImmutableArray<Concession> Concessions, ImmutableArray<OptionCost> Costs, ImmutableArray<TabledPackage> Tabled)
{
    private const int MostSwaps = 10;

    /// <summary>Gathers it.</summary>
    /// <param name="questions">What is open.</param>
    /// <param name="problem">The worths, one's own first.</param>
    /// <param name="today">From where gains of swaps count.</param>
    /// <param name="moves">The moves in the problem.</param>
    /// <param name="solution">The problem solved.</param>
    public static TradingSituation Of(TalksQuestions questions, PackageProblem problem, int[] today, PackageMoves moves, PackageSolution solution)
    {
        var own = questions.Parties.First(party => party.ToString() == problem.Parties[0].Party);
        return new TradingSituation(questions, solution,
            moves.Swaps(today, MostSwaps),
            moves.Concessions(0, questions.StandsBy(own), questions.TakenByOthers(own)),
            [.. Enumerable.Range(1, problem.Parties.Length - 1).SelectMany(party => moves.Costs(party))],
            [.. questions.Tabled().Select(tabled => new TabledPackage(tabled.Package.Id, tabled.Options, [.. problem.Parties.Select(party => party.Of(tabled.Options).ToDouble())], IsEfficient(solution, problem, tabled.Options)))]);
    }

    public override string ToString() => "packages in private";

    private static bool IsEfficient(PackageSolution solution, PackageProblem problem, int[] options) => !Enumerable.Range(0, solution.Frontier.Count).Any(point =>
        solution.Frontier.Package(point) is var other && problem.Parties.All(party => party.Of(other) >= party.Of(options)) && problem.Parties.Any(party => party.Of(other) > party.Of(options)));
}

/// <summary>A package on the table with what it is worth to each party.</summary>
/// <param name="Package">Which.</param>
/// <param name="Options">Its options, and no provision for the questions that it leaves open.</param>
/// <param name="Worths">For each party of the problem.</param>
/// <param name="IsEfficient">Whether no package is better for one party and worse for none.</param>
internal sealed record TabledPackage(PackageId Package, int[] Options, double[] Worths, bool IsEfficient)
{
    public override string ToString() => Package.ToString();
}
