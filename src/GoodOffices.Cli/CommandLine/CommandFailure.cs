namespace GoodOffices.Cli.CommandLine;

/// <summary>A command that cannot be carried out, told to the user: what, where, and what to do.</summary>
/// <param name="exitCode">One of <see cref="ExitCode"/>.</param>
/// <param name="message">What is wrong and where, in one sentence.</param>
/// <param name="hint">What to do about it.</param>
internal sealed class CommandFailure(int exitCode, string message, string? hint = null) : Exception(message)
{
    public int ExitCode { get; } = exitCode;

    public string? Hint { get; } = hint;

    public static CommandFailure Usage(string message, string? hint = null) => new(CommandLine.ExitCode.Usage, message, hint);

    public static CommandFailure BadInput(string message, string? hint = null) => new(CommandLine.ExitCode.BadInput, message, hint);

    public static CommandFailure Storage(string message, string? hint = null) => new(CommandLine.ExitCode.Storage, message, hint);
}
