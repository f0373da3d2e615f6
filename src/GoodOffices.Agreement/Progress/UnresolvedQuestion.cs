namespace GoodOffices.Agreement;

/// <summary>A provision that is on the table and not agreed. The list of them is derived, never kept by hand.</summary>
/// <param name="Provision">The provision.</param>
/// <param name="Number">Its number as printed.</param>
/// <param name="Heading">Its heading by language.</param>
/// <param name="Status">How it stands.</param>
/// <param name="WhoseMove">Whose move it is, in the order of the seats.</param>
public sealed record UnresolvedQuestion(
    ProvisionId Provision, string Number, Texts Heading, ProvisionStatus Status, ValueList<PartyId> WhoseMove);
