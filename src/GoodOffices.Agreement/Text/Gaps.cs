namespace GoodOffices.Agreement.Text;

/// <summary>The differences between any number of wordings, in their order, each with the shared stretch before it.</summary>
/// <remarks>
/// Positions are in each wording's own tokens. The shared stretch before a difference, which may be empty, begins where the
/// difference before it ends. The last one is empty and ends with the texts.
/// </remarks>
internal sealed class Gaps
{
    private readonly int _wordings;

    // By gap: where it begins in each wording, then where it ends in each.
    private readonly ArraySegment<int> _edges;

    /// <param name="shared">What the wordings share.</param>
    /// <param name="wordings">The wordings.</param>
    /// <param name="arena">Where the positions are kept.</param>
    public Gaps(SharedTokens shared, ReadOnlySpan<Tokens> wordings, NumberArena arena)
    {
        _wordings = wordings.Length;
        Span<int> last = arena.Take(_wordings);
        for (var number = 0; number < _wordings; number++) last[number] = wordings[number].Count;
        _edges = arena.Take(2 * _wordings * CountIn(shared, last));
        Fill(shared, last);
    }

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>Where the shared stretch ends and the difference begins.</summary>
    public Span<int> From(int gap) => _edges.AsSpan(2 * gap * _wordings, _wordings);

    /// <summary>Where the difference ends.</summary>
    public Span<int> To(int gap) => _edges.AsSpan(((2 * gap) + 1) * _wordings, _wordings);

    /// <summary>Where the shared stretch begins, in the first wording.</summary>
    public int SharedFrom(int gap) => gap == 0 ? 0 : To(gap - 1)[0];

    /// <summary>How long the shared stretch is.</summary>
    public int SharedCount(int gap) => From(gap)[0] - SharedFrom(gap);

    /// <summary>Whether nothing differs.</summary>
    public bool IsEmpty(int gap) => From(gap).SequenceEqual(To(gap));

    /// <summary>Whether every wording has something here: else it is an insertion, or a deletion.</summary>
    public bool AllHave(int gap)
    {
        var from = From(gap);
        var to = To(gap);
        for (var number = 0; number < to.Length; number++)
        {
            if (to[number] <= from[number]) return false;
        }

        return true;
    }

    /// <summary>Takes a gap, and what is shared before it, into the one before.</summary>
    public void JoinToPrevious(int gap)
    {
        _edges.AsSpan(((2 * gap) + 1) * _wordings).CopyTo(_edges.AsSpan(((2 * gap) - 1) * _wordings));
        Count--;
    }

    public void Move(int gap, int by)
    {
        Shift(From(gap), by);
        Shift(To(gap), by);
    }

    public static void Shift(Span<int> positions, int by)
    {
        foreach (ref var position in positions) position += by;
    }

    private int CountIn(SharedTokens shared, ReadOnlySpan<int> last)
    {
        var count = 1;
        for (var next = 0; next <= shared.Count; next++)
        {
            if (!Follows(shared, next, last)) count++;
        }

        return count;
    }

    private void Fill(SharedTokens shared, ReadOnlySpan<int> last)
    {
        for (var next = 0; next <= shared.Count; next++)
        {
            if (Follows(shared, next, last)) continue;
            var from = From(Count);
            if (next > 0)
            {
                shared.Column(next - 1).CopyTo(from);
                Shift(from, 1);
            }

            Column(shared, next, last).CopyTo(To(Count++));
        }

        last.CopyTo(From(Count));
        last.CopyTo(To(Count++));
    }

    // Whether what is shared next comes directly after what was shared last.
    private bool Follows(SharedTokens shared, int next, ReadOnlySpan<int> last)
    {
        var here = Column(shared, next, last);
        if (next == 0) return !here.ContainsAnyExcept(0);
        var before = shared.Column(next - 1);
        for (var number = 0; number < _wordings; number++)
        {
            if (here[number] != before[number] + 1) return false;
        }

        return true;
    }

    private static ReadOnlySpan<int> Column(SharedTokens shared, int next, ReadOnlySpan<int> last) => next < shared.Count ? shared.Column(next) : last;
}
