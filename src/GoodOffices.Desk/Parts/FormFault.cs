namespace GoodOffices.Desk.Parts;

/// <summary>Why a field of a form cannot be taken as it stands.</summary>
/// <param name="Key">The key of the sentence that says so.</param>
/// <param name="Limit">The number that the sentence names; null where it names none.</param>
public sealed record FormFault(string Key, int? Limit = null);
