using GoodOffices.Agreement.Corridors;

namespace GoodOffices.Documents.Networks;

/// <summary>What was read from files: entries that are complete, and links still to be cut.</summary>
/// <param name="Parts">Places, links, sections and crossings as they stand.</param>
/// <param name="Uncut">Links without a sovereign.</param>
/// <param name="Findings">What could not be read, with file and line.</param>
public sealed record ImportedNetwork(NetworkParts Parts, IReadOnlyList<UncutLink> Uncut, IReadOnlyList<NetworkFinding> Findings)
{
    /// <summary>Both together, in this order.</summary>
    public ImportedNetwork With(ImportedNetwork other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new ImportedNetwork(
            new NetworkParts
            {
                Places = [.. Parts.Places, .. other.Parts.Places],
                Links = [.. Parts.Links, .. other.Parts.Links],
                Sections = [.. Parts.Sections, .. other.Parts.Sections],
                Crossings = [.. Parts.Crossings, .. other.Parts.Crossings],
            },
            [.. Uncut, .. other.Uncut],
            [.. Findings, .. other.Findings]);
    }
}
