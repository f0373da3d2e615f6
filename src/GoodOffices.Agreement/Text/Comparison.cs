namespace GoodOffices.Agreement.Text;

/// <summary>What changed from one text to another, by words, with paragraphs that moved.</summary>
/// <param name="Changes">In the order of the texts: without what was added it is the first, without what was removed the second.</param>
public sealed record Comparison(IReadOnlyList<Change> Changes)
{
    private const int LeastMovedWeight = 60;
    private const string First = "A";
    private const string Second = "B";

    /// <summary>How many stretches differ.</summary>
    public int ChangedStretches => Changes.Count(change => change.Kind != ChangeKind.Same);

    /// <summary>Compares two texts.</summary>
    public static Comparison Of(string before, string after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var changes = new List<Change>();
        foreach (var segment in Collation.Of(null, [(First, before), (Second, after)]).Segments)
        {
            if (segment is Segment.Plain plain) changes.Add(new Change(ChangeKind.Same, plain.Text));
            else AddBracket(changes, (Segment.Bracket)segment);
        }

        return new Comparison(WithMoves(changes));
    }

    private static void AddBracket(List<Change> changes, Segment.Bracket bracket)
    {
        foreach (var (party, kind) in ((string, ChangeKind)[])[(First, ChangeKind.Removed), (Second, ChangeKind.Added)])
        {
            var text = RollingText.Of([bracket]).Resolve(party);
            if (text.Length > 0) changes.Add(new Change(kind, text));
        }
    }

    // A stretch taken out at one place and put in at another, of some weight and the same but for white space at its ends, has moved.
    private static List<Change> WithMoves(List<Change> changes)
    {
        var removed = new Dictionary<string, Queue<int>>(StringComparer.Ordinal);
        for (var at = 0; at < changes.Count; at++)
        {
            if (changes[at].Kind != ChangeKind.Removed || !IsWorthMoving(changes[at].Text)) continue;
            var key = changes[at].Text.Trim();
            if (!removed.TryGetValue(key, out var places)) removed.Add(key, places = new Queue<int>());
            places.Enqueue(at);
        }

        var move = 0;
        for (var at = 0; at < changes.Count; at++)
        {
            if (changes[at].Kind != ChangeKind.Added || !removed.TryGetValue(changes[at].Text.Trim(), out var places) || places.Count == 0) continue;
            var from = places.Dequeue();
            changes[from] = new Change(ChangeKind.MovedFrom, changes[from].Text, ++move);
            changes[at] = new Change(ChangeKind.MovedTo, changes[at].Text, move);
        }

        return changes;
    }

    private static bool IsWorthMoving(string text)
    {
        var weight = 0;
        var wording = Wording.Of(text);
        for (var token = 0; token < wording.Count && weight < LeastMovedWeight; token++) weight += TokenWeight.Of(wording[token]);
        return weight >= LeastMovedWeight;
    }
}
