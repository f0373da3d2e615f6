using System.Numerics;

namespace GoodOffices.Analysis.Packages.Solving;

/// <summary>Tells, of points that come in descending lexicographic order, which ones no earlier point matches for every party.</summary>
/// <remarks>
/// In that order an earlier point is never worse for the first party, so only the others are asked (Kung, Luccio, Preparata 1975). With slack
/// a point is also covered by one that is worse for the others by no more than the slack: what remains is a cover of the frontier, not all of it.
/// </remarks>
internal abstract class Sweep<T>
    where T : struct, IBinaryInteger<T>
{
    /// <summary>How much worse a covering point may be, for each party; zeros for the exact frontier.</summary>
    public required T[] Slack { get; init; }

    public static Sweep<T> For(int parties, T[] slack) => parties switch
    {
        1 => new SingleSweep<T> { Slack = slack },
        2 => new BestSweep<T> { Slack = slack },
        3 => new StaircaseSweep<T> { Slack = slack },
        _ => new BlockSweep<T>(parties) { Slack = slack },
    };

    /// <summary>Begins anew.</summary>
    public abstract void Reset();

    /// <summary>Takes the next point: true if no earlier one covers it.</summary>
    public abstract bool Admit(ReadOnlySpan<T> point);
}
