using System.CommandLine;
using GoodOffices.Cli.CommandLine;

namespace GoodOffices.Cli.Delegations;

/// <summary>Which node a command works with, as whom, and where passphrases come from: the options that every verb of <c>delegation</c> takes.</summary>
internal sealed class NodeChoice
{
    public const string NodeVariable = "GOODOFFICES_NODE";
    public const string PassphraseVariable = "GOODOFFICES_PASSPHRASE";
    public const string PassphraseFileVariable = "GOODOFFICES_PASSPHRASE_FILE";

    public Option<string?> Node { get; } = new("--node") { Description = $"The node's directory; else the variable {NodeVariable}.", HelpName = "DIR", Recursive = true };

    public Option<string?> As { get; } = new("--as") { Description = "As which delegate; needed where the node has devices of several.", HelpName = "DELEGATE", Recursive = true };

    public Option<string?> Label { get; } = new("--device") { Description = "Which of the delegate's devices, by its label.", HelpName = "LABEL", Recursive = true };

    public Option<string?> PassphraseFile { get; } = new("--passphrase-file")
    {
        Description = $"A file whose first line is the passphrase; else {PassphraseFileVariable}, {PassphraseVariable} or a prompt.",
        HelpName = "FILE",
        Recursive = true,
    };

    public Option<string?> RecoveryPassphraseFile { get; } = new("--recovery-passphrase-file") { Description = "The same for the recovery key, where it has another passphrase.", HelpName = "FILE", Recursive = true };

    public IEnumerable<Option> All => [Node, As, Label, PassphraseFile, RecoveryPassphraseFile];

    /// <summary>The node's directory.</summary>
    /// <exception cref="CommandFailure">None was named.</exception>
    public string DirectoryOf(ParseResult parsed) => parsed.GetValue(Node) ?? Environment.GetEnvironmentVariable(NodeVariable)
        ?? throw CommandFailure.Usage("no node was named", $"--node DIR, or set {NodeVariable}");
}
