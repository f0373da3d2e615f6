using System.CommandLine;
using GoodOffices.Cli.CommandLine;
using GoodOffices.Record.Keys;
using Spectre.Console;

namespace GoodOffices.Cli.Delegations;

/// <summary>Where a passphrase comes from: a file, a variable, or the person at the terminal. Never the command line.</summary>
internal sealed class PassphraseSource(NodeChoice choice, Terminal terminal)
{
    /// <summary>The passphrase that opens something that exists.</summary>
    /// <param name="parsed">The command line, which may name a file.</param>
    /// <param name="what">What it opens, for the prompt.</param>
    /// <param name="recovery">Whether it is the recovery key's.</param>
    public Passphrase Get(ParseResult parsed, string what, bool recovery = false)
    {
        var file = (recovery ? parsed.GetValue(choice.RecoveryPassphraseFile) : null) ?? parsed.GetValue(choice.PassphraseFile)
            ?? Environment.GetEnvironmentVariable(NodeChoice.PassphraseFileVariable);
        if (file is not null)
        {
            return Make(FirstLine(file), $"the first line of '{file}'");
        }

        if (Environment.GetEnvironmentVariable(NodeChoice.PassphraseVariable) is { Length: > 0 } variable)
        {
            return Make(variable, $"the variable {NodeChoice.PassphraseVariable}");
        }

        return terminal.Interactive ? Make(terminal.Notes.Prompt(new TextPrompt<string>($"Passphrase of {Markup.Escape(what)}:").Secret(null)), "what was typed")
            : throw new CommandFailure(ExitCode.Locked, $"the passphrase of {what} is needed", $"--passphrase-file FILE, or set {NodeChoice.PassphraseFileVariable} or {NodeChoice.PassphraseVariable}; there is no terminal to ask at");
    }

    /// <summary>The passphrase for something new: typed twice where it is typed.</summary>
    public Passphrase GetNew(ParseResult parsed, string what, bool recovery = false)
    {
        var first = Get(parsed, what, recovery);
        if (!IsTyped(parsed, recovery))
        {
            return first;
        }

        using var second = Make(terminal.Notes.Prompt(new TextPrompt<string>("The same again:").Secret(null)), "what was typed");
        return first.SameAs(second) ? first : throw new CommandFailure(ExitCode.Locked, "the two passphrases differ", "type it again; nothing was made");
    }

    private bool IsTyped(ParseResult parsed, bool recovery) =>
        (recovery ? parsed.GetValue(choice.RecoveryPassphraseFile) : null) is null && parsed.GetValue(choice.PassphraseFile) is null
        && Environment.GetEnvironmentVariable(NodeChoice.PassphraseFileVariable) is null && string.IsNullOrEmpty(Environment.GetEnvironmentVariable(NodeChoice.PassphraseVariable));

    private static string FirstLine(string file)
    {
        var text = TextFile.Decode(file, File.ReadAllBytes(file));
        var end = text.AsSpan().IndexOfAny('\r', '\n');
        return end < 0 ? text : text[..end];
    }

    private static Passphrase Make(string typed, string from) => Passphrase.TryCreate(typed, out var passphrase) ? passphrase
        : throw new CommandFailure(ExitCode.Locked, $"{from} is no passphrase", $"a passphrase has 1 to {Passphrase.MaximumLength} bytes");
}
