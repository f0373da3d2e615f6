namespace GoodOffices.Cli.Rehearsing;

/// <summary>An unresolved question as a node's verb <c>questions --json</c> gives it.</summary>
/// <param name="Provision">On which provision.</param>
/// <param name="Heading">Its heading.</param>
/// <param name="Status">How it stands.</param>
/// <param name="WhoseMove">Whose move it is.</param>
/// <param name="Brackets">The numbers of its brackets.</param>
internal sealed record OpenQuestion(string Provision, string Heading, string Status, IReadOnlyList<string> WhoseMove, IReadOnlyList<string> Brackets);
