using System.Numerics;

namespace GoodOffices.Analysis.Packages.Solving;

/// <summary>Four parties and more: the points so far in blocks; a block whose best worths do not reach a point is passed over whole.</summary>
internal sealed class BlockSweep<T>(int parties) : Sweep<T>
    where T : struct, IBinaryInteger<T>
{
    private const int BlockSize = 32;
    private readonly int _width = parties - 1;
    private readonly T[] _asked = new T[parties - 1];
    private readonly List<T[]> _blocks = [];
    private readonly List<T[]> _best = [];
    private int _count;
    private int _last;

    public override void Reset()
    {
        _blocks.Clear();
        _best.Clear();
        (_count, _last) = (0, 0);
    }

    public override bool Admit(ReadOnlySpan<T> point)
    {
        var asked = _asked;
        for (var at = 0; at < _width; at++)
        {
            asked[at] = point[at + 1] - Slack[at + 1];
        }

        // What covered the point before often covers this one as well: neighbours in the order lie near each other.
        if (_count > 0 && Covers(_last, asked))
        {
            return false;
        }

        for (var block = 0; block < _blocks.Count; block++)
        {
            if (Reaches(_best[block], asked) && Covers(block, asked))
            {
                _last = block;
                return false;
            }
        }

        Insert(point[1..]);
        return true;
    }

    private bool Covers(int block, ReadOnlySpan<T> asked)
    {
        var points = _blocks[block].AsSpan(0, _width * (block == _blocks.Count - 1 ? ((_count - 1) % BlockSize) + 1 : BlockSize));
        for (var at = 0; at < points.Length; at += _width)
        {
            if (Reaches(points.Slice(at, _width), asked))
            {
                return true;
            }
        }

        return false;
    }

    private void Insert(ReadOnlySpan<T> point)
    {
        var place = _count % BlockSize;
        if (place == 0)
        {
            _blocks.Add(new T[BlockSize * _width]);
            _best.Add(point.ToArray());
        }

        point.CopyTo(_blocks[^1].AsSpan(place * _width));
        var best = _best[^1];
        for (var at = 0; at < _width; at++)
        {
            best[at] = T.Max(best[at], point[at]);
        }

        _count++;
    }

    private static bool Reaches(ReadOnlySpan<T> point, ReadOnlySpan<T> asked)
    {
        for (var at = 0; at < asked.Length; at++)
        {
            if (point[at] < asked[at])
            {
                return false;
            }
        }

        return true;
    }
}
