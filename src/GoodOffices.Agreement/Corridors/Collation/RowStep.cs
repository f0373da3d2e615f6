namespace GoodOffices.Agreement.Corridors;

/// <summary>One step on the way to a field: a field's name, or the key of an entry of a list.</summary>
internal readonly record struct RowStep(string Name, bool IsItem);
