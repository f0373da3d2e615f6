namespace GoodOffices.Agreement.Corridors;

/// <summary>A table of a regime: one list of it, a row for each entry, a column for each field. A list inside entries is a
/// table of its own with a column <c>of</c> that names the entry.</summary>
/// <param name="Name">Its name, such as <c>steps</c>.</param>
/// <param name="Columns">The fields, with a full stop between a part and its own field.</param>
/// <param name="Rows">The rows in the order of the entries.</param>
public sealed record RegimeTable(string Name, IReadOnlyList<string> Columns, IReadOnlyList<RegimeTableRow> Rows)
{
    /// <summary>Its name, and nothing of what it holds.</summary>
    public override string ToString() => Name;
}
