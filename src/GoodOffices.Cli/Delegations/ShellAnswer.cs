namespace GoodOffices.Cli.Delegations;

/// <summary>What one line given to a node's shell came to, as one line of JSON.</summary>
/// <param name="Exit">The exit code that the command would have had.</param>
/// <param name="Output">What it wrote to standard output.</param>
/// <param name="Error">What it wrote to standard error.</param>
internal sealed record ShellAnswer(int Exit, string Output, string Error);
