using System.Collections.Immutable;
using GoodOffices.Agreement.Canonical;

namespace GoodOffices.Agreement;

/// <summary>A principle that binds provisions once all parties adopted it.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Nature">What it is about.</param>
/// <param name="Statement">Its words.</param>
/// <param name="TabledBy">The act that tabled it.</param>
/// <param name="AdoptedBy">The acts that adopted it, by seat; null where a party has not.</param>
public sealed record Principle(PrincipleId Id, PrincipleKind Nature, Texts Statement, ActId TabledBy, ImmutableArray<ActId?> AdoptedBy)
{
    /// <summary>True where every party adopted it.</summary>
    public bool IsAdopted => AdoptedBy.All(static act => act is not null);

    /// <summary>What an adoption is bound to.</summary>
    public Digest Digest => new CanonicalWriter().Array(3).Write(Id).Number((int)Nature).Write(Statement).End().ToDigest();
}
