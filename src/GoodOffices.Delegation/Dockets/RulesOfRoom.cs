using GoodOffices.Agreement;
using GoodOffices.Delegation.Overlaps;
using GoodOffices.Procedure;
using GoodOffices.Procedure.Convening;

namespace GoodOffices.Delegation.Dockets;

/// <summary>The rules of a room's table, from the convocation and the modalities in effect at an entry.</summary>
internal static class RulesOfRoom
{
    /// <param name="judge">The proceedings at the entry.</param>
    /// <param name="room">The room.</param>
    /// <param name="context">What identifies the room among all rooms of all talks.</param>
    public static TableRules At(Proceedings judge, RoomState room, Digest context)
    {
        var modalities = judge.Modalities;
        return new TableRules([.. room.Parties.Select(Reasons.Party)])
        {
            Version = judge.Convocation.Terms.RulesVersion,
            Speakers = [.. room.Participants.Except(room.Parties).Select(Reasons.Party)],
            Adoption = Adoption(modalities?.Decision, room.Parties.Count),
            Silence = modalities?.Silence is not null,
            Legend = Legend(modalities),
            Overlap = OverlapProtocol.Instance,
            Context = context,
        };
    }

    private static AdoptionRule Adoption(DecisionRule? decision, int parties) => decision switch
    {
        // One half is to be exceeded: with so many parties that is the next whole one.
        DecisionRule.Majority(var numerator, var denominator) when 2 * numerator == denominator => new AdoptionRule((parties / 2) + 1, parties),
        DecisionRule.Majority majority => new AdoptionRule(majority.Numerator, majority.Denominator),
        _ => AdoptionRule.ConsentOfAll,
    };

    private static Legend Legend(Modalities? modalities)
    {
        var entries = new List<Agreement.LegendEntry>();
        foreach (var entry in modalities?.Legend ?? [])
        {
            var name = entry.Status.Replace("-", "", StringComparison.Ordinal);
            if (Enum.TryParse<ProvisionStatus>(name, ignoreCase: true, out var status) && Enum.IsDefined(status))
                entries.Add(new Agreement.LegendEntry(status, entry.Label.ToString(), entry.Colour));
        }

        return entries.Count == 0 ? Agreement.Legend.Default : new Legend([.. entries]);
    }
}
