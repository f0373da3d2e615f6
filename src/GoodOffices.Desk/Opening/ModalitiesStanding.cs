using GoodOffices.Procedure;
using GoodOffices.Record;

namespace GoodOffices.Desk.Opening;

/// <summary>How proposed modalities stand: who accepted them last, whose acceptance they await, whether they are in force.</summary>
/// <param name="Digest">What is accepted.</param>
/// <param name="Proposal">The whole of them, and who proposed them.</param>
/// <param name="AcceptedBy">The parties whose last acceptance is of these.</param>
/// <param name="Awaited">The parties whose acceptance is wanting; none where they are in force.</param>
/// <param name="IsInForce">Whether they are in force.</param>
public sealed record ModalitiesStanding(Hash Digest, ModalitiesProposal Proposal, IReadOnlyList<PartyCode> AcceptedBy, IReadOnlyList<PartyCode> Awaited, bool IsInForce)
{
    /// <summary>All that were proposed, the last first.</summary>
    /// <param name="talks">The talks.</param>
    /// <param name="order">The parties in the order in which they are shown.</param>
    public static IReadOnlyList<ModalitiesStanding> All(Proceedings talks, IReadOnlyList<PartyCode> order)
    {
        ArgumentNullException.ThrowIfNull(talks);
        var inForce = talks.Modalities?.Digest;
        return [.. talks.ModalitiesProposals.OrderByDescending(static pair => pair.Value.Index).Select(pair =>
        {
            var accepted = order.Where(party => talks.Participants[party].Modalities == pair.Key).ToList();
            return new ModalitiesStanding(pair.Key, pair.Value, accepted, pair.Key == inForce ? [] : [.. order.Except(accepted)], pair.Key == inForce);
        })];
    }

    /// <summary>The proposal with which a new one begins: the one in force, else the last; null where none was proposed.</summary>
    /// <param name="standings">All that were proposed, the last first.</param>
    public static ModalitiesProposal? ToBeginWith(IReadOnlyList<ModalitiesStanding> standings)
    {
        ArgumentNullException.ThrowIfNull(standings);
        return (standings.FirstOrDefault(static one => one.IsInForce) ?? (standings.Count > 0 ? standings[0] : null))?.Proposal;
    }

    /// <summary>The last proposal that awaits a party, where it is later than the modalities in force; null where none does.</summary>
    /// <param name="standings">All that were proposed, the last first.</param>
    /// <param name="party">Which party.</param>
    public static ModalitiesStanding? Awaiting(IReadOnlyList<ModalitiesStanding> standings, PartyCode party)
    {
        ArgumentNullException.ThrowIfNull(standings);
        return standings.TakeWhile(static one => !one.IsInForce).FirstOrDefault(one => one.Awaited.Contains(party));
    }

    /// <summary>What an acceptance by a party would bring about now.</summary>
    /// <param name="talks">The talks.</param>
    /// <param name="party">Who would accept.</param>
    public AcceptanceEffect EffectOf(Proceedings talks, PartyCode party)
    {
        ArgumentNullException.ThrowIfNull(talks);
        var others = Awaited.Where(one => one != party).ToList();
        var convocation = talks.IsOpen ? [] : talks.Parties.Where(static one => one.ConvocationAcceptedAt is null).Select(static one => one.Code).ToList();
        return new AcceptanceEffect(others, convocation, !talks.IsOpen, talks.Participants[party].Modalities is { } before && before != Digest);
    }
}
