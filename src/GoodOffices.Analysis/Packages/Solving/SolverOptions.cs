namespace GoodOffices.Analysis.Packages;

/// <summary>How exact a solution is to be, and what it may cost.</summary>
public sealed record SolverOptions
{
    /// <summary>The usual ones.</summary>
    public static SolverOptions Default { get; } = new();

    /// <summary>
    /// The loss that is taken, in worth: for every package some listed one is worse for no party by more than this. Zero: the frontier is
    /// exact for as long as it keeps to <see cref="MostPoints"/>, and beyond is thinned as little as that takes; the bound says by how much.
    /// </summary>
    public double Resolution { get; init; }

    /// <summary>The most points that a frontier keeps; null for the usual limit: a million for two parties, 200,000 for three, 10,000 for more.</summary>
    public int? MostPoints { get; init; }

    /// <summary>The most steps of the branch and bound over questions that conditions tie together; it takes some microseconds for each, and a search for each party's worst package besides.</summary>
    public long MostSteps { get; init; } = 2_000_000;

    internal int PointsFor(int parties) => MostPoints ?? parties switch
    {
        <= 2 => 1_000_000,
        3 => 200_000,
        _ => 10_000,
    };
}
