namespace GoodOffices.Agreement;

/// <summary>Which provisions are agreed with everything that hangs on it: conditions and derogations.</summary>
internal static class AgreedTexts
{
    /// <summary>What counts as accepted on a provision under the rule of adoption: what all accepted, else what the share of
    /// the parties that the conference's rule asks for accepted; null where there is no such text.</summary>
    public static Settlement? Carried(TableRules rules, Provision provision)
    {
        if (provision.Settlement is { } settled || rules.Adoption == AdoptionRule.ConsentOfAll)
        {
            return provision.Settlement;
        }

        return provision.Positions
            .Where(static position => position is not null && (position.AcceptsText || position.WantsDeletion))
            .GroupBy(static position => position!.WantsDeletion ? null : position.Content)
            .Where(group => rules.Adoption.IsReachedBy(group.Count(), provision.Positions.Length))
            .Select(group => new Settlement(group.Key is { } content ? provision.ProposalOf(content)!.Id : null, group.Key, LowestLevel(group), null))
            .FirstOrDefault();
    }

    /// <summary>The provisions that all accepted, with every derogation given and every condition met. Conditions may refer
    /// to each other: the largest set in which all are met counts, so that two that wait for each other are both agreed.
    /// What is adopted is agreed, whatever becomes of a condition elsewhere.</summary>
    public static HashSet<ProvisionId> Of(Table table)
    {
        var agreed = new HashSet<ProvisionId>();
        var conditional = new List<Provision>();
        foreach (var provision in table.Provisions.Values)
        {
            if (Carried(table.Rules, provision) is null || FindingRules.Open(table, provision).Any())
            {
                continue;
            }

            agreed.Add(provision.Id);
            var adopted = table.Instruments[provision.Id.Instrument].IsAdopted;
            if (!adopted && provision.SettledByPackage is null && provision.Positions.Any(static position => position is { AcceptsText: true, Conditions.Count: > 0 }))
            {
                conditional.Add(provision);
            }
        }

        while (conditional.RemoveAll(provision => !Met(table.Rules, provision, agreed) && agreed.Remove(provision.Id)) > 0)
        {
            // Each round drops at least one provision, so it ends; the largest set does not depend on the order.
        }

        return agreed;
    }

    /// <summary>Why the text of an instrument is not agreed, or null where it is.</summary>
    public static Reason? WhyNot(Table table, InstrumentId instrument)
    {
        var provisions = table.ProvisionsOf(instrument);
        if (provisions.Count == 0)
        {
            return new Reason("no-provisions", $"{instrument} has no provisions.", "Set them and negotiate them.");
        }

        var agreed = Of(table);
        var open = provisions.Where(provision => !agreed.Contains(provision.Id)).Select(static provision => provision.Id.Key).ToList();
        return open.Count == 0 ? null : new Reason(
            "not-agreed", $"{instrument} is not agreed: {string.Join(", ", open.Take(10))}{(open.Count > 10 ? ", ..." : "")}.",
            "Settle every provision, its conditions and its derogations.");
    }

    /// <summary>True where enough parties stand on what carried with their conditions met.</summary>
    private static bool Met(TableRules rules, Provision provision, HashSet<ProvisionId> agreed)
    {
        var outcome = Carried(rules, provision)!.Content;
        var standing = provision.Positions.Count(position => position is not null
            && (outcome is null ? position.WantsDeletion : position.AcceptsText && position.Content == outcome) && position.Conditions.All(agreed.Contains));
        return rules.Adoption.IsReachedBy(standing, provision.Positions.Length);
    }

    private static AcceptanceLevel LowestLevel(IEnumerable<Position?> positions) =>
        positions.Any(static position => position!.Level == AcceptanceLevel.AdReferendum) ? AcceptanceLevel.AdReferendum : AcceptanceLevel.Definitive;
}
