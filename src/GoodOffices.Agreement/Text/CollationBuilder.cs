using System.Text;

namespace GoodOffices.Agreement.Text;

/// <summary>Gathers plain text and alternatives, and joins alternatives that stand at one place into as few brackets as can be.</summary>
internal sealed class CollationBuilder
{
    private readonly List<Segment> _segments = [];
    private readonly List<Alternative> _pending = [];
    private Alternative[]? _bracket;
    private string? _only;
    private StringBuilder? _plain;

    public void Add(ReadOnlySpan<char> plain)
    {
        if (plain.IsEmpty) return;
        Flush();
        if (_plain is null && _only is null)
        {
            _only = plain.ToString();
            return;
        }

        _plain ??= new StringBuilder(_only);
        _plain.Append(plain);
    }

    /// <summary>Adds a bracket.</summary>
    /// <param name="alternatives">Of different parties; the builder's from here on.</param>
    public void Add(Alternative[] alternatives)
    {
        FlushPlain();
        // The first one waits by itself: as a rule it stays alone, and then there is nothing to join.
        if (_bracket is null && _pending.Count == 0)
        {
            _bracket = alternatives;
            return;
        }

        if (_bracket is not null) _pending.AddRange(_bracket);
        _bracket = null;
        _pending.AddRange(alternatives);
    }

    public void Append(RollingText text)
    {
        foreach (var segment in text.Segments)
        {
            if (segment is Segment.Plain plain) Add(plain.Text);
            else Add([.. ((Segment.Bracket)segment).Alternatives]);
        }
    }

    /// <summary>What comes now is another paragraph, that all have: its brackets stand apart from those before it.</summary>
    public void BeginShared() => Flush();

    /// <summary>What was gathered; the builder is empty afterwards.</summary>
    public RollingText Build()
    {
        FlushPlain();
        Flush();
        var text = RollingText.Of([.. _segments]);
        _segments.Clear();
        return text;
    }

    private void FlushPlain()
    {
        if ((_plain?.ToString() ?? _only) is { } plain) _segments.Add(new Segment.Plain(plain));
        (_plain, _only) = (null, null);
    }

    private void Flush()
    {
        if (_bracket is not null) _segments.Add(new Segment.Bracket(Ordered(_bracket)));
        _bracket = null;
        if (_pending.Count == 0) return;
        var levels = Leveled(_pending);
        if (levels.Count > 1 && HandDownBreaks(levels)) levels = Leveled([.. levels.SelectMany(level => level)]);
        foreach (var level in levels) _segments.Add(new Segment.Bracket(Ordered([.. level])));
        _pending.Clear();
    }

    private static Alternative[] Ordered(Alternative[] alternatives)
    {
        alternatives.AsSpan().Sort(static (left, right) => string.CompareOrdinal(left.Parties[0], right.Parties[0]));
        return alternatives;
    }

    // Each alternative goes into the first bracket after the last one that has a party of its own; what the same parties
    // have one after the other is one alternative.
    private static List<List<Alternative>> Leveled(List<Alternative> alternatives)
    {
        var levels = new List<List<List<Alternative>>>();
        var reached = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var alternative in alternatives)
        {
            var level = alternative.Parties.Max(party => reached.GetValueOrDefault(party));
            if (level > 0 && levels[level - 1].Find(same => alternative.HasPartiesOf(same[0])) is { } before)
            {
                before.Add(alternative);
                continue;
            }

            if (level == levels.Count) levels.Add([]);
            levels[level].Add([alternative]);
            foreach (var party in alternative.Parties) reached[party] = level + 1;
        }

        return [.. levels.Select(level => level.Select(Joined).ToList())];
    }

    private static Alternative Joined(List<Alternative> alternatives)
    {
        if (alternatives.Count == 1) return alternatives[0];
        var content = new CollationBuilder();
        foreach (var alternative in alternatives) content.Append(alternative.Content);
        return alternatives[0] with { Content = content.Build() };
    }

    // "[A, B: line break][A: x][B: y]" is better said as "[A: line break, x][B: line break, y]": a paragraph each.
    private static bool HandDownBreaks(List<List<Alternative>> levels)
    {
        var handed = false;
        for (var level = 0; level + 1 < levels.Count; level++)
        {
            var below = levels[level + 1];
            var breaks = levels[level].FindIndex(alternative => IsBreaks(alternative) && IsUnion(below, alternative.Parties));
            if (breaks < 0) continue;
            for (var at = 0; at < below.Count; at++) below[at] = Joined([levels[level][breaks] with { Parties = below[at].Parties }, below[at]]);
            levels[level].RemoveAt(breaks);
            handed = true;
        }

        return handed;
    }

    private static bool IsBreaks(Alternative alternative) =>
        alternative.Content.Segments is [Segment.Plain plain] && LineBreaks.AtStart(plain.Text) == plain.Text.Length;

    private static bool IsUnion(List<Alternative> alternatives, IReadOnlyList<string> parties) =>
        alternatives.Sum(alternative => alternative.Parties.Count) == parties.Count
        && alternatives.SelectMany(alternative => alternative.Parties).Order(StringComparer.Ordinal).SequenceEqual(parties, StringComparer.Ordinal);
}
