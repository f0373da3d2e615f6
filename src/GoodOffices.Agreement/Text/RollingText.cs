using System.Text;

namespace GoodOffices.Agreement.Text;

/// <summary>A text as it stands between the parties: shared wording, and brackets where positions differ. Immutable.</summary>
/// <remarks>
/// It comes from a collation or from the notation (docs/guide/text.md), so that what is printed is read back to an equal
/// text. Nesting may be of any depth: nothing here recurs.
/// </remarks>
public sealed partial class RollingText : IEquatable<RollingText>
{
    private IReadOnlyList<string>? _parties;

    private RollingText(IReadOnlyList<Segment> segments) => Segments = segments;

    /// <summary>The text with nothing in it.</summary>
    public static RollingText Empty { get; } = new([]);

    /// <summary>The stretches in their order: no two plain ones beside each other.</summary>
    public IReadOnlyList<Segment> Segments { get; }

    /// <summary>Whether no bracket is left.</summary>
    public bool IsClean => Segments.Count == 0 || (Segments.Count == 1 && Segments[0] is Segment.Plain);

    /// <summary>Wording without brackets.</summary>
    /// <param name="text">Literal; signs that are brackets stand for themselves.</param>
    public static RollingText Clean(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length == 0 ? Empty : new RollingText([new Segment.Plain(text)]);
    }

    internal static RollingText Of(IReadOnlyList<Segment> segments) => segments.Count == 0 ? Empty : new RollingText(segments);

    /// <summary>The parties that any attribution names, ascending.</summary>
    public IReadOnlyList<string> Parties => _parties ??= FindParties();

    /// <summary>A party's own wording: in every bracket the alternative that bears its name, and nothing where none does.</summary>
    /// <param name="party">Its code.</param>
    /// <returns>Byte for byte what the party handed in, where the text was collated from that. A bracket that attributes
    /// none of its alternatives stays in the wording, signs and all: nobody said whose it is.</returns>
    public string Resolve(string party) => Resolve(party, null, party);

    /// <summary>A party's own wording, but in one bracket what another party has there: what the first would say if it
    /// came over in that one place.</summary>
    /// <param name="party">Whose wording.</param>
    /// <param name="bracket">The bracket: one of this text, told by what it is and not by what it says; null for none. Where it
    /// stands inside an alternative that is not the party's, nothing differs from its own wording.</param>
    /// <param name="other">Whose alternative stands there; nothing where it has none.</param>
    public string Resolve(string party, Segment.Bracket? bracket, string other)
    {
        ArgumentException.ThrowIfNullOrEmpty(party);
        ArgumentException.ThrowIfNullOrEmpty(other);
        var text = new StringBuilder();
        var open = new Stack<Frame>();
        open.Push(new Frame(Segments, 0, null, 0));
        while (open.TryPop(out var frame))
        {
            if (frame.Next == frame.Segments.Count)
            {
                CloseResolved(text, open, frame);
                continue;
            }

            open.Push(frame with { Next = frame.Next + 1 });
            if (frame.Segments[frame.Next] is Segment.Plain plain) text.Append(plain.Text);
            else if (ReferenceEquals(frame.Segments[frame.Next], bracket)) AppendResolved(text, bracket!, other);
            else OpenResolved(text, open, (Segment.Bracket)frame.Segments[frame.Next], party);
        }

        return text.ToString();
    }

    private static void AppendResolved(StringBuilder text, Segment.Bracket bracket, string party)
    {
        if (bracket.Of(party) is { } chosen) text.Append(bracket.Before).Append(chosen.Content.Resolve(party)).Append(bracket.After);
    }

    private static void OpenResolved(StringBuilder text, Stack<Frame> open, Segment.Bracket bracket, string party)
    {
        if (bracket.Of(party) is { } own)
        {
            text.Append(bracket.Before);
            open.Push(new Frame(own.Content.Segments, 0, bracket, -1));
        }
        else if (bracket.Alternatives[0].Parties.Count == 0)
        {
            text.Append('[');
            open.Push(new Frame(bracket.Alternatives[0].Content.Segments, 0, bracket, 0));
        }
    }

    private static void CloseResolved(StringBuilder text, Stack<Frame> open, Frame frame)
    {
        if (frame.Of is not { } bracket) return;
        if (frame.Alternative < 0)
        {
            text.Append(bracket.After);
            return;
        }

        text.Append(']');
        var next = frame.Alternative + 1;
        while (next < bracket.Alternatives.Count && bracket.Alternatives[next].Parties.Count > 0) next++;
        if (next == bracket.Alternatives.Count) return;
        text.Append('[');
        open.Push(new Frame(bracket.Alternatives[next].Content.Segments, 0, bracket, next));
    }

    private List<string> FindParties()
    {
        var parties = new HashSet<string>(StringComparer.Ordinal);
        var pending = new Stack<IReadOnlyList<Segment>>();
        pending.Push(Segments);
        while (pending.TryPop(out var segments))
        {
            foreach (var segment in segments)
            {
                if (segment is not Segment.Bracket bracket) continue;
                foreach (var alternative in bracket.Alternatives)
                {
                    parties.UnionWith(alternative.Parties);
                    pending.Push(alternative.Content.Segments);
                }
            }
        }

        return [.. parties.Order(StringComparer.Ordinal)];
    }

    /// <inheritdoc/>
    public bool Equals(RollingText? other) => other is not null && (ReferenceEquals(this, other) || AreEqual(Segments, other.Segments));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as RollingText);

    /// <inheritdoc/>
    public override int GetHashCode() => Segments.Count;

    /// <summary>Says nothing of the wording, so that no log can repeat it.</summary>
    public override string ToString() => $"RollingText({Segments.Count})";

    internal static bool AreEqual(IReadOnlyList<Segment> first, IReadOnlyList<Segment> second)
    {
        var pending = new Stack<(IReadOnlyList<Segment> First, IReadOnlyList<Segment> Second)>();
        pending.Push((first, second));
        while (pending.TryPop(out var pair))
        {
            if (pair.First.Count != pair.Second.Count) return false;
            for (var at = 0; at < pair.First.Count; at++)
            {
                var same = (pair.First[at], pair.Second[at]) switch
                {
                    (Segment.Plain left, Segment.Plain right) => string.Equals(left.Text, right.Text, StringComparison.Ordinal),
                    (Segment.Bracket left, Segment.Bracket right) => HaveSameFrame(left, right, pending),
                    _ => false,
                };
                if (!same) return false;
            }
        }

        return true;
    }

    private static bool HaveSameFrame(
        Segment.Bracket left, Segment.Bracket right, Stack<(IReadOnlyList<Segment> First, IReadOnlyList<Segment> Second)> pending)
    {
        if (left.Alternatives.Count != right.Alternatives.Count) return false;
        if (!string.Equals(left.Before, right.Before, StringComparison.Ordinal) || !string.Equals(left.After, right.After, StringComparison.Ordinal)) return false;
        for (var at = 0; at < left.Alternatives.Count; at++)
        {
            if (!left.Alternatives[at].HasPartiesOf(right.Alternatives[at])) return false;
            pending.Push((left.Alternatives[at].Content.Segments, right.Alternatives[at].Content.Segments));
        }

        return true;
    }

    /// <summary>Where a walk stands: the next stretch of a list, and the alternative that the list is the content of.</summary>
    private readonly record struct Frame(IReadOnlyList<Segment> Segments, int Next, Segment.Bracket? Of, int Alternative);
}
