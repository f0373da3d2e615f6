using GoodOffices.Agreement;
using GoodOffices.Agreement.Corridors;
using GoodOffices.Documents.Networks.Cutting;

namespace GoodOffices.Documents.Networks;

/// <summary>Makes one network of what was imported and of the boundary that was chosen.</summary>
public static class NetworkAssembly
{
    /// <summary>Cuts what has no sovereign yet, and checks the whole. The findings are those of reading, of cutting and of the check.</summary>
    /// <param name="imported">What was read.</param>
    /// <param name="boundary">The view, or null where every section says its sovereign.</param>
    /// <param name="tolerances">How exact boundary and links are taken to be.</param>
    public static NetworkCheck Assemble(ImportedNetwork imported, Boundary? boundary, CutTolerances? tolerances = null)
    {
        ArgumentNullException.ThrowIfNull(imported);
        var findings = new List<NetworkFinding>(imported.Findings);
        if (imported.Uncut.Count > 0 && boundary is null)
        {
            findings.Add(new NetworkFinding(NetworkFindingKind.Unreadable, "", $"{imported.Uncut.Count} links have no sovereign yet")
            {
                IsError = true,
                Hint = "Choose a boundary file to cut them at.",
            });
            return new NetworkCheck(null, ValueList.From(findings));
        }

        var parts = boundary is null ? imported.Parts : Cut(imported, new LinkCutter(boundary, tolerances), findings);
        var check = TransportNetwork.Check(parts);
        findings.AddRange(check.Findings);
        findings.AddRange(LengthRules.Findings(parts));
        return new NetworkCheck(imported.Findings.Any(static finding => finding.IsError) ? null : check.Network, ValueList.From(findings));
    }

    private static NetworkParts Cut(ImportedNetwork imported, LinkCutter cutter, List<NetworkFinding> findings)
    {
        var links = new List<TransportLink>(imported.Parts.Links);
        var sections = new List<NetworkSection>(imported.Parts.Sections);
        var crossings = new List<NetworkCrossing>(imported.Parts.Crossings);

        // Each link is cut by itself; the order stays that of the files.
        foreach (var cut in imported.Uncut.AsParallel().AsOrdered().Select(cutter.Cut))
        {
            links.Add(cut.Link);
            sections.AddRange(cut.Sections);
            crossings.AddRange(cut.Crossings);
            findings.AddRange(cut.Findings);
        }

        JointCrossings.Add(sections, crossings);
        return imported.Parts with { Links = ValueList.From(links), Sections = ValueList.From(sections), Crossings = ValueList.From(crossings) };
    }
}
