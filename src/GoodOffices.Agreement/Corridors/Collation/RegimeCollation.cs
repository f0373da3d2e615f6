namespace GoodOffices.Agreement.Corridors;

/// <summary>The regimes that parties stand by, set side by side field by field: a table whose rows are agreed or have the
/// alternatives of the parties. It does not depend on who comes first, and nothing is lost: what a party says in every row is
/// its regime. Immutable.</summary>
public sealed class RegimeCollation
{
    private RegimeCollation(ValueList<PartyId> parties, CollatedNode root)
    {
        Parties = parties;
        Root = root;
        Rows = [.. CollationRows.Of(parties, root)];
    }

    /// <summary>Whose regimes, in the order of their codes.</summary>
    public ValueList<PartyId> Parties { get; }

    /// <summary>The rows: the regime as a whole where a party wants none, then entry by entry in the order of their codes,
    /// the fields in the order of the form, steps as they follow on each other.</summary>
    public IReadOnlyList<RegimeRow> Rows { get; }

    /// <summary>True where no row is open.</summary>
    public bool IsAgreed => !Rows.Any(static row => row.IsOpen);

    internal CollatedNode Root { get; }

    /// <summary>Sets regimes side by side.</summary>
    /// <param name="positions">Each party with the regime that it stands by, or null where it wants none.</param>
    /// <exception cref="ArgumentException">A party stands twice, or no party has a regime.</exception>
    public static RegimeCollation Of(IReadOnlyList<(PartyId Party, Regime? Regime)> positions)
    {
        ArgumentNullException.ThrowIfNull(positions);
        if (positions.DistinctBy(static position => position.Party).Count() < positions.Count || positions.All(static position => position.Regime is null))
        {
            throw new ArgumentException("Each party stands once, and at least one has a regime.", nameof(positions));
        }

        var ordered = positions.OrderBy(static position => position.Party).ToList();
        return new RegimeCollation(
            ValueList.From(ordered.Select(static position => position.Party)),
            CollatedNode.Root([.. ordered.Select(static position => position.Regime is { } regime ? FormTreeWriter.Of(regime.Parts) : null)]));
    }

    /// <summary>The regime that a party's alternative in every row gives; null where it wants none.</summary>
    /// <exception cref="ArgumentException">It is none of the parties.</exception>
    public Regime? Choose(PartyId party) => Parties.Contains(party)
        ? RowAssembly.Of(Rows, party)
        : throw new ArgumentException($"{party} is none of the parties of this collation.", nameof(party));
}
