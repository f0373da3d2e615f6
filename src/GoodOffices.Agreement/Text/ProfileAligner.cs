namespace GoodOffices.Agreement.Text;

/// <summary>Aligns any number of sequences one after the other, the most central first, so that the order of the parties plays no part.</summary>
internal static class ProfileAligner
{
    private const long LargestTable = 1_500_000;

    /// <summary>How the items of sequences are compared.</summary>
    public interface IItems
    {
        int Count(int sequence);

        /// <summary>A number that equal items share, or -1 for items that never anchor.</summary>
        int Identity(int sequence, int item);

        /// <summary>0 where the two do not match.</summary>
        int Weight(int leftSequence, int leftItem, int rightSequence, int rightItem);

        int Opening { get; }
    }

    /// <param name="items">The sequences.</param>
    /// <param name="order">Numbers of all sequences, in the order in which they are aligned.</param>
    public static Profile Align<T>(T items, IReadOnlyList<int> order)
        where T : IItems
    {
        var profile = new Profile(order.Count);
        foreach (var sequence in order)
        {
            var matches = new int[profile.Columns.Count];
            Array.Fill(matches, -1);
            new Step<T>(items, profile.Columns, sequence, matches).Run();
            profile.Add(sequence, items.Count(sequence), matches);
        }

        return profile;
    }

    private readonly struct ColumnMatcher<T>(T items, IReadOnlyList<int[]> columns, int sequence) : PairAlignment.IMatcher
        where T : IItems
    {
        // The share of those present that match: what few have weighs less than what all have.
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

    private sealed class Step<T>(T items, IReadOnlyList<int[]> columns, int sequence, int[] matches)
        where T : IItems
    {
        private readonly ColumnMatcher<T> _matcher = new(items, columns, sequence);
        private readonly int[] _left = [.. columns.Select(column => Identity(items, column))];
        private readonly int[] _right = [.. Enumerable.Range(0, items.Count(sequence)).Select(item => items.Identity(sequence, item))];

        public void Run() => Run((0, columns.Count), (0, _right.Length));

        private void Run((int From, int To) left, (int From, int To) right)
        {
            while (left.From < left.To && right.From < right.To && Same(left.From, right.From)) matches[left.From++] = right.From++;
            while (left.From < left.To && right.From < right.To && Same(left.To - 1, right.To - 1)) matches[--left.To] = --right.To;
            if ((long)(left.To - left.From) * (right.To - right.From) <= LargestTable)
            {
                PairAlignment.Align(_matcher, left, right, items.Opening, matches);
            }
            else
            {
                Split(left, right);
            }
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
                if (leftAt < l || rightAt < r) continue;
                Run((l, leftAt), (r, rightAt));
                matches[leftAt] = rightAt;
                (l, r) = (leftAt + 1, rightAt + 1);
            }

            Run((l, left.To), (r, right.To));
        }

        // A column anchors only where all that are present are the same.
        private static int Identity(T items, int[] column)
        {
            var identity = -1;
            for (var sequence = 0; sequence < column.Length; sequence++)
            {
                if (column[sequence] < 0) continue;
                var own = items.Identity(sequence, column[sequence]);
                if (identity >= 0 && own != identity) return -1;
                identity = own;
            }

            return identity;
        }
    }
}
