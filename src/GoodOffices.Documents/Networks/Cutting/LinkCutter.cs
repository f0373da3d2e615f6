using System.Globalization;
using GoodOffices.Agreement.Corridors;

namespace GoodOffices.Documents.Networks.Cutting;

/// <summary>Cuts links at a boundary into national sections, each with one sovereign, and makes the crossings between them.</summary>
public sealed class LinkCutter
{
    private readonly Boundary _boundary;
    private readonly CutTolerances _tolerances;

    /// <summary>A cutter for one view.</summary>
    public LinkCutter(Boundary boundary, CutTolerances? tolerances = null)
    {
        ArgumentNullException.ThrowIfNull(boundary);
        (_boundary, _tolerances) = (boundary, tolerances ?? CutTolerances.Default);
    }

    /// <summary>Cuts one link. Its whole length is in the sections: nothing is dropped.</summary>
    /// <exception cref="ArgumentException">The course has fewer than two positions, or the code is too long to be numbered.</exception>
    public CutLink Cut(UncutLink link)
    {
        ArgumentNullException.ThrowIfNull(link);
        if (link.Course.Length < 2 || link.Id.ToString().Length > UncutLink.LongestCode)
        {
            throw new ArgumentException($"A link has two positions, and a code of {UncutLink.LongestCode} characters at most.", nameof(link));
        }

        var findings = new List<NetworkFinding>();
        var pieces = Pieces(link, findings);
        foreach (var piece in pieces)
        {
            Tell(link, piece, findings);
        }

        var sections = Sections(link, pieces);
        return new CutLink(new TransportLink(link.Id, link.Name, link.Mode, [.. sections.Select(static section => section.Id)]) { Names = link.Names, Provenance = link.Provenance },
            sections, Crossings(link, sections), findings);
    }

    /// <summary>The pieces as fitted, before they have codes.</summary>
    internal List<CoursePiece> Pieces(UncutLink link, List<NetworkFinding> findings)
    {
        var pieces = CourseCutter.Cut(link.Course.Span, _boundary);
        if (link.Mode == TransportMode.Ferry && pieces.Any(static piece => piece.Found.Territory.Status == TerritoryStatus.Unassigned))
        {
            return [new CoursePiece([.. link.Course.Span], AtSea(link))];
        }

        PieceFitting.Fit(link, pieces, _tolerances, findings);
        if (link.Mode is not (TransportMode.Road or TransportMode.Rail))
        {
            pieces = [.. pieces.Select(piece => piece.Found == TerritoryFound.Nothing ? new CoursePiece(piece.Course, AtSea(link)) : piece)];
        }

        return pieces;
    }

    private static TerritoryFound AtSea(UncutLink link) =>
        new(link.PortState is { } state ? Territory.SeaOf(state) : Territory.HighSea, null, false);

    private static void Tell(UncutLink link, CoursePiece piece, List<NetworkFinding> findings)
    {
        var (territory, area) = (piece.Found.Territory, piece.Found.Area);
        var told = string.Create(CultureInfo.InvariantCulture, $"{piece.Metres / 1000:0.0} km of it");
        NetworkFinding? finding = territory.Status switch
        {
            TerritoryStatus.Disputed when piece.Found.IsOverlap => new(NetworkFindingKind.Overlap, "", $"{told} lie in overlapping polygons of {string.Join(" and ", territory.States)}"),
            TerritoryStatus.Disputed => new(NetworkFindingKind.Disputed, "", $"{told} lie in an area claimed by {string.Join(" and ", territory.States)}"),
            TerritoryStatus.Unassigned => new(NetworkFindingKind.Gap, "", $"{told} lie in no polygon"),
            TerritoryStatus.Sea => new(NetworkFindingKind.AtSea, "", $"{told} lie at sea, {(territory.Sovereign is { } state ? $"declared to {state}" : "under no sovereign")}"),
            TerritoryStatus.National when area is { IsDetached: true } => new(NetworkFindingKind.Exclave, "", string.Create(CultureInfo.InvariantCulture,
                $"{told} lie in a detached part of {territory} of {area.SquareMetres / Measures.SquareMetresPerSquareKilometre:#,0} km²")),
            _ => null,
        };
        if (finding is not null)
        {
            findings.Add(finding with { Subject = link.Id.ToString(), Source = link.Source, At = piece.Course[0] });
        }
    }

    private static List<NetworkSection> Sections(UncutLink link, List<CoursePiece> pieces)
    {
        var measured = pieces.Sum(static piece => piece.Metres);
        var scale = link.StatedLength == default || measured == 0 ? 1 : link.StatedLength.Value / measured;
        var sections = new List<NetworkSection>(pieces.Count);
        for (var at = 0; at < pieces.Count; at++)
        {
            var course = pieces[at].Course;
            sections.Add(new NetworkSection(new SectionId(Numbered(link, "", at)), link.Id, link.Mode, pieces[at].Found.Territory,
                new SectionEnd(course[0]) { Place = at == 0 ? link.From : null, Crossing = at == 0 ? null : CrossingAt(link, pieces, at - 1) },
                new SectionEnd(course[^1]) { Place = at == pieces.Count - 1 ? link.To : null, Crossing = at == pieces.Count - 1 ? null : CrossingAt(link, pieces, at) },
                new Metres(pieces[at].Metres * scale))
            {
                State = link.State,
                Class = link.Class,
                Gauge = link.Gauge,
                Geometry = [.. course],
                Note = link.Note,
                Provenance = link.Provenance,
            });
        }

        return sections;
    }

    // A coast is no boundary between two sovereigns.
    private static CrossingId? CrossingAt(UncutLink link, List<CoursePiece> pieces, int after) =>
        pieces[after].Found.Territory.Status == TerritoryStatus.Sea || pieces[after + 1].Found.Territory.Status == TerritoryStatus.Sea
            ? null : new CrossingId(Numbered(link, "X", after));

    private static List<NetworkCrossing> Crossings(UncutLink link, List<NetworkSection> sections)
    {
        var crossings = new List<NetworkCrossing>();
        for (var at = 1; at < sections.Count; at++)
        {
            if (sections[at].From.Crossing is { } id)
            {
                crossings.Add(new NetworkCrossing(id, link.Name, sections[at - 1].Id, sections[at].Id, sections[at].From.At) { Names = link.Names, Provenance = link.Provenance });
            }
        }

        return crossings;
    }

    private static string Numbered(UncutLink link, string kind, int at) =>
        string.Create(CultureInfo.InvariantCulture, $"{link.Id}.{kind}{at + 1}");
}
