using GoodOffices.Agreement;
using GoodOffices.Agreement.Corridors;
using GoodOffices.Documents.Networks.Cutting;

namespace GoodOffices.Documents.Networks;

/// <summary>Collects the entries of one file, whatever its format, and puts them together at the end: ends of sections by the
/// codes of their places and crossings, links by their sections.</summary>
internal sealed class EntryReader(string file)
{
    private readonly List<Place> _places = [];
    private readonly List<TransportLink> _links = [];
    private readonly List<SectionEntry> _sections = [];
    private readonly List<CrossingEntry> _crossings = [];
    private readonly List<LineEntry> _lines = [];
    private readonly List<UncutLink> _uncut = [];

    public List<NetworkFinding> Findings { get; } = [];

    /// <summary>Reads one entry. The course is empty where the file has none for it.</summary>
    public void Read(Fields fields, string entry, GeoPosition[] course)
    {
        switch (entry)
        {
            case Vocabulary.PlaceEntry:
                Keep(fields, _places, new Place(fields.Place(Vocabulary.Id), fields.Text(Vocabulary.Name), fields.Kind(), Point(fields, course))
                {
                    Names = fields.Names(),
                    States = fields.States(Vocabulary.States),
                    Provenance = fields.Provenance(),
                });
                break;
            case Vocabulary.LinkEntry:
                Keep(fields, _links, Link(fields));
                break;
            case Vocabulary.SectionEntry:
                Keep(fields, _sections, new SectionEntry(fields, course));
                break;
            case Vocabulary.CrossingEntry:
                Keep(fields, _crossings, new CrossingEntry(fields, course));
                break;
            case Vocabulary.LineEntry:
                Keep(fields, _lines, new LineEntry(fields, course));
                break;
            default:
                fields.Fail($"'{entry}' is no entry of a network", "Write place, link, section, crossing or line.");
                break;
        }
    }

    /// <summary>Puts the entries together.</summary>
    public ImportedNetwork Finish()
    {
        var places = new Dictionary<string, GeoPosition>(StringComparer.Ordinal);
        foreach (var place in _places)
        {
            places.TryAdd(place.Id.ToString(), place.At);
        }

        var ends = new EndResolver(places, _crossings);
        var sections = _sections.Select(section => section.Resolve(ends)).OfType<NetworkSection>().ToList();
        _uncut.AddRange(_lines.Select(line => line.Resolve(ends)).OfType<UncutLink>());
        var crossings = _crossings.Select(crossing => crossing.Resolve(ends)).OfType<NetworkCrossing>().ToList();
        if (_places.Count + _links.Count + sections.Count + _uncut.Count == 0 && Findings.Count == 0)
        {
            Findings.Add(new NetworkFinding(NetworkFindingKind.Unreadable, "", "there is nothing of a network in it") { Source = file, IsError = true });
        }

        return new ImportedNetwork(new NetworkParts
        {
            Places = ValueList.From(_places),
            Links = ValueList.From(_links),
            Sections = ValueList.From(sections),
            Crossings = ValueList.From(crossings),
        }, _uncut, Findings);
    }

    private static TransportLink Link(Fields fields)
    {
        var sections = new List<SectionId>();
        foreach (var code in fields.Text(Vocabulary.Sections).Split([' ', ',', ';'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (SectionId.TryParse(code, out var section))
            {
                sections.Add(section);
            }
            else
            {
                fields.Fail($"'{code}' in '{Vocabulary.Sections}' is no section's code", "Write the codes with spaces between them.");
            }
        }

        return new TransportLink(fields.Link(Vocabulary.Id), fields.Text(Vocabulary.Name), fields.Mode(), ValueList.From(sections))
        {
            Names = fields.Names(),
            Provenance = fields.Provenance(),
        };
    }

    private static GeoPosition Point(Fields fields, GeoPosition[] course) => course is [var at] ? at : fields.Position();

    private static void Keep<T>(Fields fields, List<T> entries, T entry)
    {
        if (!fields.Failed)
        {
            entries.Add(entry);
        }
    }
}
