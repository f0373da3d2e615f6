using System.Buffers;

namespace GoodOffices.Agreement.Text;

/// <summary>Aligns two sequences so that what is shared weighs most after each difference is paid for: few and short brackets.</summary>
/// <remarks>
/// Dynamic programming over two states, in a shared stretch and in a difference, where only opening a difference costs
/// (Gotoh 1982, with one gap state for both sides). O(n m) time, n m bytes; callers split long sequences at anchors first.
/// </remarks>
internal static class PairAlignment
{
    private const byte SharedFromDifference = 1;
    private const byte OpenedHere = 2;
    private const byte FromLeft = 4;
    private const int Never = int.MinValue / 2;

    /// <summary>Weighs a possible match of an item on the left with one on the right; 0 where they do not match.</summary>
    public interface IMatcher
    {
        int Weight(int left, int right);
    }

    /// <summary>Aligns two ranges.</summary>
    /// <param name="matcher">Weighs matches; called with absolute positions.</param>
    /// <param name="left">From and to, exclusive.</param>
    /// <param name="right">From and to, exclusive.</param>
    /// <param name="opening">What a difference costs.</param>
    /// <param name="matches">For each left item the right item that it is matched with; entries of unmatched ones are left as they are.</param>
    public static void Align<T>(T matcher, (int From, int To) left, (int From, int To) right, int opening, Span<int> matches)
        where T : struct, IMatcher
    {
        var (rows, columns) = (left.To - left.From, right.To - right.From);
        if (rows == 0 || columns == 0) return;
        var trace = ArrayPool<byte>.Shared.Rent((rows + 1) * (columns + 1));
        var shared = ArrayPool<int>.Shared.Rent(columns + 1);
        var differing = ArrayPool<int>.Shared.Rent(columns + 1);
        try
        {
            var endsShared = Fill(matcher, left.From, right.From, rows, columns, opening, trace, shared, differing);
            Trace(left.From, right.From, rows, columns, trace, endsShared, matches);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(trace);
            ArrayPool<int>.Shared.Return(shared);
            ArrayPool<int>.Shared.Return(differing);
        }
    }

    private static bool Fill<T>(T matcher, int left, int right, int rows, int columns, int opening, Span<byte> trace, Span<int> shared, Span<int> differing)
        where T : struct, IMatcher
    {
        (shared[0], differing[0]) = (0, -opening);
        trace[0] = OpenedHere;
        for (var column = 1; column <= columns; column++)
        {
            (shared[column], differing[column]) = (Never, -opening);
            trace[column] = FromLeft;
        }

        for (var row = 1; row <= rows; row++)
        {
            var (diagonalShared, diagonalDiffering) = (shared[0], differing[0]);
            (shared[0], differing[0]) = (Never, -opening);
            trace[row * (columns + 1)] = 0;
            for (var column = 1; column <= columns; column++)
            {
                var (aboveShared, aboveDiffering) = (shared[column], differing[column]);
                byte step = 0;
                var weight = matcher.Weight(left + row - 1, right + column - 1);
                var here = Never;
                if (weight > 0)
                {
                    here = weight + diagonalShared;
                    if (weight + diagonalDiffering > here) (here, step) = (weight + diagonalDiffering, SharedFromDifference);
                }

                var gap = aboveDiffering;
                if (differing[column - 1] > gap) (gap, step) = (differing[column - 1], (byte)(step | FromLeft));
                if (here - opening > gap) (gap, step) = (here - opening, (byte)((step & ~FromLeft) | OpenedHere));
                (shared[column], differing[column]) = (here, gap);
                trace[(row * (columns + 1)) + column] = step;
                (diagonalShared, diagonalDiffering) = (aboveShared, aboveDiffering);
            }
        }

        return shared[columns] >= differing[columns];
    }

    private static void Trace(int left, int right, int rows, int columns, ReadOnlySpan<byte> trace, bool inShared, Span<int> matches)
    {
        var (row, column) = (rows, columns);
        while (row > 0 || column > 0)
        {
            var step = trace[(row * (columns + 1)) + column];
            if (inShared)
            {
                if (row == 0 || column == 0) return;
                matches[left + row - 1] = right + column - 1;
                inShared = (step & SharedFromDifference) == 0;
                row--;
                column--;
            }
            else if ((step & OpenedHere) != 0)
            {
                inShared = true;
            }
            else if ((step & FromLeft) != 0)
            {
                column--;
            }
            else
            {
                row--;
            }
        }
    }
}
