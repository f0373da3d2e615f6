using GoodOffices.Agreement.Corridors;

namespace GoodOffices.Documents.Networks;

/// <summary>A link without a sovereign as read, whose ends are not looked up yet.</summary>
internal sealed class LineEntry
{
    private readonly Fields _fields;
    private readonly GeoPosition[] _course;
    private readonly UncutLink _read;

    public LineEntry(Fields fields, GeoPosition[] course)
    {
        (_fields, _course) = (fields, course);
        _read = new UncutLink(fields.Link(Vocabulary.Id), fields.Text(Vocabulary.Name), fields.Mode(), course)
        {
            Names = fields.Names(),
            StatedLength = fields.Length(),
            State = fields.State(),
            Class = fields.Text(Vocabulary.Class),
            Gauge = fields.Gauge(),
            PortState = fields.PortState(),
            Note = fields.Text(Vocabulary.Note),
            Provenance = fields.Provenance(),
            Source = fields.Source,
        };
        if (course.Length == 1)
        {
            fields.Fail("the course has one position only", "Give at least two, or none.");
        }

        if (Antimeridian.Crossed(course) is { } step)
        {
            fields.Fail($"its positions {step} and {step + 1} are more than 180 degrees of longitude apart", Antimeridian.Hint);
        }

        if (_read.Id.ToString().Length > UncutLink.LongestCode)
        {
            fields.Fail($"the code has more than {UncutLink.LongestCode} characters, and its sections could not be numbered", "Give it a shorter code.");
        }
    }

    public UncutLink? Resolve(EndResolver ends)
    {
        var from = ends.End(_fields, Vocabulary.From, _course.Length > 0 ? _course[0] : null);
        var to = ends.End(_fields, Vocabulary.To, _course.Length > 0 ? _course[^1] : null);
        return from is null || to is null ? null : _read with
        {
            From = from.Place,
            To = to.Place,
            Course = _course.Length >= 2 ? _course : new[] { from.At, to.At },
        };
    }
}
