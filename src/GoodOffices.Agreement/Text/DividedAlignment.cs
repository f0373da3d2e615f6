using System.Runtime.Intrinsics;

namespace GoodOffices.Agreement.Text;

/// <summary>Aligns two sequences of numbers where they plainly share something, and leaves what lies between to be weighed.</summary>
/// <param name="largestTable">Above this many pairs a comparison is first split at items that stand once on each side.</param>
/// <param name="largestWithoutRuns">Above this many pairs it is split before that at runs of items that stand once on each side.</param>
/// <remarks>A workspace: it keeps its arrays from one alignment to the next, and is of one thread.</remarks>
internal sealed class DividedAlignment(int largestTable, long largestWithoutRuns = long.MaxValue)
{
    /// <summary>Three words and what is between them, at the least.</summary>
    private const int RunLength = 6;

    // Any odd numbers without a pattern do. There is none for the last item of a run, as a rule a space: runs that differ in
    // that alone count as one that stands several times.
    private static ReadOnlySpan<int> Factors => [0x1E3779B1, 0x5EBCA6B5, 0x2C1B3C6D, 0x297A2D39, 0x165667B1];

    private readonly Anchors _anchors = new();
    private int[] _runs = [];

    /// <summary>Weighs what is neither equal at its edges nor parted by anchors.</summary>
    public interface IWeighing
    {
        /// <summary>Writes down the matches of two stretches, of which neither is empty, and which neither begin nor end with equal items.</summary>
        void Align(in Sides sides, Stretch left, Stretch right);
    }

    /// <summary>From an item to the one after the last.</summary>
    public readonly record struct Stretch(int From, int To)
    {
        public int Count => To - From;

        public ReadOnlySpan<int> Of(ReadOnlySpan<int> items) => items[From..To];
    }

    /// <summary>What is aligned.</summary>
    /// <param name="left">Items by number; a negative one is equal to none.</param>
    /// <param name="right">Items by number; none negative.</param>
    /// <param name="matches">For each item on the left the one on the right that it is matched with, ascending; entries of unmatched ones are left as they are.</param>
    public readonly ref struct Sides(ReadOnlySpan<int> left, ReadOnlySpan<int> right, Span<int> matches)
    {
        public readonly ReadOnlySpan<int> Left = left;
        public readonly ReadOnlySpan<int> Right = right;
        public readonly Span<int> Matches = matches;

        public void Match(int left, int right, int count)
        {
            for (var at = 0; at < count; at++) Matches[left + at] = right + at;
        }
    }

    public void Align<T>(in Sides sides, in T weighing)
        where T : struct, IWeighing, allows ref struct => Align(sides, new Stretch(0, sides.Left.Length), new Stretch(0, sides.Right.Length), weighing);

    private void Align<T>(in Sides sides, Stretch left, Stretch right, in T weighing)
        where T : struct, IWeighing, allows ref struct
    {
        var same = left.Of(sides.Left).CommonPrefixLength(right.Of(sides.Right));
        sides.Match(left.From, right.From, same);
        (left, right) = (left with { From = left.From + same }, right with { From = right.From + same });
        while (left.Count > 0 && right.Count > 0 && sides.Left[left.To - 1] == sides.Right[right.To - 1])
        {
            (left, right) = (left with { To = left.To - 1 }, right with { To = right.To - 1 });
            sides.Matches[left.To] = right.To;
        }

        if (left.Count == 0 || right.Count == 0) return;
        var table = (long)left.Count * right.Count;
        if (table > largestWithoutRuns && SplitAtRuns(sides, left, right, weighing)) return;
        if (table > largestTable) SplitAtItems(sides, left, right, weighing);
        else weighing.Align(sides, left, right);
    }

    // A run of items that stands once on each side, and in one order, is shared: only what lies between such runs is weighed.
    private bool SplitAtRuns<T>(in Sides sides, Stretch left, Stretch right, in T weighing)
        where T : struct, IWeighing, allows ref struct
    {
        var begin = _anchors.Count;
        FindRuns(left.Of(sides.Left), right.Of(sides.Right));
        var (end, l, r, found) = (_anchors.Count, left.From, right.From, false);
        for (var anchor = begin; anchor < end; anchor++)
        {
            var (leftAt, rightAt) = (left.From + _anchors[anchor].Left, right.From + _anchors[anchor].Right);
            if (leftAt < l || rightAt < r || !sides.Left.Slice(leftAt, RunLength).SequenceEqual(sides.Right.Slice(rightAt, RunLength))) continue;
            found = true;
            Align(sides, new Stretch(l, leftAt), new Stretch(r, rightAt), weighing);
            var same = sides.Left[leftAt..left.To].CommonPrefixLength(sides.Right[rightAt..right.To]);
            sides.Match(leftAt, rightAt, same);
            (l, r) = (leftAt + same, rightAt + same);
        }

        _anchors.Release(begin);
        if (found) Align(sides, left with { From = l }, right with { From = r }, weighing);
        return found;
    }

    private void FindRuns(ReadOnlySpan<int> left, ReadOnlySpan<int> right)
    {
        var (onLeft, onRight) = (Math.Max(0, left.Length - RunLength + 1), Math.Max(0, right.Length - RunLength + 1));
        if (_runs.Length < onLeft + onRight) _runs = new int[2 * (onLeft + onRight)];
        Runs(left, _runs.AsSpan(0, onLeft));
        Runs(right, _runs.AsSpan(onLeft, onRight));
        _anchors.Find(_runs.AsSpan(0, onLeft), _runs.AsSpan(onLeft, onRight));
    }

    // A number for the run of items that begins at each place, none negative; different runs may share one, so it is checked.
    private static void Runs(ReadOnlySpan<int> items, Span<int> runs)
    {
        var at = 0;
        for (; at <= runs.Length - Vector256<int>.Count; at += Vector256<int>.Count)
        {
            var run = Vector256<int>.Zero;
            for (var item = 0; item < Factors.Length; item++) run += Vector256.Create(items[(at + item)..]) * Factors[item];
            (run & Vector256.Create(int.MaxValue)).CopyTo(runs[at..]);
        }

        for (; at < runs.Length; at++)
        {
            var run = 0;
            for (var item = 0; item < Factors.Length; item++) run = unchecked(run + (items[at + item] * Factors[item]));
            runs[at] = run & int.MaxValue;
        }
    }

    private void SplitAtItems<T>(in Sides sides, Stretch left, Stretch right, in T weighing)
        where T : struct, IWeighing, allows ref struct
    {
        var begin = _anchors.Count;
        _anchors.Find(left.Of(sides.Left), right.Of(sides.Right));
        var (end, l, r) = (_anchors.Count, left.From, right.From);
        if (begin == end)
        {
            // Nothing to hold on to: halves bound the work, at the price of a match that crosses the middle.
            (l, r) = ((left.From + left.To) / 2, (right.From + right.To) / 2);
            Align(sides, left with { To = l }, right with { To = r }, weighing);
        }

        for (var anchor = begin; anchor < end; anchor++)
        {
            var (leftAt, rightAt) = (left.From + _anchors[anchor].Left, right.From + _anchors[anchor].Right);
            Align(sides, new Stretch(l, leftAt), new Stretch(r, rightAt), weighing);
            sides.Matches[leftAt] = rightAt;
            (l, r) = (leftAt + 1, rightAt + 1);
        }

        _anchors.Release(begin);
        Align(sides, left with { From = l }, right with { From = r }, weighing);
    }
}
