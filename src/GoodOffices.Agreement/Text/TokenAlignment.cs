using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace GoodOffices.Agreement.Text;

/// <summary>What <see cref="PairAlignment"/> does, for words, sixteen pairs at a time: the pairs on an antidiagonal do not depend on one another.</summary>
/// <remarks>
/// O(n m) time; a byte for each pair. The same matches as <see cref="PairAlignment"/>, ties included, which the tests compare.
/// A workspace: it keeps its arrays from one alignment to the next, and is of one thread.
/// </remarks>
internal sealed class TokenAlignment
{
    /// <summary>The shorter side of a table may have so many tokens, each of a weight of fifteen at most: then a score fits.</summary>
    public const int LongestShortSide = 2_000;

    /// <summary>Tokens from this number on are beyond it.</summary>
    public const int MostTokens = ushort.MaxValue + 1;

    private const int Lanes = 16;
    private const short Never = -16_000;

    // By row: the tokens on the left, and what differences cost there. By column, last first: the tokens on the right and their weights.
    private short[] _left = [];
    private short[] _openingLeft = [];
    private short[] _opening = [];
    private short[] _second = [];
    private short[] _right = [];
    private short[] _weights = [];

    // The scores of three antidiagonals, for each of the states Shared, Left, Right, Both, by row.
    private short[] _scores = [];
    private int _stride;

    /// <summary>Aligns two stretches.</summary>
    /// <param name="left">Tokens.</param>
    /// <param name="parted">For each place before a token on the left, and after the last, whether a difference stands there anyway: another costs nothing.</param>
    /// <param name="right">Tokens.</param>
    /// <param name="weights">By token, how much it says that both have it; above 0.</param>
    /// <param name="costs">What differences cost.</param>
    /// <param name="matches">For each token on the left the place of the one on the right that it is matched with; entries of unmatched ones are left as they are.</param>
    /// <param name="offset">Added to those places.</param>
    public void Align(ReadOnlySpan<int> left, ReadOnlySpan<bool> parted, ReadOnlySpan<int> right, int[] weights, PairAlignment.Costs costs, Span<int> matches, int offset)
    {
        Load(left, parted, right, weights, costs);
        var width = Math.Min(left.Length, right.Length) + 1;
        var trace = ArrayPool<byte>.Shared.Rent(((left.Length + right.Length + 1) * width) + Lanes);
        try
        {
            var state = Fill(left.Length, right.Length, width, trace);
            PairAlignment.Trace(left.Length, right.Length, new Steps(trace, right.Length, width), state, matches, offset);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(trace);
        }
    }

    private void Load(ReadOnlySpan<int> left, ReadOnlySpan<bool> parted, ReadOnlySpan<int> right, int[] weights, PairAlignment.Costs costs)
    {
        if (_stride < left.Length + 1 + Lanes)
        {
            _stride = 2 * (left.Length + 1 + Lanes);
            (_left, _openingLeft, _opening, _second) = (new short[_stride], new short[_stride], new short[_stride], new short[_stride]);
            _scores = new short[12 * _stride];
        }

        if (_right.Length < right.Length + Lanes) (_right, _weights) = (new short[2 * (right.Length + Lanes)], new short[2 * (right.Length + Lanes)]);
        for (var row = 0; row < parted.Length; row++) (_opening[row], _second[row]) = parted[row] ? ((short)0, (short)0) : ((short)costs.Opening, (short)costs.SecondSide);
        for (var row = 0; row < left.Length; row++)
        {
            _left[row + 1] = unchecked((short)left[row]);
            _openingLeft[row + 1] = Math.Min(_opening[row], _opening[row + 1]);
        }

        for (var (column, token) = (0, right.Length - 1); token >= 0; column++, token--)
        {
            (_right[column], _weights[column]) = (unchecked((short)right[token]), (short)weights[right[token]]);
        }
    }

    private int Fill(int rows, int columns, int width, Span<byte> trace)
    {
        for (var diagonal = 0; diagonal <= rows + columns; diagonal++)
        {
            var from = Math.Max(0, diagonal - columns);
            var steps = trace[(diagonal * width)..];
            FillInside(diagonal, Math.Max(1, from), Math.Min(rows, diagonal - 1), columns, steps, from);
            if (diagonal <= rows)
            {
                Set(diagonal, diagonal, diagonal == 0 ? (short)0 : Never, diagonal == 0 ? Never : (short)-_openingLeft[1], Never);
                steps[diagonal - from] = diagonal == 1 ? (byte)16 : (byte)0;
            }

            if (diagonal > 0 && diagonal <= columns)
            {
                Set(diagonal, 0, Never, Never, (short)-_opening[0]);
                steps[0] = diagonal == 1 ? (byte)32 : (byte)0;
            }
        }

        var last = Scores(rows + columns) + rows;
        return PairAlignment.Best(_scores[last], _scores[last + _stride], _scores[last + (2 * _stride)], _scores[last + (3 * _stride)]).State;
    }

    private int Scores(int diagonal) => 4 * _stride * (diagonal % 3);

    private void Set(int diagonal, int row, short shared, short left, short right)
    {
        var at = Scores(diagonal) + row;
        (_scores[at], _scores[at + _stride], _scores[at + (2 * _stride)], _scores[at + (3 * _stride)]) = (shared, left, right, Never);
    }

    // Rows up to fifteen beyond the last are computed too, and overwritten or never read: every array is so much longer.
    // The trace's bytes are PairAlignment's.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void FillInside(int diagonal, int from, int to, int columns, Span<byte> steps, int firstStep)
    {
        var (here, last, beforeLast) = (Scores(diagonal), Scores(diagonal + 2), Scores(diagonal + 1));
        var (left, right, both) = (_stride, 2 * _stride, 3 * _stride);
        ref var scores = ref MemoryMarshal.GetArrayDataReference(_scores);
        ref var step = ref MemoryMarshal.GetReference(steps);
        for (var row = from; row <= to; row += Lanes)
        {
            var (diagonally, above, beside, column) = (beforeLast + row - 1, last + row - 1, last + row, columns - diagonal + row);
            var best = At(ref scores, diagonally);
            var state = Vector256<short>.Zero;
            (best, state) = Better(At(ref scores, diagonally + left), best, Vector256.Create((short)1), state);
            (best, state) = Better(At(ref scores, diagonally + right), best, Vector256.Create((short)2), state);
            (best, state) = Better(At(ref scores, diagonally + both), best, Vector256.Create((short)3), state);
            var equal = Vector256.Equals(At(_left, row), At(_right, column));
            Vector256.ConditionalSelect(equal, best + At(_weights, column), Vector256.Create(Never)).StoreUnsafe(ref scores, (nuint)(here + row));
            state &= equal;

            var (second, before) = (At(ref scores, above + both), Vector256.Create((short)(3 << 2)));
            (second, before) = Better(At(ref scores, above + right) - At(_second, row - 1), second, Vector256.Create((short)(2 << 2)), before);
            (second, before) = Better(At(ref scores, beside + left) - At(_second, row), second, Vector256.Create((short)(1 << 2)), before);
            (second, before) = Better(At(ref scores, beside + both), second, Vector256<short>.Zero, before);
            second.StoreUnsafe(ref scores, (nuint)(here + row + both));

            var (goesOn, opens) = (At(ref scores, above + left), At(ref scores, above) - At(_openingLeft, row));
            state |= before | (Vector256.GreaterThan(opens, goesOn) & Vector256.Create((short)16));
            Vector256.Max(goesOn, opens).StoreUnsafe(ref scores, (nuint)(here + row + left));
            (goesOn, opens) = (At(ref scores, beside + right), At(ref scores, beside) - At(_opening, row));
            state |= Vector256.GreaterThan(opens, goesOn) & Vector256.Create((short)32);
            Vector256.Max(goesOn, opens).StoreUnsafe(ref scores, (nuint)(here + row + right));
            Vector128.Narrow(state.GetLower(), state.GetUpper()).AsByte().StoreUnsafe(ref step, (nuint)(row - firstStep));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector256<short> Best, Vector256<short> State) Better(Vector256<short> other, Vector256<short> best, Vector256<short> otherState, Vector256<short> state) =>
        (Vector256.Max(best, other), Vector256.ConditionalSelect(Vector256.GreaterThan(other, best), otherState, state));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<short> At(ref short values, int index) => Vector256.LoadUnsafe(ref values, (nuint)index);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<short> At(short[] values, int index) => Vector256.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(values), (nuint)index);

    /// <summary>The trace, antidiagonal after antidiagonal, each from its first row.</summary>
    private readonly struct Steps(byte[] trace, int columns, int width) : PairAlignment.ISteps
    {
        public int At(int row, int column) => trace[((row + column) * width) + row - Math.Max(0, row + column - columns)];
    }
}
