namespace GoodOffices.Agreement.Text;

/// <summary>Finds, among what was removed and what was added, the paragraphs that moved.</summary>
internal static class Moves
{
    /// <summary>A shorter paragraph may stand twice by chance.</summary>
    private const int LeastWords = 5;

    /// <summary>A paragraph that was changed on its way shares at least this, of a thousand.</summary>
    private const int LeastAlike = 750;

    /// <summary>Above this many pairs only equal paragraphs are found.</summary>
    private const int MostPairs = 250_000;

    public static List<Change> Found(List<Change> changes)
    {
        var vocabulary = new Vocabulary();
        var tokeniser = new Tokeniser(vocabulary, new NumberArena());
        var similarity = new Similarity(vocabulary);
        var pieces = changes.SelectMany(Paragraphs).ToList();
        var removed = Candidates(pieces, ChangeKind.Removed, tokeniser, similarity);
        var added = Candidates(pieces, ChangeKind.Added, tokeniser, similarity);
        if (removed.Count == 0 || added.Count == 0) return changes;
        var pairs = Pairs(removed, added, similarity);
        if (pairs.Count == 0) return changes;
        var number = 0;
        foreach (var (from, to) in pairs.OrderBy(pair => pair.To))
        {
            number++;
            pieces[from] = new Change(ChangeKind.MovedFrom, pieces[from].Text, number);
            pieces[to] = new Change(ChangeKind.MovedTo, pieces[to].Text, number);
        }

        return Joined(pieces);
    }

    // A paragraph with its line end and the blank lines after it.
    private static IEnumerable<Change> Paragraphs(Change change)
    {
        if (change.Kind == ChangeKind.Same)
        {
            yield return change;
            yield break;
        }

        for (var start = 0; start < change.Text.Length;)
        {
            var leading = LineBreaks.AtStart(change.Text.AsSpan(start));
            var end = change.Text.AsSpan(start + leading).IndexOfAny('\n', '\r');
            var length = end < 0 ? change.Text.Length - start : leading + end + LineBreaks.AtStart(change.Text.AsSpan(start + leading + end));
            yield return change with { Text = change.Text.Substring(start, length) };
            start += length;
        }
    }

    private static List<(int At, int[] Bag, string Trimmed)> Candidates(List<Change> pieces, ChangeKind kind, Tokeniser tokeniser, Similarity similarity)
    {
        var candidates = new List<(int At, int[] Bag, string Trimmed)>();
        for (var at = 0; at < pieces.Count; at++)
        {
            if (pieces[at].Kind != kind) continue;
            var bag = similarity.Bag(tokeniser.Cut(pieces[at].Text, 0, pieces[at].Text.Length));
            if (bag.Length >= LeastWords) candidates.Add((at, bag, pieces[at].Text.Trim()));
        }

        return candidates;
    }

    private static List<(int From, int To)> Pairs(
        List<(int At, int[] Bag, string Trimmed)> removed, List<(int At, int[] Bag, string Trimmed)> added, Similarity similarity)
    {
        var pairs = new List<(int From, int To)>();
        var equal = new Dictionary<string, Queue<int>>(StringComparer.Ordinal);
        foreach (var (at, _, trimmed) in removed)
        {
            if (!equal.TryGetValue(trimmed, out var places)) equal.Add(trimmed, places = new Queue<int>());
            places.Enqueue(at);
        }

        foreach (var (at, _, trimmed) in added)
        {
            if (equal.TryGetValue(trimmed, out var places) && places.TryDequeue(out var from)) pairs.Add((from, at));
        }

        if ((long)removed.Count * added.Count > MostPairs) return pairs;
        var (gone, come) = (pairs.Select(pair => pair.From).ToHashSet(), pairs.Select(pair => pair.To).ToHashSet());
        var alike = from old in removed
                    where !gone.Contains(old.At)
                    from fresh in added
                    where !come.Contains(fresh.At)
                    let share = similarity.Of(old.Bag, fresh.Bag, LeastAlike)
                    where share >= LeastAlike
                    orderby share descending, old.At, fresh.At
                    select (old.At, fresh.At);
        foreach (var (from, to) in alike.ToList())
        {
            if (gone.Contains(from) || come.Contains(to)) continue;
            gone.Add(from);
            come.Add(to);
            pairs.Add((from, to));
        }

        return pairs;
    }

    private static List<Change> Joined(List<Change> pieces)
    {
        var joined = new List<Change>();
        foreach (var piece in pieces)
        {
            if (joined.Count > 0 && joined[^1].Kind == piece.Kind && joined[^1].Move == piece.Move) joined[^1] = piece with { Text = joined[^1].Text + piece.Text };
            else joined.Add(piece);
        }

        return joined;
    }
}
