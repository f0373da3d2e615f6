using GoodOffices.Agreement.Corridors;

namespace GoodOffices.Documents.Networks;

/// <summary>Finds what a section's end names: a place, a crossing, or nothing.</summary>
internal sealed class EndResolver
{
    private readonly Dictionary<string, GeoPosition> _places;
    private readonly Dictionary<string, GeoPosition> _crossings = new(StringComparer.Ordinal);

    public EndResolver(Dictionary<string, GeoPosition> places, IEnumerable<CrossingEntry> crossings)
    {
        _places = places;
        foreach (var crossing in crossings)
        {
            if (crossing.At(places) is { } at)
            {
                _crossings.TryAdd(crossing.Code, at);
            }
        }
    }

    public GeoPosition? Place(string code) => _places.TryGetValue(code, out var at) ? at : null;

    public GeoPosition? Crossing(string code) => _crossings.TryGetValue(code, out var at) ? at : null;

    /// <summary>The end of a section in the field: codes with a space between them, each a place or a crossing; else the given position.</summary>
    public SectionEnd? End(Fields fields, string field, GeoPosition? drawn)
    {
        PlaceId? place = null;
        CrossingId? crossing = null;
        var at = drawn;
        foreach (var code in fields.Text(field).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (Crossing(code) is { } ofCrossing)
            {
                (crossing, at) = (new CrossingId(code), at ?? ofCrossing);
            }
            else if (Place(code) is { } ofPlace)
            {
                (place, at) = (new PlaceId(code), at ?? ofPlace);
            }
            else
            {
                fields.Fail($"'{code}' in '{field}' is neither a place nor a crossing of this file");
                return null;
            }
        }

        if (at is not { } position)
        {
            fields.Fail($"'{field}' is missing, and there is no course", "Name a place or a crossing, or give the course.");
            return null;
        }

        return new SectionEnd(position) { Place = place, Crossing = crossing };
    }
}
