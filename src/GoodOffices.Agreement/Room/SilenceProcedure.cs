using System.Collections.Immutable;

namespace GoodOffices.Agreement;

/// <summary>A proposal that is accepted by all unless a party objects before a deadline.</summary>
/// <param name="Act">The act that proposed it.</param>
/// <param name="Party">Who proposed it.</param>
/// <param name="Provision">The provision.</param>
/// <param name="Proposal">The proposal.</param>
/// <param name="Content">The digest of its content.</param>
/// <param name="Deadline">The deadline, seconds since 1970-01-01 UTC.</param>
/// <param name="Objections">The objections by seat; null where a party made none.</param>
public sealed record SilenceProcedure(
    ActId Act, PartyId Party, ProvisionId Provision, ProposalId Proposal, Digest Content, long Deadline,
    ImmutableArray<SilenceObjection?> Objections)
{
    /// <summary>The act that established the silence, or null.</summary>
    public ActId? EstablishedBy { get; internal init; }
}
