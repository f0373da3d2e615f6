using GoodOffices.Agreement;
using GoodOffices.Delegation.Dockets;
using GoodOffices.Desk.Desks;

namespace GoodOffices.Desk.Text;

/// <summary>What was done about a provision, as the entries of its room have it.</summary>
public static class ProvisionHistory
{
    /// <summary>The entries that speak of a provision, the latest first.</summary>
    public static IReadOnlyList<SealedEntry> Of(RoomView room, ProvisionId provision)
    {
        ArgumentNullException.ThrowIfNull(room);
        return [.. room.Entries.Where(entry => entry.Act is { } act && (Concerns(act, provision, room.Table) || AcceptedBy(entry, room.Table).Contains(provision))).Reverse()];
    }

    /// <summary>For each provision, the last entry that is about it alone.</summary>
    public static IReadOnlyDictionary<ProvisionId, SealedEntry> Latest(RoomView room)
    {
        ArgumentNullException.ThrowIfNull(room);
        var latest = new Dictionary<ProvisionId, SealedEntry>();
        foreach (var entry in room.Entries)
        {
            if (entry.Act is { } act && OnOne(act) is { } provision) latest[provision] = entry;
        }

        return latest;
    }

    /// <summary>Whether an act speaks of a provision.</summary>
    public static bool Concerns(TableAct act, ProvisionId provision, Table table)
    {
        ArgumentNullException.ThrowIfNull(act);
        ArgumentNullException.ThrowIfNull(table);
        return act switch
        {
            TableAct.BasisAccepted basis => basis.Choices.Any(choice => choice.Provision == provision),
            TableAct.Reaffirmed reaffirmed => reaffirmed.Items.Any(item => item.Provision == provision),
            TableAct.ReferendumConfirmed confirmed => confirmed.Items.Any(item => item.Provision == provision),
            TableAct.PackageTabled package => package.Items.Any(item => item.Provision == provision),
            TableAct.PackageAccepted { Package: var id } => Covers(table, id, provision),
            TableAct.PackageRejected { Package: var id } => Covers(table, id, provision),
            TableAct.PackageWithdrawn { Package: var id } => Covers(table, id, provision),
            TableAct.OverlapProposed proposed => proposed.Options.Any(option => option.Provisions(table).Contains(provision)),
            TableAct.AgendaLinked linked => linked.Provisions.Contains(provision),
            TableAct.SilenceBroken broken => table.Silences.GetValueOrDefault(broken.Silence)?.Provision == provision,
            TableAct.SilenceEstablished established => table.Silences.GetValueOrDefault(established.Silence)?.Provision == provision,
            TableAct.Confirmed confirmed => table.Lacking.GetValueOrDefault(confirmed.Act)?.Act is { } inner and not TableAct.Confirmed && Concerns(inner, provision, table),
            _ => OnOne(act) == provision,
        };
    }

    /// <summary>The provisions on which an entry completed a round of a binding list, so that what all said yes to counts as accepted.</summary>
    public static IEnumerable<ProvisionId> AcceptedBy(SealedEntry entry, Table table)
    {
        ArgumentNullException.ThrowIfNull(entry);
        ArgumentNullException.ThrowIfNull(table);
        if (entry.Act is not TableAct.OverlapStepped step || !table.Overlaps.TryGetValue(step.Overlap, out var list)) return [];
        return list.Rounds.Where(round => round.Effects.Count > 0 && round.Steps[^1].Act.Index == entry.Index)
            .SelectMany(round => list.Options.Where((_, place) => round.Effects[place] == OverlapEffect.Accepted)).SelectMany(option => option.Provisions(table));
    }

    /// <summary>The one provision that an act is about; null where it is about none, or several.</summary>
    public static ProvisionId? OnOne(TableAct act) => act switch
    {
        TableAct.ProvisionSet one => one.Provision,
        TableAct.BasisProposed one => one.Provision,
        TableAct.PlaceholderFilled one => one.Provision,
        TableAct.TextAligned one => one.Provision,
        TableAct.Tabled one => one.Provision,
        TableAct.Withdrawn one => one.Provision,
        TableAct.TakenOver one => one.Provision,
        TableAct.Accepted one => one.Provision,
        TableAct.CouldAccept one => one.Provision,
        TableAct.Reserved one => one.Provision,
        TableAct.InstructionsAwaited one => one.Provision,
        TableAct.DeletionAsked one => one.Provision,
        TableAct.Reopened one => one.Provision,
        TableAct.FindingStated one => one.Provision,
        TableAct.DerogationAccepted one => one.Provision,
        TableAct.SilenceProposed one => one.Provision,
        _ => null,
    };

    /// <summary>What an act names besides its kind: the proposal, the package.</summary>
    public static string Names(TableAct act) => act switch
    {
        TableAct.Tabled one => one.Proposal.ToString(),
        TableAct.Withdrawn one => one.Proposal.ToString(),
        TableAct.TakenOver one => one.Proposal.ToString(),
        TableAct.Accepted one => one.Proposal.ToString(),
        TableAct.CouldAccept one => string.Join(", ", one.Proposals),
        TableAct.PackageTabled one => one.Package.ToString(),
        TableAct.PackageAccepted one => one.Package.ToString(),
        TableAct.PackageRejected one => one.Package.ToString(),
        TableAct.PackageWithdrawn one => one.Package.ToString(),
        TableAct.OverlapProposed one => one.Overlap.ToString(),
        TableAct.OverlapStepped one => one.Overlap.ToString(),
        TableAct.SilenceProposed one => one.Proposal.ToString(),
        _ => "",
    };

    /// <summary>What a party said with an act: the note of a reservation, the reason of a reopening; else empty.</summary>
    public static string Says(TableAct act) => act switch
    {
        TableAct.Reserved one => one.Note,
        TableAct.Reopened one => one.Reason,
        TableAct.PackageTabled one => one.Note,
        TableAct.PackageRejected one => one.Reason,
        TableAct.OverlapProposed one => one.Note,
        TableAct.SilenceBroken one => one.Reason,
        TableAct.FindingStated one => one.Measure,
        _ => "",
    };

    private static bool Covers(Table table, PackageId package, ProvisionId provision) => table.Packages.GetValueOrDefault(package)?.Covers(provision) == true;
}
