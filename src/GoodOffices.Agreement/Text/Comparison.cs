namespace GoodOffices.Agreement.Text;

/// <summary>What changed from one text to another, by words, with paragraphs that moved.</summary>
/// <param name="Changes">In the order of the texts: without what was added it is the first, without what was removed the second.</param>
public sealed record Comparison(IReadOnlyList<Change> Changes)
{
    private const string First = "A";
    private const string Second = "B";

    /// <summary>How many stretches differ: what is removed and added at one place is one.</summary>
    public int ChangedStretches
    {
        get
        {
            var stretches = 0;
            for (var at = 0; at < Changes.Count; at++)
            {
                if (Changes[at].Kind != ChangeKind.Same && (at == 0 || Changes[at - 1].Kind == ChangeKind.Same)) stretches++;
            }

            return stretches;
        }
    }

    /// <summary>Compares two texts.</summary>
    /// <param name="before">The first.</param>
    /// <param name="after">The second.</param>
    public static Comparison Of(string before, string after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var changes = new List<Change>();
        foreach (var segment in Collation.Of(null, [(First, before), (Second, after)]).Segments)
        {
            if (segment is Segment.Plain plain) Add(changes, ChangeKind.Same, plain.Text);
            else AddBracket(changes, (Segment.Bracket)segment);
        }

        return new Comparison(Moves.Found(changes));
    }

    private static void AddBracket(List<Change> changes, Segment.Bracket bracket)
    {
        // Two texts of which both have the line breaks of a bracket share them.
        var (removed, added) = (bracket.Of(First), bracket.Of(Second));
        if (removed is not null && added is not null)
        {
            Add(changes, ChangeKind.Same, bracket.Before);
            Add(changes, ChangeKind.Removed, removed.Content.Resolve(First));
            Add(changes, ChangeKind.Added, added.Content.Resolve(Second));
            Add(changes, ChangeKind.Same, bracket.After);
        }
        else if (removed is not null)
        {
            Add(changes, ChangeKind.Removed, bracket.Before + removed.Content.Resolve(First) + bracket.After);
        }
        else
        {
            Add(changes, ChangeKind.Added, bracket.Before + added!.Content.Resolve(Second) + bracket.After);
        }
    }

    private static void Add(List<Change> changes, ChangeKind kind, string text)
    {
        if (text.Length == 0) return;
        if (changes.Count > 0 && changes[^1].Kind == kind) changes[^1] = new Change(kind, changes[^1].Text + text);
        else changes.Add(new Change(kind, text));
    }
}
