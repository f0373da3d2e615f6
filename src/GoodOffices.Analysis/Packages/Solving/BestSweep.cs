using System.Numerics;

namespace GoodOffices.Analysis.Packages.Solving;

/// <summary>Two parties: a point stands out if it is better for the second than all before it. O(1) for each point.</summary>
internal sealed class BestSweep<T> : Sweep<T>
    where T : struct, IBinaryInteger<T>
{
    private bool _any;
    private T _best;

    public override void Reset() => _any = false;

    public override bool Admit(ReadOnlySpan<T> point)
    {
        if (_any && point[1] <= _best + Slack[1])
        {
            return false;
        }

        (_any, _best) = (true, point[1]);
        return true;
    }
}
