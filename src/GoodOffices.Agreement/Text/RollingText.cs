using System.Text;

namespace GoodOffices.Agreement.Text;

/// <summary>A text as it stands between the parties: shared wording, and brackets where positions differ. Immutable.</summary>
/// <remarks>
/// In normal form: neighbouring plain stretches are one, none is empty, and an alternative beside a bracket none of whose
/// attributions has a party of its own belongs to that bracket. The notation is in docs/guide/text.md.
/// </remarks>
public sealed partial class RollingText : IEquatable<RollingText>
{
    private RollingText(IReadOnlyList<Segment> segments) => Segments = segments;

    /// <summary>The text with nothing in it.</summary>
    public static RollingText Empty { get; } = new([]);

    /// <summary>The stretches in their order.</summary>
    public IReadOnlyList<Segment> Segments { get; }

    /// <summary>Whether no bracket is left.</summary>
    public bool IsClean => !Segments.Any(segment => segment is Segment.Bracket);

    /// <summary>Wording without brackets.</summary>
    public static RollingText Clean(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length == 0 ? Empty : new RollingText([new Segment.Plain(text)]);
    }

    /// <summary>Joins stretches into a text in normal form.</summary>
    public static RollingText Of(IEnumerable<Segment> segments)
    {
        ArgumentNullException.ThrowIfNull(segments);
        var builder = new RollingTextBuilder();
        foreach (var segment in segments) builder.Add(segment);
        return builder.Build();
    }

    internal static RollingText OfNormal(IReadOnlyList<Segment> segments) => segments.Count == 0 ? Empty : new RollingText(segments);

    /// <summary>The parties that any attribution names, ascending.</summary>
    public IReadOnlyList<string> Parties
    {
        get
        {
            var parties = new SortedSet<string>(StringComparer.Ordinal);
            foreach (var place in Places()) parties.UnionWith(place.Bracket.Alternatives.SelectMany(alternative => alternative.Parties));
            return [.. parties];
        }
    }

    /// <summary>A party's own wording: everywhere the alternative that bears its name, and nothing where none does.</summary>
    /// <param name="party">Its code.</param>
    /// <returns>Byte for byte what the party handed in, where the text was collated from that.</returns>
    public string Resolve(string party)
    {
        ArgumentException.ThrowIfNullOrEmpty(party);
        return Resolve(bracket => bracket.Alternatives.FirstOrDefault(alternative => alternative.Parties.Contains(party, StringComparer.Ordinal)));
    }

    /// <summary>The wording that a choice in every bracket leaves.</summary>
    /// <param name="choose">Gives an alternative of the bracket, or null for nothing.</param>
    public string Resolve(Func<Segment.Bracket, Alternative?> choose)
    {
        ArgumentNullException.ThrowIfNull(choose);
        var text = new StringBuilder();
        var pending = new Stack<IEnumerator<Segment>>();
        pending.Push(Segments.GetEnumerator());
        while (pending.TryPeek(out var segments))
        {
            if (!segments.MoveNext())
            {
                pending.Pop().Dispose();
            }
            else if (segments.Current is Segment.Plain plain)
            {
                text.Append(plain.Text);
            }
            else if (choose((Segment.Bracket)segments.Current) is { } chosen)
            {
                pending.Push(chosen.Content.Segments.GetEnumerator());
            }
        }

        return text.ToString();
    }

    /// <inheritdoc/>
    public bool Equals(RollingText? other) => other is not null && (ReferenceEquals(this, other) || Segments.SequenceEqual(other.Segments));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as RollingText);

    /// <inheritdoc/>
    public override int GetHashCode() => Segments.Count;

    /// <summary>Says nothing of the wording, so that no log can repeat it.</summary>
    public override string ToString() => $"RollingText({Segments.Count})";
}
