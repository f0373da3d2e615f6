using System.Numerics;

namespace GoodOffices.Analysis.Packages.Solving;

/// <summary>Three parties: the points so far as a staircase, rising for the second party while it falls for the third. O(log n) for each question asked.</summary>
internal sealed class StaircaseSweep<T> : Sweep<T>
    where T : struct, IBinaryInteger<T>
{
    private T[] _second = new T[64];
    private T[] _third = new T[64];
    private int _count;

    public override void Reset() => _count = 0;

    public override bool Admit(ReadOnlySpan<T> point)
    {
        var covering = FirstFrom(point[1] - Slack[1]);
        if (covering < _count && _third[covering] >= point[2] - Slack[2])
        {
            return false;
        }

        Insert(point[1], point[2]);
        return true;
    }

    /// <summary>The first step that is at least as good for the second party; it is the best of them for the third.</summary>
    private int FirstFrom(T second)
    {
        var at = Array.BinarySearch(_second, 0, _count, second);
        return at >= 0 ? at : ~at;
    }

    private void Insert(T second, T third)
    {
        var end = FirstFrom(second);
        var next = end < _count && _second[end] == second ? end + 1 : end;
        var start = end;
        while (start > 0 && _third[start - 1] <= third)
        {
            start--;
        }

        if (_count == _second.Length)
        {
            Array.Resize(ref _second, _count * 2);
            Array.Resize(ref _third, _count * 2);
        }

        Array.Copy(_second, next, _second, start + 1, _count - next);
        Array.Copy(_third, next, _third, start + 1, _count - next);
        (_second[start], _third[start]) = (second, third);
        _count += start + 1 - next;
    }
}
