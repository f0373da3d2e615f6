namespace GoodOffices.Agreement.Corridors;

/// <summary>Where a row of the annex's table stands. What does not apply is empty.</summary>
/// <param name="Kind">In which list: <c>links</c>, <c>sections</c>, <c>crossings</c>, <c>measures</c>, <c>pairs</c>, <c>counterparts</c>; empty for the regime as a whole.</param>
/// <param name="Code">Of which entry.</param>
/// <param name="Crossing">At which crossing.</param>
/// <param name="Direction">Entry or exit, and of which side: <c>entry ARM</c>.</param>
/// <param name="Traffic">Of which traffic: <c>bilateral freight</c>.</param>
/// <param name="Step">Of which step of the chain.</param>
/// <param name="Field">Which field, with a full stop between a part and its own field; empty for the entry as a whole.</param>
public sealed record RegimePlace(string Kind, string Code, string Crossing, string Direction, string Traffic, string Step, string Field)
{
    /// <summary>The entry's code, and nothing of what it says.</summary>
    public override string ToString() => $"{Kind} {Code}";
}
