namespace GoodOffices.Agreement;

/// <summary>What all parties accepted on a provision.</summary>
/// <param name="Proposal">The proposal, the earliest of those with this content; null for no such provision.</param>
/// <param name="Content">Its digest; null for no such provision.</param>
/// <param name="Level">Ad referendum where any party accepted so.</param>
/// <param name="Package">The package that settled it, or null.</param>
public sealed record Settlement(ProposalId? Proposal, Digest? Content, AcceptanceLevel Level, PackageId? Package)
{
    private static readonly Digest Deletion = Digest.Of("deleted"u8);

    /// <summary>True where the parties agreed that there is no such provision.</summary>
    public bool IsDeletion => Content is null;

    /// <summary>The digest that stands for the outcome, deletion included.</summary>
    internal Digest Outcome => Content ?? Deletion;
}
