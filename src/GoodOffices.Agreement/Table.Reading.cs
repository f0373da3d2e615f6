using System.Diagnostics.CodeAnalysis;

namespace GoodOffices.Agreement;

public sealed partial record Table
{
    /// <summary>The provisions of an instrument in their order: by place, then by key.</summary>
    public IReadOnlyList<Provision> ProvisionsOf(InstrumentId instrument) =>
    [
        .. Provisions.Values.Where(provision => provision.Id.Instrument == instrument)
            .OrderBy(static provision => provision.Order).ThenBy(static provision => provision.Id),
    ];

    /// <summary>The position of a party on a provision, or null where it has none or there is no such provision or party.</summary>
    public Position? PositionOf(PartyId party, ProvisionId provision) =>
        Rules.Seat(party) is >= 0 and var seat ? Provisions.GetValueOrDefault(provision)?.Positions[seat] : null;

    /// <summary>A proposal, or null.</summary>
    public Proposal? Proposal(ProposalId proposal) =>
        Proposals.TryGetValue(proposal, out var provision) ? Provisions[provision].Proposals[proposal] : null;

    /// <summary>The round of a list in which the next step is taken: the one that is running, or the next one before its first step.</summary>
    /// <param name="list">The list.</param>
    /// <param name="round">The round; null where there is none.</param>
    /// <param name="why">Why there is none: the list is not agreed, no round is left, or the table is folded without the protocol.</param>
    public bool TryOpenRound(OverlapId list, [NotNullWhen(true)] out OverlapRound? round, [NotNullWhen(false)] out Reason? why) =>
        (why = OverlapRules.NoOpenRound(this, list, out round)) is null;

    /// <summary>True where a party objected to a silence procedure, or took another position on its provision meanwhile, and
    /// no evidence shows that it came too late.</summary>
    /// <exception cref="KeyNotFoundException">There is no such silence procedure.</exception>
    public bool IsBroken(ActId silence)
    {
        var procedure = Silences[silence];
        return procedure.EstablishedBy is null && SilenceRules.Spoken(this, procedure).Any(static act => act is not null);
    }

    /// <summary>How far an instrument has come.</summary>
    /// <exception cref="KeyNotFoundException">There is no such instrument.</exception>
    public LifeStage StageOf(InstrumentId id)
    {
        var instrument = Instruments[id];
        return instrument switch
        {
            { InForceBy: not null, Registration: not null } => LifeStage.Registered,
            { InForceBy: not null } => LifeStage.InForce,
            { IsAdopted: false } => AgreedTexts.WhyNot(this, id) is null ? LifeStage.Agreed : LifeStage.UnderNegotiation,
            _ when instrument.IsBoundForAll => LifeStage.Bound,
            _ when instrument.IsSignedByAll => LifeStage.Signed,
            _ => instrument.IsAuthenticated ? LifeStage.Authenticated : LifeStage.Adopted,
        };
    }
}
