namespace GoodOffices.Agreement.Text;

/// <summary>Gathers stretches and keeps them in normal form.</summary>
internal sealed class RollingTextBuilder
{
    private readonly List<Segment> _segments = [];
    private readonly System.Text.StringBuilder _plain = new();

    public void AddPlain(ReadOnlySpan<char> text) => _plain.Append(text);

    public void Add(Segment segment)
    {
        if (segment is Segment.Plain plain) AddPlain(plain.Text);
        else Add((Segment.Bracket)segment);
    }

    public void Add(Segment.Bracket bracket)
    {
        FlushPlain();
        if (_segments.Count > 0 && _segments[^1] is Segment.Bracket before && AreOne(before, bracket))
        {
            _segments[^1] = Sorted([.. before.Alternatives, .. bracket.Alternatives]);
        }
        else if (bracket.Alternatives.Count > 0)
        {
            _segments.Add(Sorted(bracket.Alternatives));
        }
    }

    public void Append(RollingText text)
    {
        foreach (var segment in text.Segments) Add(segment);
    }

    public RollingText Build()
    {
        FlushPlain();
        return RollingText.OfNormal([.. _segments]);
    }

    private void FlushPlain()
    {
        if (_plain.Length == 0) return;
        _segments.Add(new Segment.Plain(_plain.ToString()));
        _plain.Clear();
    }

    private static bool AreOne(Segment.Bracket before, Segment.Bracket after) =>
        !before.Alternatives.SelectMany(alternative => alternative.Parties)
            .Intersect(after.Alternatives.SelectMany(alternative => alternative.Parties), StringComparer.Ordinal).Any();

    // Attributed alternatives stand by their first party; others keep their order.
    private static Segment.Bracket Sorted(IReadOnlyList<Alternative> alternatives) => new(
        [.. alternatives.OrderBy(alternative => alternative.Parties.Count == 0 ? "" : alternative.Parties[0], StringComparer.Ordinal)]);
}
