namespace GoodOffices.Agreement.Corridors;

/// <summary>Under whose sovereignty a section lies. It asserts no title: it repeats the boundary file that the parties chose.</summary>
public sealed record Territory
{
    private Territory(TerritoryStatus status, ValueList<PartyId> states) => (Status, States) = (status, states);

    /// <summary>At sea, with no state declared.</summary>
    public static Territory HighSea { get; } = new(TerritoryStatus.Sea, []);

    /// <summary>In no polygon of the boundary file.</summary>
    public static Territory Unassigned { get; } = new(TerritoryStatus.Unassigned, []);

    /// <summary>What is known.</summary>
    public TerritoryStatus Status { get; }

    /// <summary>The sovereign; all who claim it, in order; the port state declared; or none.</summary>
    public ValueList<PartyId> States { get; }

    /// <summary>The one sovereign, or the port state declared; null where it is disputed, unassigned or the high sea.</summary>
    public PartyId? Sovereign => Status is TerritoryStatus.National or TerritoryStatus.Sea && States.Count == 1 ? States[0] : null;

    /// <summary>Under one sovereign.</summary>
    /// <exception cref="ArgumentException">The code is the default value.</exception>
    public static Territory Of(PartyId sovereign) => new(TerritoryStatus.National, [Named(sovereign)]);

    /// <summary>At sea, under the port state declared.</summary>
    /// <exception cref="ArgumentException">The code is the default value.</exception>
    public static Territory SeaOf(PartyId portState) => new(TerritoryStatus.Sea, [Named(portState)]);

    /// <summary>Claimed by each of these; kept in the order of their codes, once each.</summary>
    /// <exception cref="ArgumentException">None is named, or one is the default value.</exception>
    public static Territory Disputed(IEnumerable<PartyId> claimants)
    {
        ArgumentNullException.ThrowIfNull(claimants);
        ValueList<PartyId> states = ValueList.From(claimants.Select(Named).Distinct().Order());
        return states.Count > 0 ? new Territory(TerritoryStatus.Disputed, states)
            : throw new ArgumentException("A disputed territory names who claims it.", nameof(claimants));
    }

    /// <summary>The sovereign's code, <c>disputed: A, B</c>, <c>sea</c>, <c>sea: A</c> or <c>unassigned</c>.</summary>
    public override string ToString() => Status switch
    {
        TerritoryStatus.National => States[0].ToString(),
        TerritoryStatus.Unassigned => "unassigned",
        _ => Status.ToString().ToLowerInvariant() + (States.Count == 0 ? "" : ": " + string.Join(", ", States)),
    };

    private static PartyId Named(PartyId state) =>
        state == default ? throw new ArgumentException("A state has a code.", nameof(state)) : state;
}
