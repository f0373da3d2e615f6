namespace GoodOffices.Agreement;

/// <summary>How a provision stood that an accepted text rests on, at the time of the acceptance.</summary>
/// <param name="Provision">The provision.</param>
/// <param name="Term">The defined term by which the text rests on it, or null where it rests on the provision itself.</param>
/// <param name="Settled">The digest that all had accepted, or null where it was open.</param>
/// <param name="Live">Where it was open: the digests that were on the table. The acceptor knew them.</param>
public sealed record Ground(ProvisionId Provision, string? Term, Digest? Settled, ValueList<Digest> Live)
{
    /// <summary>What it is about, and nothing of what it says.</summary>
    public override string ToString() => Provision.ToString();
}
