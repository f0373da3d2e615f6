namespace GoodOffices.Agreement.Corridors;

/// <summary>Sovereignty over infrastructure: each national section is under its sovereign's law and authority.</summary>
public static class Sovereignty
{
    /// <summary>The breaches of a regime, section by section.</summary>
    public static IReadOnlyList<CorridorFinding> Findings(LinkRegimeContent regime)
    {
        ArgumentNullException.ThrowIfNull(regime);
        var findings = new List<CorridorFinding>();
        foreach (var section in regime.Sections)
        {
            if (section.Law != section.Sovereign)
            {
                findings.Add(Breach(CorridorFindingKind.ForeignLaw, section, section.Law));
            }

            if (section.Authority != section.Sovereign)
            {
                findings.Add(Breach(CorridorFindingKind.ForeignAuthority, section, section.Authority));
            }
        }

        return findings;
    }

    private static CorridorFinding Breach(CorridorFindingKind kind, NationalSection section, PartyId by) =>
        new(kind, PrincipleKind.Sovereignty, section.Name, section.Sovereign, by);
}
