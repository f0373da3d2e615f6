using GoodOffices.Agreement;
using GoodOffices.Agreement.Corridors;
using GoodOffices.Documents.Networks.GeoJson;

namespace GoodOffices.Documents.Networks.Cutting;

/// <summary>Reads a boundary from GeoJSON files. A polygon names its state in <c>state</c>, or as files in common use do; a
/// disputed area names all who claim it in <c>claimants</c>.</summary>
public static class BoundaryReader
{
    private const string Claimants = "claimants";
    private const string CodeHint = "Give each polygon the property 'state' with the ISO 3166-1 alpha-3 code or a free code in capital letters.";

    private static readonly string[] s_stateProperties = ["state", "iso_a3", "ISO_A3", "cca3", "adm0_a3", "ADM0_A3", "sov_a3", "SOV_A3"];

    /// <summary>Reads files as one view.</summary>
    public static BoundaryReading Read(params IReadOnlyList<BoundaryFile> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        var (areas, lines, findings) = (new List<BoundaryArea>(), new List<BoundaryLine>(), new List<NetworkFinding>());
        foreach (var file in files)
        {
            using var features = new GeoJsonReader(file.Utf8, file.Name, findings);
            foreach (var feature in features.Features())
            {
                lines.AddRange(feature.Shape.Lines.Select(line => new BoundaryLine(line, file.IsDisputed)));
                Read(feature, file, areas, findings);
            }
        }

        if (areas.All(static area => area.IsDisputed) && !findings.Any(static finding => finding.IsError))
        {
            findings.Add(new NetworkFinding(NetworkFindingKind.Unreadable, "", "no polygon of a state is in it") { Source = Names(files), Hint = CodeHint, IsError = lines.Count == 0 });
            return new BoundaryReading(null, lines, findings);
        }

        findings.AddRange(AreaOverlaps.Findings(areas));
        var stands = !findings.Any(static finding => finding.IsError);
        return new BoundaryReading(stands ? new Boundary(Names(files), areas) : null, lines, findings);
    }

    private static string Names(IReadOnlyList<BoundaryFile> files) => string.Join(" with ", files.Select(static file => file.Name));

    private static void Read(GeoFeature feature, BoundaryFile file, List<BoundaryArea> areas, List<NetworkFinding> findings)
    {
        if (feature.Shape.Polygons.Count == 0)
        {
            return;
        }

        if (States(feature, file.IsDisputed) is not { } states)
        {
            findings.Add(new NetworkFinding(NetworkFindingKind.Unreadable, "", file.IsDisputed ? "the disputed area does not name who claims it" : "the polygon does not name its state")
            {
                Source = feature.Source,
                Hint = file.IsDisputed ? "Give it the property 'claimants' with the codes of all who claim it: [\"AAA\", \"BBB\"]." : CodeHint,
                IsError = true,
            });
            return;
        }

        foreach (var rings in feature.Shape.Polygons)
        {
            if (RingRules.Polygon(rings, string.Join(", ", states), feature.Source, findings) is { } polygon)
            {
                areas.Add(new BoundaryArea(polygon, states, file.IsDisputed || feature.Text(Claimants).Length > 0, feature.Source, areas.Count));
            }
        }
    }

    private static ValueList<PartyId>? States(GeoFeature feature, bool isDisputed)
    {
        var claimants = feature.Text(Claimants);
        if (claimants.Length > 0 || isDisputed)
        {
            var codes = claimants.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            return codes.Length > 0 && codes.All(static code => PartyId.TryParse(code, out _))
                ? ValueList.From(codes.Select(static code => new PartyId(code)).Distinct().Order()) : null;
        }

        var text = s_stateProperties.Select(feature.Text).FirstOrDefault(static code => PartyId.TryParse(code, out _)) ?? feature.Id;
        return PartyId.TryParse(text, out var state) ? [state] : null;
    }
}
