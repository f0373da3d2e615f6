namespace GoodOffices.Agreement;

/// <summary>An entry of the compilation: one of the contents on the table for a provision, with who stands how.</summary>
/// <param name="Content">What it says; null for no such provision.</param>
/// <param name="Proposals">The live proposals that say it, the earliest first; empty for no such provision.</param>
/// <param name="Proponents">The parties that tabled it or took it over and stand by it, in the order of their seats.</param>
/// <param name="Supporters">The parties that accepted it, in the order of their seats.</param>
/// <param name="Holding">The parties that hold it by a text reservation, in the order of their seats.</param>
/// <param name="CouldAccept">The parties that said that they could accept it, in the order of their seats.</param>
public sealed record CompiledProposal(
    Content? Content, ValueList<ProposalId> Proposals, ValueList<PartyId> Proponents, ValueList<PartyId> Supporters,
    ValueList<PartyId> Holding, ValueList<PartyId> CouldAccept);
