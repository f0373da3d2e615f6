namespace GoodOffices.Cli.Demonstration;

/// <summary>One participant of the demonstration.</summary>
/// <param name="Code">Its code, such as ARM.</param>
/// <param name="Name">How it is called in the texts.</param>
internal sealed record Role(string Code, string Name);
