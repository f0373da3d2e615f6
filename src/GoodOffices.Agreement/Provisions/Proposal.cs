using System.Collections.Immutable;

namespace GoodOffices.Agreement;

/// <summary>Content that a party tabled for a provision. It never changes; only who stands behind it does.</summary>
/// <param name="Id">The proposal.</param>
/// <param name="Provision">The provision that it is for.</param>
/// <param name="Content">What it says.</param>
/// <param name="TabledBy">The act that tabled it.</param>
public sealed record Proposal(ProposalId Id, ProvisionId Provision, Content Content, ActId TabledBy)
{
    /// <summary>The proposal that it amends, or null.</summary>
    public ProposalId? Amends { get; init; }

    /// <summary>The provisions that it rests on.</summary>
    public ValueList<ProvisionId> RestsOn { get; init; } = [];

    /// <summary>The defined terms that it rests on.</summary>
    public ValueList<string> RestsOnTerms { get; init; } = [];

    /// <summary>The terms that it defines.</summary>
    public ValueList<string> Defines { get; init; } = [];

    /// <summary>Who stands behind it: the party that tabled it and those that took it over, less those that withdrew.</summary>
    public ImmutableSortedSet<PartyId> Proponents { get; init; } = [];

    /// <summary>True where all its proponents withdrew.</summary>
    public bool IsWithdrawn => Proponents.IsEmpty;
}
