namespace GoodOffices.Agreement.Text;

/// <summary>Aligns one more sequence with the columns of a profile.</summary>
internal sealed class ProfileStep<T>
    where T : struct, IItems
{
    /// <summary>Above this many pairs a comparison is first split at items that stand once on each side.</summary>
    private const int LargestTable = 400;

    private readonly T _items;
    private readonly IReadOnlyList<int[]> _columns;
    private readonly int _sequence;
    private readonly int[] _matches;
    private readonly int[] _left;
    private readonly int[] _right;
    private readonly Anchors _anchors = new();

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
        if (table > LargestTable) Split(left, right);
        else PairAlignment.Align(new Matcher(_items, _columns, _sequence), left, right, default, _matches);
    }

    private bool Same(int column, int item) => _left[column] >= 0 && _left[column] == _right[item];

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

    private readonly struct Matcher(T items, IReadOnlyList<int[]> columns, int sequence) : PairAlignment.IMatcher
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

        public bool IsParted(int left) => false;
    }
}
