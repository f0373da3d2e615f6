namespace GoodOffices.Analysis.Packages;

/// <summary>Finds the efficient frontier and the fair packages of a problem.</summary>
public static class PackageSolver
{
    /// <summary>Solves a problem.</summary>
    /// <param name="problem">Questions and worths.</param>
    /// <param name="options">How exact, and what it may cost; null for the usual.</param>
    /// <param name="progress">Gets the share done, 0 to 1; null where nobody looks.</param>
    /// <param name="cancellation">Ends it early, by an exception.</param>
    /// <returns>The whole frontier or a cover of it within a stated bound, with the solutions on it.</returns>
    /// <exception cref="ContradictionException">Conditions exclude every package.</exception>
    /// <exception cref="OutOfStepsException">The search ended at its limit before it met any package that keeps the conditions.</exception>
    /// <remarks>
    /// Memory: two frontiers of at most <see cref="SolverOptions.MostPoints"/> points while they are merged, and eight bytes for each point
    /// of each step. Source of the merging: Bellman 1957; of the sweep: Kung, Luccio, Preparata 1975.
    /// </remarks>
    public static PackageSolution Solve(PackageProblem problem, SolverOptions? options = null, IProgress<double>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(problem);
        var scale = Solving.WorthScale.For(problem);
        return scale.IsWide
            ? new Solving.FrontierRun<Int128>(problem, scale, options ?? SolverOptions.Default, progress, cancellation).Solve()
            : new Solving.FrontierRun<long>(problem, scale, options ?? SolverOptions.Default, progress, cancellation).Solve();
    }
}
