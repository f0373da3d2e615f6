using System.Collections.Immutable;

namespace GoodOffices.Analysis.Packages;

/// <summary>A problem solved: the frontier, the fair packages on it, and how exact all of it is.</summary>
public sealed class PackageSolution
{
    internal PackageSolution(PackageProblem problem, PackageFrontier frontier) => (Problem, Frontier) = (problem, frontier);

    /// <summary>What was solved.</summary>
    public PackageProblem Problem { get; }

    /// <summary>The whole frontier, its individually rational part marked.</summary>
    public PackageFrontier Frontier { get; }

    /// <summary>One for each <see cref="FairnessRule"/>, in its order.</summary>
    public required ImmutableArray<FairSolution> Fair { get; init; }

    /// <summary>For each party, its best worth among all packages.</summary>
    public required ImmutableArray<double> Ideal { get; init; }

    /// <summary>For each party, what its gains count from: the reservation value, or its worst package where that is better still.</summary>
    public required ImmutableArray<double> Disagreement { get; init; }

    /// <summary>For each party: for every package some listed one is worse for it by no more than this. Zeros where the frontier is exact.</summary>
    public required ImmutableArray<double> Bounds { get; init; }

    /// <summary>The largest of the bounds.</summary>
    public double Bound => Bounds.Max();

    /// <summary>Whether the frontier is whole: nothing was left out or rounded.</summary>
    public bool IsWhole => Bounds.All(static bound => bound == 0);

    /// <summary>Whether the frontier is whole and every solution on it proven.</summary>
    public bool IsExact => IsWhole && Fair.All(static fair => fair.IsExact);

    /// <summary>Whether there is a package that no party finds worse than its reservation value, among those listed.</summary>
    public bool IsPossible => Fair[0].Points.Length > 0;

    /// <summary>The solution by one rule.</summary>
    public FairSolution By(FairnessRule rule) => Fair[(int)rule];
}
