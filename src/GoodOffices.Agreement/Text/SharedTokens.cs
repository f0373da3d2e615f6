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
    private int[] _tokens = [];
    private bool[] _parted = [];
    private int[][] _positions = [];

    /// <summary>How many were found.</summary>
    public int Count { get; private set; }

    /// <summary>Where they stand in a sequence, ascending; good until the next search.</summary>
    public ReadOnlySpan<int> Of(int sequence) => _positions[sequence].AsSpan(0, Count);

    /// <summary>Finds.</summary>
    /// <param name="sequences">One or more.</param>
    /// <param name="basis">A sequence that helps to align, and need not have what is shared; or nothing.</param>
    public void Find(Tokens[] sequences, Tokens basis)
    {
        if (basis.Count == 0) Find(sequences, sequences.Length == 2 ? [0, 1] : similarity.Central(sequences));
        else FindOn(basis, sequences);
    }

    // What all kept of the basis first; then, between that, what all have in its place.
    private void FindOn(Tokens basis, Tokens[] sequences)
    {
        Find([.. sequences, basis], [sequences.Length, .. similarity.Central(sequences)]);
        var kept = Enumerable.Range(0, sequences.Length).Select(number => Of(number).ToArray()).ToList();
        var found = sequences.Select(static _ => new List<int>()).ToList();
        var from = new int[sequences.Length];
        for (var next = 0; next <= kept[0].Length; next++)
        {
            Tokens[] between = [.. sequences.Select((sequence, number) => sequence.Slice(from[number], next < kept[0].Length ? kept[number][next] : sequence.Count))];
            if (Array.TrueForAll(between, static stretch => stretch.Count > 0)) Find(between, default(Tokens));
            else Count = 0;
            for (var number = 0; number < from.Length; number++)
            {
                foreach (var position in Of(number)) found[number].Add(from[number] + position);
                if (next == kept[0].Length) continue;
                found[number].Add(kept[number][next]);
                from[number] = kept[number][next] + 1;
            }
        }

        Count = found[0].Count;
        for (var number = 0; number < from.Length; number++) _positions[number] = [.. found[number]];
    }

    private void Find(Tokens[] sequences, List<int> order)
    {
        Begin(sequences[order[0]].Span, sequences.Length);
        for (var at = 0; at < Count; at++) _positions[order[0]][at] = at;
        for (var step = 1; step < order.Count && Count > 0; step++)
        {
            Keep(order, step, _aligner.Align(_tokens, _parted, Count, sequences[order[step]].Span), sequences[order[step]].Count);
        }
    }

    private void Begin(ReadOnlySpan<int> first, int sequences)
    {
        Count = first.Length;
        if (_parted.Length <= Count) (_tokens, _parted) = (new int[2 * (Count + 1)], new bool[2 * (Count + 1)]);
        first.CopyTo(_tokens);
        _parted.AsSpan(0, Count + 1).Clear();
        if (_positions.Length < sequences) Array.Resize(ref _positions, sequences);
        for (var number = 0; number < sequences; number++)
        {
            if (_positions[number] is null || _positions[number].Length < Count) _positions[number] = new int[Count];
        }
    }

    // Leaves only what was matched. A difference stands where something on either side is left out, or stood before.
    private void Keep(List<int> order, int step, ReadOnlySpan<int> matches, int length)
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
            for (var before = 0; kept < at && before < step; before++) _positions[order[before]][kept] = _positions[order[before]][at];
            _positions[order[step]][kept++] = matches[at];
            (expected, parted) = (matches[at] + 1, false);
        }

        _parted[kept] = parted || _parted[matches.Length] || expected != length;
        Count = kept;
    }
}
