namespace GoodOffices.Agreement;

/// <summary>How one provision stands.</summary>
/// <param name="Id">The provision.</param>
/// <param name="Number">Its number as printed.</param>
/// <param name="Heading">Its heading by language.</param>
/// <param name="Status">Its status.</param>
/// <param name="Settlement">What all accepted, or null.</param>
/// <param name="Compilation">Every content on the table, in the order in which they came: the compilation.</param>
/// <param name="Findings">The departures from adopted principles that are not derogated from.</param>
/// <param name="OpenBlanks">The blanks that are open in what all accepted, by ordinal.</param>
/// <param name="WhoseMove">Whose move it is, in the order of the seats; empty where it is agreed.</param>
public sealed record ProvisionStanding(
    ProvisionId Id, string Number, Texts Heading, ProvisionStatus Status, Settlement? Settlement,
    ValueList<CompiledProposal> Compilation, ValueList<Finding> Findings, ValueList<int> OpenBlanks, ValueList<PartyId> WhoseMove)
{
    /// <summary>True where all accepted it, by some perhaps subject to their capital.</summary>
    public bool IsAgreed => Status is ProvisionStatus.Agreed or ProvisionStatus.AgreedAdReferendum;
}
