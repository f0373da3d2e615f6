using GoodOffices.Agreement;

namespace GoodOffices.Delegation.Instructing;

/// <summary>What an act commits its party to on one provision.</summary>
/// <param name="Provision">Which provision.</param>
/// <param name="Content">What it stands by or accepts; null where the act names no content.</param>
/// <param name="Level">How far it accepts; nothing for what is tabled.</param>
internal readonly record struct Commitment(ProvisionId Provision, Digest? Content, HighestLevel Level)
{
    public static IEnumerable<Commitment> Of(TableAct act, Table table) => act switch
    {
        TableAct.Tabled tabled => [new(tabled.Provision, tabled.Content.Digest, HighestLevel.None)],
        TableAct.TakenOver taken => [new(taken.Provision, taken.Content, HighestLevel.None)],
        TableAct.Accepted accepted => [new(accepted.Provision, accepted.Content, LevelOf(accepted.Level))],
        TableAct.SilenceProposed silence => [new(silence.Provision, silence.Content, HighestLevel.None)],
        TableAct.DeletionAsked asked => [new(asked.Provision, null, HighestLevel.None)],
        TableAct.Reaffirmed reaffirmed => reaffirmed.Items.Select(item => new Commitment(item.Provision, item.Content, HighestLevel.AdReferendum)),
        TableAct.ReferendumConfirmed confirmed => confirmed.Items.Select(item => new Commitment(item.Provision, item.Content, HighestLevel.Definitive)),
        TableAct.PackageTabled tabled => tabled.Items.Select(item => new Commitment(item.Provision, item.Content, HighestLevel.None)),
        TableAct.PackageAccepted accepted when table.Packages.TryGetValue(accepted.Package, out var package) =>
            package.Items.Select(item => new Commitment(item.Provision, item.Content, LevelOf(accepted.Level))),
        _ => [],
    };

    /// <summary>What a yes to an option of a binding list may come to commit to. Sealed ballots show nothing, so that it is asked when they are made.</summary>
    public static IEnumerable<Commitment> Of(OverlapOption option, Table table) => option switch
    {
        OverlapOption.OnProvision { Content: null } none => [new(none.Provision, null, HighestLevel.None)],
        OverlapOption.OnProvision on => [new(on.Provision, on.Content, HighestLevel.AdReferendum)],
        OverlapOption.OfPackage of when table.Packages.TryGetValue(of.Package, out var package) => package.Items.Select(item => new Commitment(item.Provision, item.Content, HighestLevel.AdReferendum)),
        _ => [],
    };

    private static HighestLevel LevelOf(AcceptanceLevel level) => level == AcceptanceLevel.Definitive ? HighestLevel.Definitive : HighestLevel.AdReferendum;
}
