using GoodOffices.Agreement.Corridors;

namespace GoodOffices.Agreement;

/// <summary>Departures from adopted principles: some follow from a regime's figures, others a party states.</summary>
internal static class FindingRules
{
    /// <summary>The findings on a content of a provision that need a derogation, in a fixed order.</summary>
    public static IEnumerable<Finding> On(Table table, Provision provision, Digest content)
    {
        if (provision.ContentOf(content) is LinkRegimeContent { Regime: var regime })
        {
            foreach (var principle in table.Principles.Values.Where(static principle => principle.IsAdopted))
            {
                foreach (var finding in Following(principle.Nature, regime).Where(static finding => finding.Weight == FindingWeight.Binding))
                {
                    yield return new Finding(provision.Id, principle.Id, content, finding.Measure, null);
                }
            }
        }

        foreach (var stated in provision.Findings.Where(stated => stated.Content == content))
        {
            yield return stated;
        }
    }

    /// <summary>The findings on what counts as accepted that not all accepted by name. A principle binds what follows: what is
    /// adopted already has none.</summary>
    public static IEnumerable<Finding> Open(Table table, Provision provision) =>
        !table.Instruments[provision.Id.Instrument].IsAdopted && AgreedTexts.Carried(table.Rules, provision)?.Content is { } content
            ? On(table, provision, content).Where(finding => !IsDerogated(provision, finding.Digest)) : [];

    public static bool IsDerogated(Provision provision, Digest finding) =>
        provision.Derogations.TryGetValue(finding, out var accepted) && accepted.All(static act => act is not null);

    private static IReadOnlyList<CorridorFinding> Following(PrincipleKind nature, Regime regime) => nature switch
    {
        PrincipleKind.Sovereignty => Sovereignty.Findings(regime),
        PrincipleKind.Reciprocity => Reciprocity.Findings(regime),
        _ => [],
    };
}
