namespace GoodOffices.Agreement.Corridors;

/// <summary>A row of the annex's table: one field, or one entry as a whole, and who says what of it.</summary>
/// <param name="Path">Its name, which does not depend on who negotiates: <c>measures/X1.ARM.entry.bilateral-freight/steps/customs-control/eur</c>.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="Alternatives">What is said, in the order of the parties; one where nothing differs.</param>
/// <param name="Without">Who has the part around it and not this entry; empty for a field.</param>
public sealed record RegimeRow(string Path, RegimePlace Place, ValueList<RegimeAlternative> Alternatives, ValueList<PartyId> Without)
{
    /// <summary>True where the parties differ.</summary>
    public bool IsOpen => Alternatives.Count > 1 || Without.Count > 0;

    /// <summary>True where it is an entry as a whole: there or not.</summary>
    public bool IsEntry => Alternatives[0].Value is null;

    /// <summary>True where every party says what a file may leave out.</summary>
    public bool IsUsual => Alternatives.All(static alternative => alternative.Value is { IsUsual: true });

    internal RowStep[] Steps { get; init; } = [];

    /// <summary>Where it stands, and nothing of what it says.</summary>
    public override string ToString() => Path;
}
