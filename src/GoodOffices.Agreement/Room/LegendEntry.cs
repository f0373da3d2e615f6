namespace GoodOffices.Agreement;

/// <summary>How one status is shown.</summary>
/// <param name="Status">The status.</param>
/// <param name="Label">Its name for people.</param>
/// <param name="Colour">Its colour, <c>#RRGGBB</c>; never the only sign.</param>
public sealed record LegendEntry(ProvisionStatus Status, string Label, string Colour);
