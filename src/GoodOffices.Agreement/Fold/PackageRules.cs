using System.Collections.Immutable;

namespace GoodOffices.Agreement;

/// <summary>Packages are set, lapse and fall together, without prejudice to earlier positions: those stay in the
/// provisions untouched, and a package that all accepted lies over them.</summary>
internal static class PackageRules
{
    public static Outcome Fold(Table table, Occasion at, TableAct.PackageTabled act)
    {
        if (act.Package.Party != at.Party)
        {
            return Refusals.NotOwnNumber(act.Package.ToString(), at.Party);
        }

        if (table.Packages.ContainsKey(act.Package))
        {
            return Refusals.NumberTaken($"package {act.Package}");
        }

        if (act.Items.Count < 2 || act.Items.Select(static item => item.Provision).Distinct().Count() != act.Items.Count)
        {
            return new Reason("no-package", "A package joins two provisions or more, each once.", "For one provision, table a proposal.");
        }

        foreach (var item in act.Items)
        {
            if (Broken(table, item) is { } broken)
            {
                return broken;
            }
        }

        ImmutableArray<PackageAcceptance?> none = [.. new PackageAcceptance?[table.Rules.Parties.Count]];
        return Accept(table, at, new Package(act.Package, act.Items, act.Note, at.Act, none), AcceptanceLevel.Definitive);
    }

    public static Outcome Fold(Table table, Occasion at, TableAct.PackageAccepted act)
    {
        if (NotLive(table, act.Package, out var package) is { } why)
        {
            return why;
        }

        if (act.Content != package.Digest)
        {
            return Refusals.OtherContent($"package {act.Package}");
        }

        if (package.Acceptances[at.Seat] is { Lapsed: null } standing && (standing.Level == AcceptanceLevel.Definitive || act.Level == AcceptanceLevel.AdReferendum))
        {
            return Refusals.Already($"accepted {act.Package}");
        }

        return Accept(table, at, package, act.Level);
    }

    public static Outcome Fold(Table table, Occasion at, TableAct.PackageRejected act)
    {
        if (NotOpen(table, act.Package, out var package) is { } why)
        {
            return why;
        }

        return act.Package.Party == at.Party
            ? new Reason("own-package", $"{act.Package} is {at.Party}'s own.", "Withdraw it.")
            : Fall(table, package, PackageState.Rejected, at.Act, act.Reason);
    }

    public static Outcome Fold(Table table, Occasion at, TableAct.PackageWithdrawn act)
    {
        if (NotOpen(table, act.Package, out var package) is { } why)
        {
            return why;
        }

        return act.Package.Party != at.Party
            ? new Reason("not-own-package", $"{act.Package} is not {at.Party}'s.", "Reject it.")
            : Fall(table, package, PackageState.Withdrawn, at.Act, "");
    }

    /// <summary>The package falls as a whole; what it had settled stands again as it stood before.</summary>
    public static Table Fall(Table table, Package package, PackageState state, ActId at, string reason) =>
        Lift(table, package) with { Packages = table.Packages.SetItem(package.Id, package with { State = state, FellBy = at, Reason = reason }) };

    /// <summary>True where a provision of the package is part of an adopted text: then it can no longer fall.</summary>
    public static bool IsAdopted(Table table, Package package) =>
        package.Items.Any(item => table.Instruments[item.Provision.Instrument].IsAdopted);

    /// <summary>True where the party's acceptance stands and is subject to its capital.</summary>
    public static bool AwaitsCapital(Package package, int seat) =>
        package.IsLive && package.Acceptances[seat] is { Lapsed: null, Level: AcceptanceLevel.AdReferendum };

    /// <summary>Takes the package off its provisions.</summary>
    public static Table Lift(Table table, Package package)
    {
        foreach (var item in package.Items)
        {
            var provision = table.Provisions[item.Provision];
            if (provision.SettledByPackage?.Package == package.Id)
            {
                table = table.Put(provision with { SettledByPackage = null });
            }
        }

        return table;
    }

    /// <summary>Why a package is not on the table with this content, open to be accepted; or null.</summary>
    public static Reason? NotOpenAs(Table table, PackageId id, Digest content) =>
        NotOpen(table, id, out var package) ?? (package.Digest == content ? null : Refusals.OtherContent($"package {id}"));

    /// <summary>Every party accepts an open package ad referendum; an acceptance that stands stays as it is.</summary>
    public static Outcome AcceptForAll(Table table, Occasion at, PackageId id)
    {
        var package = table.Packages[id];
        var given = new PackageAcceptance(at.Act, AcceptanceLevel.AdReferendum, Grounds(table, package));
        return Lay(table, package with { Acceptances = [.. package.Acceptances.Select(acceptance => acceptance is { Lapsed: null } ? acceptance : given)] });
    }

    private static Outcome Accept(Table table, Occasion at, Package package, AcceptanceLevel level)
    {
        var accepted = package with
        {
            Acceptances = package.Acceptances.SetItem(at.Seat, new PackageAcceptance(at.Act, level, Grounds(table, package))),
        };
        return accepted.AcceptedByAll ? Lay(table, accepted) : Keep(table, accepted);
    }

    /// <summary>Lays the package over its provisions.</summary>
    public static Outcome Lay(Table table, Package package)
    {
        foreach (var item in package.Items)
        {
            if (PositionRules.Closed(table, item.Provision, out var provision) is { } closed && package.State == PackageState.Open)
            {
                return closed;
            }

            if (provision.SettledByPackage?.Package is { } other && other != package.Id)
            {
                return new Reason("agreed", $"{item.Provision} is settled by package {other}.", "Reopen it first, with a reason that all see.");
            }

            var settlement = new Settlement(item.Proposal, item.Content, package.Level, package.Id);
            if (provision.SettledByPackage is null && provision.Settlement is { } agreed && agreed.Outcome != settlement.Outcome)
            {
                return Refusals.Agreed(item.Provision);
            }

            table = table.Put(provision with { SettledByPackage = settlement });
        }

        return Keep(table, package with { State = PackageState.Agreed });
    }

    private static Table Keep(Table table, Package package) => table with { Packages = table.Packages.SetItem(package.Id, package) };

    /// <summary>What the proposals of the package rest on outside of it.</summary>
    private static ValueList<Ground> Grounds(Table table, Package package) => ValueList.From(
        package.Items.Where(static item => item.Proposal is not null)
            .SelectMany(item => Lapsing.Grounds(table, table.Provisions[item.Provision].Proposals[item.Proposal!.Value]))
            .Where(ground => !package.Covers(ground.Provision)));

    private static Reason? Broken(Table table, PackageItem item)
    {
        if (PositionRules.Closed(table, item.Provision, out var provision) is { } closed)
        {
            return closed;
        }

        if (provision.Settlement is not null)
        {
            return Refusals.Agreed(item.Provision);
        }

        return (item.Proposal, item.Content) switch
        {
            (null, null) => null,
            ({ } proposal, { } content) => PositionRules.Find(provision, proposal, content, out _),
            _ => Refusals.OtherContent($"the item on {item.Provision}"),
        };
    }

    private static Reason? NotLive(Table table, PackageId id, out Package package)
    {
        package = table.Packages.GetValueOrDefault(id)!;
        if (package is null)
        {
            return Refusals.UnknownPackage(id);
        }

        return package.IsLive ? null : new Reason("package-fallen", $"{id} fell by {package.FellBy}.", "Table it anew.");
    }

    private static Reason? NotOpen(Table table, PackageId id, out Package package) =>
        NotLive(table, id, out package) ?? (package.State == PackageState.Agreed
            ? new Reason("agreed", $"{id} is accepted by all.", "Reopen one of its provisions, with a reason that all see.") : null);
}
