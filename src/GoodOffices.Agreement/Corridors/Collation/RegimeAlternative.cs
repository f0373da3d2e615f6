namespace GoodOffices.Agreement.Corridors;

/// <summary>What some parties say in a field of a regime, or that they have an entry.</summary>
/// <param name="Parties">Who, in the order of their codes.</param>
/// <param name="Value">What they say; null where the row is an entry as a whole.</param>
public sealed record RegimeAlternative(ValueList<PartyId> Parties, RegimeValue? Value)
{
    /// <summary>Whose it is, and nothing of what it says.</summary>
    public override string ToString() => string.Join(", ", Parties);
}
