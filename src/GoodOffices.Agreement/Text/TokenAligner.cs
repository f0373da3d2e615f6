namespace GoodOffices.Agreement.Text;

/// <summary>Aligns two sequences of words: only equal ones match.</summary>
/// <remarks>A workspace: it keeps its arrays from one alignment to the next, and is of one thread.</remarks>
internal sealed class TokenAligner(Vocabulary vocabulary)
{
    /// <summary>Three words and what is between them, at the least.</summary>
    private const int RunLength = 6;

    /// <summary>Up to this many pairs everything is weighed.</summary>
    private const int LargestWithoutRuns = 2_000;

    /// <summary>Above this many pairs a comparison is first split at words that stand once on each side.</summary>
    private const int LargestTable = 1_000_000;

    private const ulong Factor = 0x9E3779B97F4A7C15UL;

    private readonly Anchors _anchors = new();
    private readonly TokenAlignment _alignment = new();
    private int[] _left = [];
    private int[] _right = [];
    private bool[] _parted = [];
    private int[] _matches = [];
    private int[] _runs = [];

    /// <summary>Aligns.</summary>
    /// <param name="left">What is shared so far.</param>
    /// <param name="parted">For each place before an item on the left, and at the end, whether a difference stands there anyway: another costs nothing.</param>
    /// <param name="leftCount">How many items there are on the left.</param>
    /// <param name="right">The sequence.</param>
    /// <returns>For each item on the left the one on the right that it is matched with, ascending, or -1; good until the next call.</returns>
    public ReadOnlySpan<int> Align(int[] left, bool[] parted, int leftCount, ReadOnlySpan<int> right)
    {
        (_left, _parted) = (left, parted);
        if (_right.Length < right.Length) _right = new int[2 * right.Length];
        right.CopyTo(_right);
        if (_matches.Length < leftCount) _matches = new int[2 * leftCount];
        _matches.AsSpan(0, leftCount).Fill(-1);
        Run((0, leftCount), (0, right.Length));
        return _matches.AsSpan(0, leftCount);
    }

    private void Run((int From, int To) left, (int From, int To) right)
    {
        while (left.From < left.To && right.From < right.To && _left[left.From] == _right[right.From]) _matches[left.From++] = right.From++;
        while (left.From < left.To && right.From < right.To && _left[left.To - 1] == _right[right.To - 1]) _matches[--left.To] = --right.To;
        if (left.From == left.To || right.From == right.To) return;
        var table = (long)(left.To - left.From) * (right.To - right.From);
        if (table > LargestWithoutRuns && SplitAtRuns(left, right)) return;
        if (table > LargestTable) Split(left, right);
        else Weigh(left, right);
    }

    // A run of tokens that stands once on each side, and in one order, is shared: only what lies between such runs is weighed.
    private bool SplitAtRuns((int From, int To) left, (int From, int To) right)
    {
        var (onLeft, onRight) = (Math.Max(0, left.To - left.From - RunLength + 1), Math.Max(0, right.To - right.From - RunLength + 1));
        if (_runs.Length < onLeft + onRight) _runs = new int[2 * (onLeft + onRight)];
        Runs(_left.AsSpan(left.From, left.To - left.From), _runs.AsSpan(0, onLeft));
        Runs(_right.AsSpan(right.From, right.To - right.From), _runs.AsSpan(onLeft, onRight));
        var (l, r, found) = (left.From, right.From, false);
        foreach (var anchor in _anchors.Find(_runs.AsSpan(0, onLeft), _runs.AsSpan(onLeft, onRight)))
        {
            var (leftAt, rightAt) = (left.From + anchor.Left, right.From + anchor.Right);
            if (leftAt < l || rightAt < r || !_left.AsSpan(leftAt, RunLength).SequenceEqual(_right.AsSpan(rightAt, RunLength))) continue;
            found = true;
            Run((l, leftAt), (r, rightAt));
            for (l = leftAt, r = rightAt; l < left.To && r < right.To && _left[l] == _right[r]; l++, r++) _matches[l] = r;
        }

        if (found) Run((l, left.To), (r, right.To));
        return found;
    }

    // A number for the run of tokens that begins at each place; different runs may share one, so it is checked.
    private static void Runs(ReadOnlySpan<int> tokens, Span<int> runs)
    {
        var (hash, first) = (0UL, 1UL);
        for (var at = 1; at < RunLength; at++) first *= Factor;
        for (var at = 0; at < tokens.Length; at++)
        {
            if (at >= RunLength) hash -= ((uint)tokens[at - RunLength] + 1) * first;
            hash = (hash * Factor) + (uint)tokens[at] + 1;
            if (at >= RunLength - 1) runs[at - RunLength + 1] = (int)(hash >> 33);
        }
    }

    private void Split((int From, int To) left, (int From, int To) right)
    {
        var anchors = _anchors.Find(_left.AsSpan(left.From, left.To - left.From), _right.AsSpan(right.From, right.To - right.From));
        if (anchors.Count == 0)
        {
            // Nothing to hold on to: halves bound the work, at the price of a match that crosses the middle.
            var (leftMiddle, rightMiddle) = ((left.From + left.To) / 2, (right.From + right.To) / 2);
            Run((left.From, leftMiddle), (right.From, rightMiddle));
            Run((leftMiddle, left.To), (rightMiddle, right.To));
            return;
        }

        var (l, r) = (left.From, right.From);
        foreach (var anchor in anchors)
        {
            var (leftAt, rightAt) = (left.From + anchor.Left, right.From + anchor.Right);
            Run((l, leftAt), (r, rightAt));
            _matches[leftAt] = rightAt;
            (l, r) = (leftAt + 1, rightAt + 1);
        }

        Run((l, left.To), (r, right.To));
    }

    private void Weigh((int From, int To) left, (int From, int To) right)
    {
        if (vocabulary.Count > TokenAlignment.MostTokens || Math.Min(left.To - left.From, right.To - right.From) > TokenAlignment.LongestShortSide)
        {
            PairAlignment.Align(new Matcher(_left, _right, _parted, vocabulary.Weights), left, right, TokenWeight.Costs, _matches);
            return;
        }

        _alignment.Align(
            _left.AsSpan(left.From, left.To - left.From), _parted.AsSpan(left.From, left.To - left.From + 1), _right.AsSpan(right.From, right.To - right.From),
            vocabulary.Weights, TokenWeight.Costs, _matches.AsSpan(left.From, left.To - left.From), right.From);
    }

    private readonly struct Matcher(int[] left, int[] right, bool[] parted, int[] weights) : PairAlignment.IMatcher
    {
        public int Weight(int leftItem, int rightItem) => left[leftItem] == right[rightItem] ? weights[right[rightItem]] : 0;

        public bool IsParted(int leftItem) => parted[leftItem];
    }
}
