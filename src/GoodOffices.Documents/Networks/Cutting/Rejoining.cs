using GoodOffices.Agreement.Corridors;

namespace GoodOffices.Documents.Networks.Cutting;

/// <summary>Makes one course again of a link's sections, to cut it at another view.</summary>
public static class Rejoining
{
    /// <summary>The link as if it had not been cut.</summary>
    public static UncutLink Whole(TransportNetwork network, TransportLink link)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(link);
        var sections = link.Sections.Select(id => network.Section(id)!).ToList();
        var course = new List<GeoPosition>();
        foreach (var section in sections)
        {
            IReadOnlyList<GeoPosition> part = section.Geometry.Count > 0 ? section.Geometry : [section.From.At, section.To.At];
            course.AddRange(part.Skip(course.Count == 0 ? 0 : 1));
        }

        var (first, last) = (sections[0], sections[^1]);
        return new UncutLink(Shortened(link.Id), link.Name, link.Mode, course.ToArray())
        {
            Names = link.Names,
            From = first.From.Place,
            To = last.To.Place,
            State = first.State,
            Class = first.Class,
            Gauge = first.Gauge,
            PortState = sections.Select(static section => section.Territory).FirstOrDefault(static territory => territory.Status == TerritoryStatus.Sea)?.Sovereign,
            StatedLength = new Metres(sections.Sum(static section => section.Length.Value)),
            Note = first.Note,
            Provenance = link.Provenance,
        };
    }

    private static LinkId Shortened(LinkId id) =>
        id.ToString() is { Length: > UncutLink.LongestCode } code ? new LinkId(code[..UncutLink.LongestCode]) : id;
}
