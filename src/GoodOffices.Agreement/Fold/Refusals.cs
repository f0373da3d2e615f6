namespace GoodOffices.Agreement;

/// <summary>The reasons that several rules share. A reason names acts, provisions and parties, never the substance.</summary>
internal static class Refusals
{
    public static Reason Unreadable { get; } = new("unreadable", "The entry could not be read.");

    public static Reason NoParty(PartyId party) => new(
        "no-party", $"{party} is no party to this table.", "Who is no party may make statements and hand over non-papers where the room lets it speak.");

    public static Reason UnknownInstrument(InstrumentId instrument) => new(
        "unknown-instrument", $"There is no instrument {instrument} at this table.", "Open it first, or name one that is open.");

    public static Reason UnknownProvision(ProvisionId provision) => new(
        "unknown-provision", $"There is no provision {provision}.", "Set it first, or name one that is there.");

    public static Reason UnknownProposal(ProvisionId provision, ProposalId proposal) => new(
        "unknown-proposal", $"There is no proposal {proposal} on {provision}.", "Name a proposal that is on the table for this provision.");

    public static Reason NotThisContent(ProvisionId provision, ProposalId proposal) => new(
        "other-content", $"The digest is not that of {proposal} on {provision}.", "Read the proposal again and name its digest.");

    public static Reason Replaced(ProvisionId provision, ActId? current) => new(
        "position-replaced",
        current is { } act ? $"The position on {provision} in force is that of {act}." : $"There is no position on {provision} to replace.",
        "Decide again from the position in force.");
}
