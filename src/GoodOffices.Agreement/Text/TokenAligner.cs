namespace GoodOffices.Agreement.Text;

/// <summary>Aligns two sequences of words: only equal ones match.</summary>
/// <remarks>A workspace: it keeps its arrays from one alignment to the next, and is of one thread.</remarks>
internal sealed class TokenAligner(Vocabulary vocabulary)
{
    private readonly DividedAlignment _divided = new(largestTable: 1_000_000, largestWithoutRuns: 2_000);
    private readonly TokenAlignment _alignment = new();
    private int[] _matches = [];

    /// <summary>Aligns.</summary>
    /// <param name="left">What is shared so far.</param>
    /// <param name="parted">For each place before an item on the left, and at the end, whether a difference stands there anyway: another costs nothing.</param>
    /// <param name="right">The sequence.</param>
    /// <returns>For each item on the left the one on the right that it is matched with, ascending, or -1; good until the next call.</returns>
    public ReadOnlySpan<int> Align(ReadOnlySpan<int> left, ReadOnlySpan<bool> parted, ReadOnlySpan<int> right)
    {
        if (_matches.Length < left.Length) _matches = new int[2 * left.Length];
        var matches = _matches.AsSpan(0, left.Length);
        matches.Fill(-1);
        _divided.Align(new DividedAlignment.Sides(left, right, matches), new Weighing(_alignment, vocabulary, parted));
        return matches;
    }

    private readonly ref struct Weighing(TokenAlignment alignment, Vocabulary vocabulary, ReadOnlySpan<bool> parted) : DividedAlignment.IWeighing
    {
        /// <summary>Up to this length of its shorter side a table is looked through for anything in common before it is weighed.</summary>
        private const int LongestLookedThrough = 8;

        private readonly ReadOnlySpan<bool> _parted = parted;

        public void Align(in DividedAlignment.Sides sides, DividedAlignment.Stretch left, DividedAlignment.Stretch right)
        {
            if (!MayMatch(left.Of(sides.Left), right.Of(sides.Right))) return;
            if (vocabulary.Count > TokenAlignment.MostTokens || Math.Min(left.Count, right.Count) > TokenAlignment.LongestShortSide)
            {
                PairAlignment.Align(new Matcher(sides.Left, sides.Right, _parted, vocabulary.Weights), (left.From, left.To), (right.From, right.To), TokenWeight.Costs, sides.Matches);
                return;
            }

            alignment.Align(
                left.Of(sides.Left), _parted[left.From..(left.To + 1)], right.Of(sides.Right),
                vocabulary.Weights, TokenWeight.Costs, sides.Matches[left.From..left.To], right.From);
        }

        private static bool MayMatch(ReadOnlySpan<int> left, ReadOnlySpan<int> right)
        {
            if (left.Length > right.Length) return MayMatch(right, left);
            if (left.Length > LongestLookedThrough) return true;
            foreach (var item in left)
            {
                if (right.Contains(item)) return true;
            }

            return false;
        }
    }

    private readonly ref struct Matcher(ReadOnlySpan<int> left, ReadOnlySpan<int> right, ReadOnlySpan<bool> parted, int[] weights) : PairAlignment.IMatcher
    {
        private readonly ReadOnlySpan<int> _left = left;
        private readonly ReadOnlySpan<int> _right = right;
        private readonly ReadOnlySpan<bool> _parted = parted;

        public int Weight(int leftItem, int rightItem) => _left[leftItem] == _right[rightItem] ? weights[_right[rightItem]] : 0;

        public bool IsParted(int leftItem) => _parted[leftItem];
    }
}
