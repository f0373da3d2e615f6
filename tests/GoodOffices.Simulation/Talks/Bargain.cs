using GoodOffices.Agreement;

namespace GoodOffices.Simulation.Talks;

/// <summary>Two provisions that the second party ties together: its first package is rejected, the second is accepted by all, and then the first party reopens one of them.</summary>
internal static class Bargain
{
    private static readonly ProvisionId _first = new(Negotiation.Agreement, "P");
    private static readonly ProvisionId _second = new(Negotiation.Agreement, "Q");

    public static bool IsDone(Table table) => Packages(table) is [_, { State: PackageState.Reopened }];

    /// <summary>Whether a package is of this bargain.</summary>
    public static bool Holds(Package package) => package.Covers(_first);

    /// <summary>What a party does next about it; null where it waits.</summary>
    /// <param name="me">The party.</param>
    /// <param name="table">As it sees it.</param>
    /// <param name="leads">Whether it drafts.</param>
    /// <param name="ties">Whether it ties the provisions together.</param>
    public static Command? Next(PartyId me, Table table, bool leads, bool ties)
    {
        if (Conclusion.Drafting(table, _first, leads, out var one) is { } draft) return draft;
        if (Conclusion.Drafting(table, _second, leads, out var other) is { } further) return further;
        if (one is null || other is null) return null;
        return Packages(table) switch
        {
            [] or [{ State: PackageState.Rejected }] => ties ? new Command.TablePackage([one.Id, other.Id], [], "Together.") : null,
            [{ State: PackageState.Open } package] => leads ? new Command.Do(new TableAct.PackageRejected(package.Id, "Not so.")) : null,
            [_, { State: PackageState.Open } package] => package.Acceptances[table.Rules.Seat(me)] is null ? new Command.AcceptPackage(package.Id, AcceptanceLevel.Definitive) : null,
            [_, { State: PackageState.Agreed }] => leads ? new Command.Reopen(_first, "Another thought.") : null,
            _ => null,
        };
    }

    private static List<Package> Packages(Table table) => [.. table.Packages.Values.Where(Holds).OrderBy(package => package.TabledBy)];
}
