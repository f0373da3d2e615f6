using GoodOffices.Agreement;
using GoodOffices.Agreement.Corridors;

namespace GoodOffices.Documents.Networks;

/// <summary>A crossing as read: at its own position, or at the place that <c>from</c> names.</summary>
internal sealed class CrossingEntry
{
    private readonly Fields _fields;
    private readonly CrossingId _id;
    private readonly SectionId _first;
    private readonly SectionId _second;
    private readonly ValueList<PlaceName> _names;
    private readonly GeoPosition? _at;

    public CrossingEntry(Fields fields, GeoPosition[] course)
    {
        _fields = fields;
        (_id, _first, _second) = (fields.Crossing(Vocabulary.Id), fields.Section(Vocabulary.First), fields.Section(Vocabulary.Second));
        _names = fields.Names();
        _at = course is [var at] ? at : fields.Has(Vocabulary.Latitude) || !fields.Has(Vocabulary.From) ? fields.Position() : null;
    }

    public string Code => _id.ToString();

    public GeoPosition? At(Dictionary<string, GeoPosition> places) =>
        _at ?? (places.TryGetValue(_fields.Text(Vocabulary.From), out var at) ? at : null);

    public NetworkCrossing? Resolve(EndResolver ends)
    {
        if (ends.Crossing(Code) is { } at)
        {
            return new NetworkCrossing(_id, _fields.Text(Vocabulary.Name), _first, _second, _at ?? at) { Names = _names, Provenance = _fields.Provenance() };
        }

        _fields.Fail($"'{_fields.Text(Vocabulary.From)}' in '{Vocabulary.From}' is no place of this file");
        return null;
    }
}
