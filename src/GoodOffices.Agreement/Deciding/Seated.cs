namespace GoodOffices.Agreement;

/// <summary>The table as a party sits at it: what a command has to look up.</summary>
internal sealed record Seated(Table Table, PartyId Party, int Seat)
{
    /// <summary>The position of the party that a new one would replace.</summary>
    public ActId? Current(ProvisionId provision) => Table.Provisions.GetValueOrDefault(provision)?.Positions[Seat]?.Act;

    public ProposalId NextProposal() => new(Party, 1 + Highest(
        Table.Proposals.Keys.Where(Own).Select(static id => id.Number),
        static act => act is TableAct.Tabled tabled ? tabled.Proposal.Number : 0));

    public PackageId NextPackage() => new(Party, 1 + Highest(
        Table.Packages.Keys.Where(id => id.Party == Party).Select(static id => id.Number),
        static act => act is TableAct.PackageTabled tabled ? tabled.Package.Number : 0));

    public OverlapId NextOverlap() => new(Party, 1 + Highest(
        Table.Overlaps.Keys.Where(id => id.Party == Party).Select(static id => id.Number),
        static act => act is TableAct.OverlapProposed proposed ? proposed.Overlap.Number : 0));

    public CorrectionId NextCorrection() => new(Party, 1 + Highest(
        Table.Corrections.Keys.Where(id => id.Party == Party).Select(static id => id.Number),
        static act => act is TableAct.CorrectionProposed proposed ? proposed.Correction.Number : 0));

    /// <summary>Runs on with a proposal that is on the table.</summary>
    public Decision WithProposal(ProposalId id, Func<Proposal, TableAct> act) => Table.Proposal(id) is { } proposal
        ? Decision.Of(act(proposal))
        : Decision.Of(new Reason("unknown-proposal", $"There is no proposal {id}.", "Name one that is on the table."));

    /// <summary>Runs on with an instrument that is open.</summary>
    public Decision WithInstrument(InstrumentId id, Func<Instrument, Decision> decide) =>
        Table.Instruments.TryGetValue(id, out var instrument) ? decide(instrument) : Decision.Of(Refusals.UnknownInstrument(id));

    /// <summary>Runs on with the clean text of an instrument in its drafting language.</summary>
    public Decision WithText(InstrumentId id, Func<Instrument, Digest, TableAct> act) => WithInstrument(id, instrument =>
        InstrumentText.Compose(Table, id, instrument.Terms.Drafting, out var text) is { } why ? Decision.Of(why) : Decision.Of(act(instrument, text!.Digest)));

    private bool Own(ProposalId id) => id.Party == Party;

    /// <summary>The highest number used, by acts that await confirmation as well: their number is taken once confirmed.</summary>
    private int Highest(IEnumerable<int> used, Func<TableAct, int> numberOf) =>
        used.Concat(Table.Lacking.Values.Where(lacking => lacking.Party == Party).Select(lacking => numberOf(lacking.Act))).DefaultIfEmpty(0).Max();
}
