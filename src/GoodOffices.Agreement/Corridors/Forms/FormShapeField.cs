namespace GoodOffices.Agreement.Corridors;

/// <summary>A field of a part of a regime.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What it holds, where it is a value.</param>
/// <param name="Part">The fields of the part, or of each entry of the list, that it holds; null for a value.</param>
/// <param name="IsList">True for a list of parts.</param>
/// <param name="IsNeeded">True where a file may not leave it out.</param>
internal sealed record FormShapeField(string Name, RegimeValueKind? Kind, FormShape? Part, bool IsList, bool IsNeeded);
