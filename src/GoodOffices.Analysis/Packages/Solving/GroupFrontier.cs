using System.Numerics;

namespace GoodOffices.Analysis.Packages.Solving;

/// <summary>The frontier of one group of questions.</summary>
/// <param name="Questions">The questions of the group.</param>
/// <param name="Points">Sorted.</param>
/// <param name="Packages">For each point, the place of the option for each question of the group.</param>
/// <param name="Worst">For each party, what the worst package of the group is worth.</param>
/// <param name="Best">For each party, the best.</param>
/// <param name="Loss">For each party, how much better a package may be that was not reached; zeros where the search was complete.</param>
internal sealed record GroupFrontier<T>(int[] Questions, PointSet<T> Points, int[][] Packages, Extreme<T>[] Worst, Extreme<T>[] Best, T[] Loss)
    where T : struct, IBinaryInteger<T>
{
    public override string ToString() => "frontier of a group of questions";
}
