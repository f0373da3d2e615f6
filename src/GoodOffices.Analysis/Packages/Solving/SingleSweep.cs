using System.Numerics;

namespace GoodOffices.Analysis.Packages.Solving;

/// <summary>One party: the first point is the best.</summary>
internal sealed class SingleSweep<T> : Sweep<T>
    where T : struct, IBinaryInteger<T>
{
    private bool _any;

    public override void Reset() => _any = false;

    public override bool Admit(ReadOnlySpan<T> point) => !_any && (_any = true);
}
