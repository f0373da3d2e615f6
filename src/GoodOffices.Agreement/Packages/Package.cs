using System.Collections.Immutable;
using GoodOffices.Agreement.Canonical;

namespace GoodOffices.Agreement;

/// <summary>Proposals on several provisions that stand or fall together, without prejudice to earlier positions.</summary>
/// <param name="Id">The package.</param>
/// <param name="Items">What it would settle.</param>
/// <param name="Note">What holds it together, in words.</param>
/// <param name="TabledBy">The act that tabled it.</param>
/// <param name="Acceptances">The acceptances by seat; null where a party has not accepted.</param>
public sealed record Package(
    PackageId Id, ValueList<PackageItem> Items, string Note, ActId TabledBy, ImmutableArray<PackageAcceptance?> Acceptances)
{
    /// <summary>What became of it.</summary>
    public PackageState State { get; internal init; }

    /// <summary>The act by which it fell, or null.</summary>
    public ActId? FellBy { get; internal init; }

    /// <summary>The reason given where it fell; may be empty.</summary>
    public string Reason { get; internal init; } = "";

    /// <summary>True while it is on the table or settles its provisions.</summary>
    public bool IsLive => State is PackageState.Open or PackageState.Agreed;

    /// <summary>What an acceptance is bound to: every provision, proposal and digest in it.</summary>
    public Digest Digest => DigestOf(Items);

    /// <summary>Ad referendum where any standing acceptance is.</summary>
    internal AcceptanceLevel Level =>
        Acceptances.Any(static acceptance => acceptance is { Level: AcceptanceLevel.AdReferendum })
            ? AcceptanceLevel.AdReferendum : AcceptanceLevel.Definitive;

    internal bool AcceptedByAll => Acceptances.All(static acceptance => acceptance is { Lapsed: null });

    /// <summary>True where it would settle this provision.</summary>
    public bool Covers(ProvisionId provision) => Items.Any(item => item.Provision == provision);

    internal static Digest DigestOf(ValueList<PackageItem> items) =>
        new CanonicalWriter().List(items, static (to, item) => item.Write(to)).ToDigest();

    /// <summary>What it is about, and nothing of what it says.</summary>
    public override string ToString() => Id.ToString();
}
