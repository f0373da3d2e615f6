namespace GoodOffices.Agreement.Text;

/// <summary>Numbers that all last as long as one collation: taken one stretch after the other, and given back together.</summary>
/// <remarks>A workspace: it keeps one block from one collation to the next, and is of one thread.</remarks>
internal sealed class NumberArena
{
    private const int Least = 8_192;
    private int[] _block = [];
    private int _taken;

    /// <summary>Gives everything back: what was taken is no longer anybody's.</summary>
    public void Clear() => _taken = 0;

    /// <summary>Takes so many numbers, all 0.</summary>
    public ArraySegment<int> Take(int count)
    {
        if (_block.Length - _taken < count)
        {
            // Whoever took from the block before still holds it; only the new one is kept.
            _block = new int[Math.Max(Math.Max(Least, 2 * _block.Length), count)];
            _taken = 0;
        }

        var taken = new ArraySegment<int>(_block, _taken, count);
        _taken += count;
        taken.AsSpan().Clear();
        return taken;
    }

    /// <summary>Takes a copy of numbers.</summary>
    public ArraySegment<int> Take(ReadOnlySpan<int> numbers)
    {
        var taken = Take(numbers.Length);
        numbers.CopyTo(taken);
        return taken;
    }
}
