namespace GoodOffices.Agreement.Text;

/// <summary>Aligns one more sequence with the columns of a profile.</summary>
internal sealed class ProfileStep<T>
    where T : struct, IItems
{
    /// <summary>Three words and what is between them, at the least.</summary>
    private const int RunLength = 6;

    /// <summary>Up to this many pairs everything is weighed.</summary>
    private const int LargestWithoutRuns = 2_000;

    private readonly T _items;
    private readonly IReadOnlyList<int[]> _columns;
    private readonly int _sequence;
    private readonly int[] _matches;
    private readonly int[] _left;
    private readonly int[] _right;

    /// <param name="items">All sequences.</param>
    /// <param name="columns">Of the sequences before.</param>
    /// <param name="sequence">The number of the one to align.</param>
    /// <param name="matches">For each column the item that is matched with it, or -1; written here.</param>
    public ProfileStep(T items, IReadOnlyList<int[]> columns, int sequence, int[] matches)
    {
        (_items, _columns, _sequence, _matches) = (items, columns, sequence, matches);
        _left = new int[columns.Count];
        for (var column = 0; column < _left.Length; column++) _left[column] = Identity(columns[column]);
        _right = new int[items.Count(sequence)];
        for (var item = 0; item < _right.Length; item++) _right[item] = items.Identity(sequence, item);
    }

    public void Run() => Run((0, _left.Length), (0, _right.Length));

    private void Run((int From, int To) left, (int From, int To) right)
    {
        while (left.From < left.To && right.From < right.To && Same(left.From, right.From)) _matches[left.From++] = right.From++;
        while (left.From < left.To && right.From < right.To && Same(left.To - 1, right.To - 1)) _matches[--left.To] = --right.To;
        if (left.From == left.To || right.From == right.To) return;
        var table = (long)(left.To - left.From) * (right.To - right.From);
        if (_items.AreExact && table > LargestWithoutRuns && SplitAtRuns(left, right)) return;
        if (table > _items.LargestTable) Split(left, right);
        else if (_items.AreExact) PairAlignment.Align(new ExactMatcher(_items, _left, _right), left, right, _items.Costs, _matches);
        else PairAlignment.Align(new ColumnMatcher(_items, _columns, _sequence), left, right, _items.Costs, _matches);
    }

    // A run of tokens that stands once on each side, and in one order, is shared: only what lies between such runs is weighed.
    private bool SplitAtRuns((int From, int To) left, (int From, int To) right)
    {
        var anchors = Anchors.Find(Runs(_left.AsSpan(left.From, left.To - left.From)), Runs(_right.AsSpan(right.From, right.To - right.From)));
        var (l, r, found) = (left.From, right.From, false);
        foreach (var anchor in anchors)
        {
            var (leftAt, rightAt) = (left.From + anchor.Left, right.From + anchor.Right);
            if (leftAt < l || rightAt < r || !_left.AsSpan(leftAt, RunLength).SequenceEqual(_right.AsSpan(rightAt, RunLength))) continue;
            found = true;
            Run((l, leftAt), (r, rightAt));
            for (l = leftAt, r = rightAt; l < left.To && r < right.To && Same(l, r); l++, r++) _matches[l] = r;
        }

        if (found) Run((l, left.To), (r, right.To));
        return found;
    }

    // A number for the run of tokens that begins at each place; different runs may share one, so it is checked.
    private static int[] Runs(ReadOnlySpan<int> tokens)
    {
        var runs = new int[Math.Max(0, tokens.Length - RunLength + 1)];
        for (var at = 0; at < runs.Length; at++)
        {
            var hash = 0UL;
            for (var offset = 0; offset < RunLength; offset++) hash = (hash * 0x9E3779B97F4A7C15UL) + (uint)tokens[at + offset] + 1;
            runs[at] = (int)(hash >> 33);
        }

        return runs;
    }

    private bool Same(int column, int item) => _left[column] >= 0 && _left[column] == _right[item];

    private void Split((int From, int To) left, (int From, int To) right)
    {
        var anchors = Anchors.Find(_left.AsSpan(left.From, left.To - left.From), _right.AsSpan(right.From, right.To - right.From));
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

    // A column anchors only where all that are present are the same.
    private int Identity(int[] column)
    {
        var identity = -1;
        for (var sequence = 0; sequence < column.Length; sequence++)
        {
            if (column[sequence] < 0) continue;
            var own = _items.Identity(sequence, column[sequence]);
            if (identity >= 0 && own != identity) return -1;
            identity = own;
        }

        return identity;
    }

    private readonly struct ExactMatcher(T items, int[] left, int[] right) : PairAlignment.IMatcher
    {
        public int Weight(int leftItem, int rightItem) => left[leftItem] == right[rightItem] ? items.Weight(right[rightItem]) : 0;
    }

    private readonly struct ColumnMatcher(T items, IReadOnlyList<int[]> columns, int sequence) : PairAlignment.IMatcher
    {
        // The mean over those present: what few have weighs less than what all have.
        public int Weight(int left, int right)
        {
            var (total, present) = (0, 0);
            var column = columns[left];
            for (var other = 0; other < column.Length; other++)
            {
                if (column[other] < 0) continue;
                present++;
                total += items.Weight(other, column[other], sequence, right);
            }

            return total == 0 ? 0 : Math.Max(1, total / present);
        }
    }
}
