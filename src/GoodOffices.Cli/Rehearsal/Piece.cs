namespace GoodOffices.Cli.Rehearsal;

/// <summary>A part of the drafts that becomes one provision: each party's own wording of it.</summary>
/// <param name="Key">The provision's key.</param>
/// <param name="Number">Its number as printed; may be empty.</param>
/// <param name="Texts">By party; empty where a party has nothing here. The basis stands under its own code.</param>
internal sealed record Piece(string Key, string Number, IReadOnlyDictionary<string, string> Texts);
