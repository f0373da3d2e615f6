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

    /// <summary>What is aligned.</summary>
    public interface IMatcher
    {
        /// <summary>Weighs a possible match of an item on the left with one on the right; 0 where they do not match.</summary>
        int Weight(int left, int right);

        /// <summary>Whether a difference stands anyway before an item on the left, or at the end: there another costs nothing.</summary>
        bool IsParted(int left);
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
        where T : struct, IMatcher, allows ref struct
    {
        var (rows, columns) = (left.To - left.From, right.To - right.From);
        if (rows == 0 || columns == 0) return;
        var trace = ArrayPool<byte>.Shared.Rent((rows + 1) * (columns + 1));
        var cells = ArrayPool<Cell>.Shared.Rent(columns + 1);
        try
        {
            var state = Fill(matcher, left.From, right.From, rows, columns, costs, trace, cells);
            Trace(rows, columns, new Steps(trace, columns + 1), state, matches[left.From..], right.From);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(trace);
            ArrayPool<Cell>.Shared.Return(cells);
        }
    }

    /// <summary>How the best score of each pair of beginnings came about.</summary>
    internal interface ISteps
    {
        int At(int row, int column);
    }

    private readonly struct Steps(byte[] trace, int width) : ISteps
    {
        public int At(int row, int column) => trace[(row * width) + column];
    }

    /// <summary>The best score of a pair of beginnings, by what they end in.</summary>
    private struct Cell
    {
        public int Shared;
        public int Left;
        public int Right;
        public int Both;
    }

    // A trace byte holds, two bits each, the state before Shared, and before Both; then a bit each whether Left, Right were opened here.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int Fill<T>(T matcher, int left, int right, int rows, int columns, Costs costs, Span<byte> trace, Span<Cell> cells)
        where T : struct, IMatcher, allows ref struct
    {
        cells = cells[..(columns + 1)];
        FillFirstRow(matcher.IsParted(left) ? 0 : costs.Opening, trace, cells);
        var (openingAbove, secondAbove) = matcher.IsParted(left) ? (0, 0) : (costs.Opening, costs.SecondSide);
        for (var row = 1; row <= rows; row++)
        {
            // Where a difference stands anyway, before the item or after it, leaving the item out opens none.
            var (openingHere, secondHere) = matcher.IsParted(left + row) ? (0, 0) : (costs.Opening, costs.SecondSide);
            var openingLeft = Math.Min(openingAbove, openingHere);
            var diagonal = cells[0];
            var here = new Cell { Shared = Never, Left = Math.Max(diagonal.Left, diagonal.Shared - openingLeft), Right = Never, Both = Never };
            cells[0] = here;
            var steps = trace.Slice(row * (columns + 1), columns + 1);
            steps[0] = row == 1 ? (byte)16 : (byte)0;
            for (var column = 1; column < cells.Length; column++)
            {
                var above = cells[column];
                var weight = matcher.Weight(left + row - 1, right + column - 1);
                var (match, step) = (Never, 0);
                if (weight > 0)
                {
                    (match, step) = Best(diagonal);
                    match += weight;
                }

                var both = above.Both;
                var before = Both;
                if (above.Right - secondAbove > both) (both, before) = (above.Right - secondAbove, Right);
                if (here.Left - secondHere > both) (both, before) = (here.Left - secondHere, Left);
                if (here.Both > both) (both, before) = (here.Both, Shared);

                var onLeft = above.Left;
                if (above.Shared - openingLeft > onLeft) (onLeft, step) = (above.Shared - openingLeft, step | 16);
                var onRight = here.Right;
                if (here.Shared - openingHere > onRight) (onRight, step) = (here.Shared - openingHere, step | 32);

                here = new Cell { Shared = match, Left = onLeft, Right = onRight, Both = both };
                cells[column] = here;
                diagonal = above;
                steps[column] = (byte)(step | (before << 2));
            }

            (openingAbove, secondAbove) = (openingHere, secondHere);
        }

        return Best(cells[columns]).State;
    }

    private static void FillFirstRow(int opening, Span<byte> trace, Span<Cell> cells)
    {
        cells[0] = new Cell { Shared = 0, Left = Never, Right = Never, Both = Never };
        for (var column = 1; column < cells.Length; column++)
        {
            cells[column] = new Cell { Shared = Never, Left = Never, Right = -opening, Both = Never };
            trace[column] = column == 1 ? (byte)32 : (byte)0;
        }
    }

    private static (int Value, int State) Best(in Cell cell) => Best(cell.Shared, cell.Left, cell.Right, cell.Both);

    /// <summary>The best of the scores of a pair of beginnings, and which it is.</summary>
    internal static (int Value, int State) Best(int shared, int left, int right, int both)
    {
        var (best, state) = (shared, Shared);
        if (left > best) (best, state) = (left, Left);
        if (right > best) (best, state) = (right, Right);
        if (both > best) (best, state) = (both, Both);
        return (best, state);
    }

    /// <summary>Follows the steps back and writes down the matches.</summary>
    internal static void Trace<T>(int rows, int columns, T steps, int state, Span<int> matches, int offset)
        where T : struct, ISteps
    {
        var (row, column) = (rows, columns);
        while (row > 0 || column > 0)
        {
            var step = steps.At(row, column);
            switch (state)
            {
                case Shared:
                    matches[row - 1] = offset + column - 1;
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
