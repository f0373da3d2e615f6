namespace GoodOffices.Cli.Rehearsing;

/// <summary>A provision as a node's verb <c>rolling --json</c> gives it.</summary>
/// <param name="Provision">Which.</param>
/// <param name="Number">Its number as printed.</param>
/// <param name="Heading">Its heading.</param>
/// <param name="Text">The wording in bracket notation.</param>
internal sealed record TabledProvision(string Provision, string Number, string Heading, string Text);
