using System.Buffers;
using System.Runtime.CompilerServices;

namespace GoodOffices.Agreement.Text;

/// <summary>Aligns two sequences so that what is shared weighs most after each difference is paid for: few and short brackets.</summary>
/// <remarks>
/// Dynamic programming over four states: in a shared stretch, in something only the left has, only the right has, or both
/// have (after Gotoh 1982). A difference costs its opening, and more where it has two sides. O(n m) time, n m bytes;
/// callers split long sequences at anchors first.
/// </remarks>
internal static class PairAlignment
{
    private const int Never = int.MinValue / 2;
    private const int Shared = 0;
    private const int Left = 1;
    private const int Right = 2;
    private const int Both = 3;

    /// <summary>Weighs a possible match of an item on the left with one on the right; 0 where they do not match.</summary>
    public interface IMatcher
    {
        int Weight(int left, int right);
    }

    /// <summary>What differences cost.</summary>
    /// <param name="Opening">A difference.</param>
    /// <param name="SecondSide">More where both sides have something there.</param>
    public readonly record struct Costs(int Opening, int SecondSide);

    /// <summary>Aligns two ranges.</summary>
    /// <param name="matcher">Weighs matches; called with absolute positions.</param>
    /// <param name="left">From and to, exclusive.</param>
    /// <param name="right">From and to, exclusive.</param>
    /// <param name="costs">What differences cost.</param>
    /// <param name="matches">For each left item the right item that it is matched with; entries of unmatched ones are left as they are.</param>
    public static void Align<T>(T matcher, (int From, int To) left, (int From, int To) right, Costs costs, Span<int> matches)
        where T : struct, IMatcher
    {
        var (rows, columns) = (left.To - left.From, right.To - right.From);
        if (rows == 0 || columns == 0) return;
        var trace = ArrayPool<byte>.Shared.Rent((rows + 1) * (columns + 1));
        var best = ArrayPool<int>.Shared.Rent(4 * (columns + 1));
        try
        {
            var state = Fill(matcher, left.From, right.From, rows, columns, costs, trace, best);
            Trace(left.From, right.From, rows, columns, trace, state, matches);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(trace);
            ArrayPool<int>.Shared.Return(best);
        }
    }

    // A trace byte holds, two bits each, the state before Shared, and before Both; then a bit each whether Left, Right were opened here.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int Fill<T>(T matcher, int left, int right, int rows, int columns, Costs costs, Span<byte> trace, Span<int> best)
        where T : struct, IMatcher
    {
        var width = columns + 1;
        var shared = best[..width];
        var ofLeft = best.Slice(width, width);
        var ofRight = best.Slice(2 * width, width);
        var ofBoth = best.Slice(3 * width, width);
        FillFirstRow(columns, costs, trace, shared, ofLeft, ofRight, ofBoth);
        for (var row = 1; row <= rows; row++)
        {
            var (diagonal, diagonalState) = Best(shared[0], ofLeft[0], ofRight[0], ofBoth[0]);
            trace[row * (columns + 1)] = row == 1 ? (byte)16 : (byte)0;
            ofLeft[0] = -costs.Opening;
            (shared[0], ofRight[0], ofBoth[0]) = (Never, Never, Never);
            var cells = trace.Slice(row * (columns + 1), columns + 1);
            for (var column = 1; column <= columns; column++)
            {
                var weight = matcher.Weight(left + row - 1, right + column - 1);
                var match = weight > 0 ? diagonal + weight : Never;
                var step = weight > 0 ? diagonalState : 0;
                (diagonal, diagonalState) = Best(shared[column], ofLeft[column], ofRight[column], ofBoth[column]);

                var both = ofBoth[column];
                var before = Both;
                if (ofRight[column] - costs.SecondSide > both) (both, before) = (ofRight[column] - costs.SecondSide, Right);
                if (ofLeft[column - 1] - costs.SecondSide > both) (both, before) = (ofLeft[column - 1] - costs.SecondSide, Left);
                if (ofBoth[column - 1] > both) (both, before) = (ofBoth[column - 1], Shared);

                var onLeft = ofLeft[column];
                if (shared[column] - costs.Opening > onLeft) (onLeft, step) = (shared[column] - costs.Opening, step | 16);
                var onRight = ofRight[column - 1];
                if (shared[column - 1] - costs.Opening > onRight) (onRight, step) = (shared[column - 1] - costs.Opening, step | 32);

                (shared[column], ofLeft[column], ofRight[column], ofBoth[column]) = (match, onLeft, onRight, both);
                cells[column] = (byte)(step | (before << 2));
            }
        }

        return Best(shared[columns], ofLeft[columns], ofRight[columns], ofBoth[columns]).State;
    }

    private static void FillFirstRow(int columns, Costs costs, Span<byte> trace, Span<int> shared, Span<int> ofLeft, Span<int> ofRight, Span<int> ofBoth)
    {
        shared[0] = 0;
        (ofLeft[0], ofRight[0], ofBoth[0]) = (Never, Never, Never);
        for (var column = 1; column <= columns; column++)
        {
            ofRight[column] = -costs.Opening;
            (shared[column], ofLeft[column], ofBoth[column]) = (Never, Never, Never);
            trace[column] = column == 1 ? (byte)32 : (byte)0;
        }
    }

    private static (int Value, int State) Best(int shared, int left, int right, int both)
    {
        var (best, state) = (shared, Shared);
        if (left > best) (best, state) = (left, Left);
        if (right > best) (best, state) = (right, Right);
        if (both > best) (best, state) = (both, Both);
        return (best, state);
    }

    private static void Trace(int left, int right, int rows, int columns, ReadOnlySpan<byte> trace, int state, Span<int> matches)
    {
        var (row, column) = (rows, columns);
        while (row > 0 || column > 0)
        {
            var step = trace[(row * (columns + 1)) + column];
            switch (state)
            {
                case Shared:
                    matches[left + row - 1] = right + column - 1;
                    state = step & 3;
                    row--;
                    column--;
                    break;
                case Left:
                    state = (step & 16) != 0 ? Shared : Left;
                    row--;
                    break;
                case Right:
                    state = (step & 32) != 0 ? Shared : Right;
                    column--;
                    break;
                default:
                    TraceBoth((step >> 2) & 3, ref state, ref row, ref column);
                    break;
            }
        }
    }

    // Both is reached from above out of Both or Right, from the left out of Both (written as Shared) or Left.
    private static void TraceBoth(int before, ref int state, ref int row, ref int column)
    {
        if (before is Both or Right) row--;
        else column--;
        state = before is Shared or Both ? Both : before;
    }
}
