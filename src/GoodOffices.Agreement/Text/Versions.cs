namespace GoodOffices.Agreement.Text;

/// <summary>Finds, among the wordings of one place, those that are versions of one another: they stand as one alternative,
/// whose own differences are nested in it.</summary>
/// <remarks>A workspace: it keeps its arrays from one place to the next, and is of one thread.</remarks>
internal sealed class Versions(Vocabulary vocabulary, NumberArena arena)
{
    /// <summary>Wordings that share less than this, of a thousand, are no versions of one another.</summary>
    private const int LeastAlike = 500;

    /// <summary>Less than this shared is not worth a bracket around a bracket.</summary>
    private const int LeastShared = 32;

    private readonly WordSets _sets = new(vocabulary);
    private int[] _weights = [];

    // How much each two clusters share, of a thousand; the clusters that there are, by their first wording; and for each the
    // one after it that it shares most with, or -1 where it shares enough with none.
    private int[] _alike = [];
    private int[] _active = [];
    private int[] _nearest = [];
    private int _size;

    /// <summary>How many clusters were found last that say something.</summary>
    public int Count { get; private set; }

    /// <param name="groups">Distinct wordings in an order that depends on nothing else; only the first may say nothing.</param>
    /// <returns>For each wording the first one of its cluster: its own place where it is a version of none before it.</returns>
    public Span<int> Of(ReadOnlySpan<Group> groups)
    {
        Span<int> leaders = arena.Take(groups.Length);
        for (var number = 0; number < leaders.Length; number++) leaders[number] = number;
        var from = groups[0].Tokens.Count == 0 ? 1 : 0;
        // Where all have something, one cluster of all would be a bracket round everything.
        var least = 2 - from;
        Count = groups.Length - from;
        if (Count > least && Weigh(groups[from..]) >= 2) Join(groups[from..], leaders[from..], least, from);
        return leaders;
    }

    // How many of the wordings weigh enough to be joined with another.
    private int Weigh(ReadOnlySpan<Group> groups)
    {
        if (_weights.Length < groups.Length) (_weights, _active, _nearest) = (new int[2 * groups.Length], new int[2 * groups.Length], new int[2 * groups.Length]);
        var (weights, weighty) = (vocabulary.WordWeights, 0);
        for (var number = 0; number < groups.Length; number++)
        {
            var weight = 0;
            foreach (var token in groups[number].Tokens.Span) weight += weights[token];
            _weights[number] = weight;
            if (weight > LeastShared) weighty++;
        }

        return weighty;
    }

    private void Join(ReadOnlySpan<Group> groups, Span<int> leaders, int least, int offset)
    {
        _sets.Load(groups);
        _size = groups.Length;
        if (_alike.Length < _size * _size) _alike = new int[2 * _size * _size];
        for (var number = 0; number < _size; number++) Compare(number);
        for (var number = 0; number < _size; number++) _active[number] = number;
        for (var number = 0; number < _size; number++) FindNearest(number, number);
        while (Count > least && Closest() is var kept and >= 0)
        {
            var gone = _nearest[kept];
            leaders.Replace(gone + offset, kept + offset);
            Merge(kept, gone);
        }
    }

    /// <summary>How much a wording shares with those before it, of a thousand (Dice, by weight of words); 0 where it is not worth nesting.</summary>
    private void Compare(int left)
    {
        for (var right = 0; right < left; right++)
        {
            var (lesser, both, share) = (Math.Min(_weights[left], _weights[right]), _weights[left] + _weights[right], 0);
            if (lesser > LeastShared && 2L * lesser * Similarity.Whole >= (long)LeastAlike * both)
            {
                share = (int)(2L * _sets.Shared(left, right) * Similarity.Whole / both);
                if ((long)lesser * share / Similarity.Whole <= LeastShared) share = 0;
            }

            _alike[(left * _size) + right] = _alike[(right * _size) + left] = share;
        }
    }

    private void FindNearest(int cluster, int at)
    {
        var row = _alike.AsSpan(cluster * _size, _size);
        var (best, nearest) = (LeastAlike - 1, -1);
        foreach (var other in _active.AsSpan(at + 1, Count - at - 1))
        {
            if (row[other] > best) (best, nearest) = (row[other], other);
        }

        _nearest[cluster] = nearest;
    }

    // The first of the clusters that share most with one after them; -1 where none shares enough.
    private int Closest()
    {
        var (best, closest) = (0, -1);
        foreach (var cluster in _active.AsSpan(0, Count))
        {
            if (_nearest[cluster] < 0 || _alike[(cluster * _size) + _nearest[cluster]] <= best) continue;
            (best, closest) = (_alike[(cluster * _size) + _nearest[cluster]], cluster);
        }

        return closest;
    }

    // By the pair that shares least, so that a cluster holds only versions of one wording.
    private void Merge(int kept, int gone)
    {
        var after = _active.AsSpan(0, Count).IndexOf(gone) + 1;
        _active.AsSpan(after, Count - after).CopyTo(_active.AsSpan(after - 1));
        Count--;
        foreach (var other in _active.AsSpan(0, Count))
        {
            var share = Math.Min(_alike[(kept * _size) + other], _alike[(gone * _size) + other]);
            _alike[(kept * _size) + other] = _alike[(other * _size) + kept] = share;
        }

        for (var at = 0; at < Count; at++)
        {
            var cluster = _active[at];
            if (cluster == kept || _nearest[cluster] == kept || _nearest[cluster] == gone) FindNearest(cluster, at);
        }
    }
}
