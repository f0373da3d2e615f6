namespace GoodOffices.Agreement.Text;

/// <summary>Finds the words that any number of sequences share, one sequence after the other, the most central first.</summary>
/// <remarks>
/// Only what all share is kept from step to step, with where differences stand already: there another one costs nothing, so
/// that the brackets are few. What some share and others do not is for the brackets' own collations. A workspace: it keeps
/// its arrays from one search to the next, and is of one thread.
/// </remarks>
internal sealed class SharedTokens(Vocabulary vocabulary, Similarity similarity)
{
    private readonly TokenAligner _aligner = new(vocabulary);

    // What is kept so far: the tokens, where each stands in the first sequence, and whether a difference stands before it.
    private int[] _tokens = [];
    private int[] _origins = [];
    private bool[] _parted = [];
    private int _kept;

    // By sequence, by place in the first sequence, where the token stands; of what is not kept, anything.
    private int[] _places = [];
    private int _length;
    private int[] _order = [];

    private int[] _columns = [];
    private int _sequences;

    /// <summary>How many were found.</summary>
    public int Count { get; private set; }

    /// <summary>Where one of those found stands in each sequence; good until the next search.</summary>
    public ReadOnlySpan<int> Column(int shared) => _columns.AsSpan(shared * _sequences, _sequences);

    /// <summary>Finds.</summary>
    /// <param name="sequences">One or more.</param>
    /// <param name="basis">A sequence that helps to align, and need not have what is shared; or nothing.</param>
    public void Find(ReadOnlySpan<Tokens> sequences, Tokens basis)
    {
        if (basis.Count == 0) Find(sequences);
        else FindOn(basis, sequences);
    }

    private void Find(ReadOnlySpan<Tokens> sequences)
    {
        Keep(sequences, Order(sequences, first: -1));
        Count = 0;
        Begin(sequences.Length, _kept);
        for (var kept = 0; kept < _kept; kept++) Add(_origins[kept]);
    }

    // What all kept of the basis first; then, between that, what all have in its place.
    private void FindOn(Tokens basis, ReadOnlySpan<Tokens> sequences)
    {
        Keep([.. sequences, basis], Order(sequences, first: sequences.Length));
        Begin(sequences.Length, _kept);
        for (Count = 0; Count < _kept;) Add(_origins[Count]);
        var kept = _columns.AsSpan(0, Count * sequences.Length).ToArray();
        var (found, from, between) = (new List<int>(), new int[sequences.Length], new Tokens[sequences.Length]);
        for (var next = 0; next <= kept.Length; next += sequences.Length)
        {
            var to = next < kept.Length ? kept.AsSpan(next, sequences.Length) : [];
            for (var number = 0; number < between.Length; number++) between[number] = sequences[number].Slice(from[number], to.IsEmpty ? sequences[number].Count : to[number]);
            if (Array.TrueForAll(between, static stretch => stretch.Count > 0)) Find(between);
            else Count = 0;
            for (var at = 0; at < Count * between.Length; at++) found.Add(from[at % between.Length] + _columns[at]);
            found.AddRange(to);
            for (var number = 0; number < to.Length; number++) from[number] = to[number] + 1;
        }

        _columns = [.. found];
        Count = found.Count / sequences.Length;
    }

    // The sequences in the order in which they are aligned; the first one may be given.
    private ReadOnlySpan<int> Order(ReadOnlySpan<Tokens> sequences, int first)
    {
        if (_order.Length <= sequences.Length) _order = new int[2 * (sequences.Length + 1)];
        _order[0] = first;
        var order = _order.AsSpan(first < 0 ? 0 : 1, sequences.Length);
        similarity.Central(sequences, order);
        return first < 0 ? order : _order.AsSpan(0, sequences.Length + 1);
    }

    private void Begin(int sequences, int columns)
    {
        _sequences = sequences;
        if (_columns.Length < columns * sequences) _columns = new int[2 * columns * sequences];
    }

    private void Add(int origin)
    {
        var column = _columns.AsSpan(Count++ * _sequences, _sequences);
        for (var number = 0; number < column.Length; number++) column[number] = _places[(number * _length) + origin];
    }

    private void Keep(ReadOnlySpan<Tokens> sequences, ReadOnlySpan<int> order)
    {
        KeepAll(sequences[order[0]].Span, order[0], sequences.Length);
        foreach (var number in order[1..])
        {
            if (_kept == 0) return;
            var sequence = sequences[number].Span;
            Keep(_aligner.Align(_tokens.AsSpan(0, _kept), _parted.AsSpan(0, _kept + 1), sequence), _places.AsSpan(number * _length, _length), sequence.Length);
        }
    }

    private void KeepAll(ReadOnlySpan<int> first, int number, int sequences)
    {
        _kept = first.Length;
        if (_parted.Length <= _kept) (_tokens, _origins, _parted) = (new int[2 * (_kept + 1)], new int[2 * (_kept + 1)], new bool[2 * (_kept + 1)]);
        first.CopyTo(_tokens);
        _parted.AsSpan(0, _kept + 1).Clear();
        _length = first.Length;
        if (_places.Length < sequences * _length) _places = new int[2 * sequences * _length];
        for (var at = 0; at < _length; at++) _origins[at] = _places[(number * _length) + at] = at;
    }

    // Leaves only what was matched. A difference stands where something on either side is left out, or stood before.
    private void Keep(ReadOnlySpan<int> matches, Span<int> places, int length)
    {
        var (kept, expected, parted) = (0, 0, false);
        for (var at = 0; at < matches.Length; at++)
        {
            parted |= _parted[at];
            if (matches[at] < 0)
            {
                parted = true;
                continue;
            }

            _parted[kept] = parted || matches[at] != expected;
            _tokens[kept] = _tokens[at];
            _origins[kept] = _origins[at];
            places[_origins[kept++]] = matches[at];
            (expected, parted) = (matches[at] + 1, false);
        }

        _parted[kept] = parted || _parted[matches.Length] || expected != length;
        _kept = kept;
    }
}
