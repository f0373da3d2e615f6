using GoodOffices.Agreement;

namespace GoodOffices.Simulation.Talks;

/// <summary>The whole life of a short instrument: agreed, one acceptance ad referendum; adopted, initialled, signed, one signature ad referendum; in force, and rectified.</summary>
internal static class Conclusion
{
    private static readonly string[] _provisions = ["1", "2"];

    public static InstrumentId Instrument { get; } = new("II");

    public static bool IsDone(Table table) => table.Instruments.GetValueOrDefault(Instrument)?.InForceBy is not null && Rectification(table) is { EffectedBy: not null };

    /// <summary>What a party does next for it; null where it waits for others. It may still be refused, while others have to act first.</summary>
    /// <param name="me">The party.</param>
    /// <param name="table">As it sees it.</param>
    /// <param name="leads">Whether it drafts.</param>
    public static Command? Next(PartyId me, Table table, bool leads)
    {
        if (!table.Instruments.TryGetValue(Instrument, out var instrument))
        {
            return leads ? new Command.Do(new TableAct.InstrumentOpened(Instrument, Words.Texts("Working rules"), new InstrumentTerms(Words.Drafting, [Words.Drafting], FinalClauses.BySignature))) : null;
        }

        var seat = table.Rules.Seat(me);
        return instrument.IsAdopted ? AfterAdoption(table, instrument, seat, leads) : Negotiating(table, instrument, seat, leads);
    }

    private static Command? Negotiating(Table table, Instrument instrument, int seat, bool leads)
    {
        foreach (var key in _provisions)
        {
            if (Drafting(table, new ProvisionId(Instrument, key), leads, out var proposal) is { } draft) return draft;
            if (proposal is null) return null;
            switch (table.Provisions[proposal.Provision].Positions[seat])
            {
                case { AcceptsText: true, Level: AcceptanceLevel.AdReferendum }:
                    return new Command.ConfirmReferendum(Instrument);
                case not { AcceptsText: true }:
                    return new Command.Accept(proposal.Id, seat == 1 && key == "1" ? AcceptanceLevel.AdReferendum : AcceptanceLevel.Definitive);
            }
        }

        return instrument.AdoptionConsents[seat] is null ? new Command.ConsentToAdoption(Instrument) : null;
    }

    private static Command? AfterAdoption(Table table, Instrument instrument, int seat, bool leads)
    {
        if (instrument.Initials[seat] is null) return new Command.Initial(Instrument);
        if (instrument.Signatures[seat] is not { } signature) return instrument.IsAuthenticated ? new Command.Sign(Instrument, AdReferendum: seat == 1) : null;
        if (signature is { AdReferendum: true, ConfirmedBy: null }) return new Command.ConfirmSignature(Instrument);
        if (instrument.InForceBy is null) return null;
        if (Rectification(table) is not { } correction) return leads ? new Command.ProposeCorrection(new ProvisionId(Instrument, "1"), Words.Drafting, "The commissions meet twice a year.") : null;
        return correction.EffectedBy is null && correction.Initials[seat] is null ? new Command.InitialCorrection(correction.Id) : null;
    }

    /// <summary>Sees to it that a provision has its place and a proposal, both from whoever leads.</summary>
    public static Command? Drafting(Table table, ProvisionId id, bool leads, out Proposal? proposal)
    {
        proposal = null;
        if (!table.Provisions.TryGetValue(id, out var provision)) return leads ? Negotiation.Set(id, Words.Texts("Heading")) : null;
        proposal = provision.Proposals.Values.LastOrDefault(one => !one.IsWithdrawn);
        return proposal is null && leads ? new Command.Table(id, new WordingContent(Words.Drafting, $"The commisions meet as {id.Key} says.")) : null;
    }

    private static Correction? Rectification(Table table) => table.Corrections.Values.FirstOrDefault(correction => correction.Instrument == Instrument);
}
