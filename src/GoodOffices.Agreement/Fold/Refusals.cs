namespace GoodOffices.Agreement;

/// <summary>The reasons that several rules share. A reason names acts, provisions and parties, never the substance.</summary>
internal static class Refusals
{
    public static Reason Unreadable { get; } = new("unreadable", "The entry could not be read.", "Its author sends the act again.");

    public static Reason NothingNamed { get; } = new("nothing-named", "The act names nothing.", "Name at least one item, each once.");

    public static Reason NoParty(PartyId party) => new(
        "no-party", $"{party} is no party to this table.", "Who is no party may make statements and hand over non-papers where the room lets it speak.");

    public static Reason UnknownInstrument(InstrumentId instrument) => new(
        "unknown-instrument", $"There is no instrument {instrument} at this table.", "Open it first, or name one that is open.");

    public static Reason UnknownProvision(ProvisionId provision) => new(
        "unknown-provision", $"There is no provision {provision}.", "Set it first, or name one that is there.");

    public static Reason UnknownProposal(ProvisionId provision, ProposalId proposal) => new(
        "unknown-proposal", $"There is no proposal {proposal} on {provision}.", "Name a proposal that is on the table for this provision.");

    public static Reason UnknownPackage(PackageId package) => new("unknown-package", $"There is no package {package}.", "Name one that was tabled.");

    public static Reason UnknownOverlap(OverlapId overlap) => new("unknown-overlap", $"There is no list {overlap}.", "Name one that was proposed.");

    public static Reason UnknownAct(ActId act, string what) => new("unknown-act", $"{act} is not {what}.", "Name the act by its index in the record.");

    public static Reason OtherContent(string what) => new(
        "other-content", $"The digest is not that of {what} as it stands.", "Read it again and name its digest.");

    public static Reason Replaced(ProvisionId provision, ActId? current) => new(
        "position-replaced",
        current is { } act ? $"The position on {provision} in force is that of {act}." : $"There is no position on {provision} to replace.",
        "Decide again from the position in force.");

    public static Reason Adopted(InstrumentId instrument) => new(
        "adopted", $"The text of {instrument} is adopted.", "Before signature the parties may reopen it together; after it there is rectification or a new instrument.");

    public static Reason NotAuthenticated(InstrumentId instrument) => new(
        "not-authenticated", $"The text of {instrument} is not authenticated.", "Until then, change it by negotiation.");

    public static Reason NotAdopted(InstrumentId instrument) => new("not-adopted", $"The text of {instrument} is not adopted.", "Adopt it first.");

    public static Reason Agreed(ProvisionId provision) => new(
        "agreed", $"{provision} is accepted by all.", "Reopen it first, with a reason that all see.");

    public static Reason NotOwnNumber(string id, PartyId party) => new(
        "not-own-number", $"{id} is not {party}'s to number.", $"Take {party}'s next number.");

    public static Reason NumberTaken(string id) => new("number-taken", $"There is {id} already.", "Take the next number.");

    public static Reason OtherBlanks(ProvisionId provision, string allowed) => new(
        "other-blanks", $"The text of {provision} does not have the blanks of the wording.", allowed);

    public static Reason NoWords(string what) => new("no-words", $"The {what} is missing.", $"Give the {what} in words.");

    public static Reason Already(string what) => new("already-done", $"The party has {what} already.", "Nothing is left to do.");
}
