namespace GoodOffices.Agreement.Corridors;

/// <summary>A row of a table of a regime.</summary>
/// <param name="Line">In which line of a file, from 1; 0 where it comes from none.</param>
/// <param name="Cells">The cells in the order of the columns; empty for nothing.</param>
public sealed record RegimeTableRow(int Line, IReadOnlyList<string> Cells)
{
    /// <summary>Where it stands, and nothing of what it holds.</summary>
    public override string ToString() => FormattableString.Invariant($"line {Line}");
}
