using System.Collections.Immutable;

namespace GoodOffices.Agreement;

/// <summary>A text put forward as the basis for negotiation of a provision, without prejudice.</summary>
/// <param name="Content">The text.</param>
/// <param name="ProposedBy">The act that put it forward.</param>
/// <param name="AcceptedBy">The acts that accepted it as basis, by seat; null where a party has not.</param>
public sealed record BasisText(Content Content, ActId ProposedBy, ImmutableArray<ActId?> AcceptedBy)
{
    /// <summary>True where every party accepted it as basis.</summary>
    public bool IsAccepted => AcceptedBy.All(static act => act is not null);
}
