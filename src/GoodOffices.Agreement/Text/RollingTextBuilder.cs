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

    /// <summary>Adds the alternatives one by one, as a reader meets them: each joins the bracket before it where no party is in both.</summary>
    public void Add(Segment.Bracket bracket)
    {
        FlushPlain();
        foreach (var alternative in bracket.Alternatives)
        {
            if (_segments.Count > 0 && _segments[^1] is Segment.Bracket before && HasNoneOf(before, alternative))
            {
                _segments[^1] = new Segment.Bracket([.. before.Alternatives, alternative]);
            }
            else
            {
                _segments.Add(new Segment.Bracket([alternative]));
            }
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

    private static bool HasNoneOf(Segment.Bracket before, Alternative alternative) =>
        !before.Alternatives.Any(other => other.Parties.Intersect(alternative.Parties, StringComparer.Ordinal).Any());
}
