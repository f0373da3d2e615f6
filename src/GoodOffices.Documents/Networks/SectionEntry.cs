using GoodOffices.Agreement.Corridors;
using GoodOffices.Documents.Networks.Cutting;

namespace GoodOffices.Documents.Networks;

/// <summary>A section as read, whose ends are not looked up yet.</summary>
internal sealed class SectionEntry
{
    private readonly Fields _fields;
    private readonly GeoPosition[] _course;
    private readonly NetworkSection _read;

    public SectionEntry(Fields fields, GeoPosition[] course)
    {
        (_fields, _course) = (fields, course);
        if (course.Length == 1)
        {
            fields.Fail("the course has one position only", "Give at least two, or none.");
        }

        var nowhere = new SectionEnd(default(GeoPosition));
        _read = new NetworkSection(fields.Section(Vocabulary.Id), fields.Link(Vocabulary.Link), fields.Mode(), fields.Territory(), nowhere, nowhere, fields.Length())
        {
            State = fields.State(),
            Class = fields.Text(Vocabulary.Class),
            Gauge = fields.Gauge(),
            Geometry = [.. course],
            Note = fields.Text(Vocabulary.Note),
            Provenance = fields.Provenance(),
        };
    }

    public NetworkSection? Resolve(EndResolver ends)
    {
        var from = ends.End(_fields, Vocabulary.From, _course.Length > 0 ? _course[0] : null);
        var to = ends.End(_fields, Vocabulary.To, _course.Length > 0 ? _course[^1] : null);
        return from is null || to is null ? null : _read with
        {
            From = from,
            To = to,
            Length = _fields.Has(Vocabulary.Length) || _course.Length < 2 ? _read.Length : new Metres(Ellipsoid.LengthMetres(_course)),
        };
    }
}
