namespace GoodOffices.Record.Notes;

/// <summary>What a register made of a cosigned note that was offered to it.</summary>
public abstract record CosignatureOffer
{
    private CosignatureOffer()
    {
    }

    /// <summary>It is the cosigner's latest now.</summary>
    /// <param name="Cosignature">As kept.</param>
    public sealed record Kept(Cosignature Cosignature) : CosignatureOffer;

    /// <summary>It verifies, but the one that is kept covers as much or more.</summary>
    /// <param name="Latest">The one that stays.</param>
    public sealed record Covered(Cosignature Latest) : CosignatureOffer;

    /// <summary>It verifies, but for a larger size than the record has here: offer it again when the entries have come.</summary>
    /// <param name="Cosignature">Not kept.</param>
    public sealed record Ahead(Cosignature Cosignature) : CosignatureOffer;

    /// <summary>It verifies, log's signature included, for another history than the one kept here. The log has equivocated: see <see cref="Equivocation.EquivocationEvidence"/>.</summary>
    /// <param name="Cosignature">What was signed there; not kept.</param>
    public sealed record OtherHistory(Cosignature Cosignature) : CosignatureOffer;

    /// <summary>It is no note of this log with a cosignature of a known cosigner.</summary>
    /// <param name="Why">For people.</param>
    public sealed record Invalid(string Why) : CosignatureOffer;
}
