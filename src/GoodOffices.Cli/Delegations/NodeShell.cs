using System.CommandLine;
using System.Text.Json;
using GoodOffices.Cli.CommandLine;

namespace GoodOffices.Cli.Delegations;

/// <summary><c>shell</c>: keeps a node open and takes verbs line by line, from a person or, with <c>--lines</c>, from a program.</summary>
internal static class NodeShell
{
    public static Verb Build(Terminal terminal, NodeChoice choice)
    {
        var lines = Symbols.Flag("--lines", "For programs: each line is a JSON array of words, each answer one line of JSON.");
        var keep = Symbols.Flag("--keep-keys", "Keep the party's key unlocked until the shell ends; else it is opened for each act.");
        return new Verb("shell", "Keep the node open and take verbs line by line, with keys unlocked once.", "In step with the venue", "delegation shell --node node --as adviser")
        {
            Notes = ["With --lines each answer is one JSON object with exit, output and error."],
        }.With(lines, keep).Ends(async (parsed, cancellation) =>
        {
            var desk = new NodeDesk(choice, new PassphraseSource(choice, terminal)) { KeepsKeys = parsed.GetValue(keep) };
            await using (desk.ConfigureAwait(false))
            {
                var given = Given(choice, parsed);
                return parsed.GetValue(lines) ? await ServeAsync(terminal, desk, given, cancellation).ConfigureAwait(false)
                    : await ConverseAsync(terminal, desk, given, cancellation).ConfigureAwait(false);
            }
        });
    }

    /// <summary>The options given to the shell itself, which each line inherits where it does not say otherwise.</summary>
    private static IReadOnlyList<string> Given(NodeChoice choice, ParseResult parsed) =>
        [.. choice.All.OfType<Option<string?>>().Where(option => parsed.GetValue(option) is not null).SelectMany(option => (string[])[option.Name, parsed.GetValue(option)!])];

    private static async Task<int> ConverseAsync(Terminal terminal, NodeDesk desk, IReadOnlyList<string> given, CancellationToken cancellation)
    {
        while (true)
        {
            if (terminal.Interactive)
            {
                await terminal.Error.WriteAsync("good-offices> ").ConfigureAwait(false);
            }

            if (await terminal.Input.ReadLineAsync(cancellation).ConfigureAwait(false) is not { } line || line.Trim() is "exit" or "quit")
            {
                return ExitCode.Done;
            }

            if (!CommandWords.TrySplit(line, out var words))
            {
                terminal.Tell(CommandFailure.Usage("a quote is not closed", "type the line again"));
            }
            else if (words.Count > 0)
            {
                await RunAsync(terminal, desk, words, given, cancellation).ConfigureAwait(false);
            }
        }
    }

    private static async Task<int> ServeAsync(Terminal terminal, NodeDesk desk, IReadOnlyList<string> given, CancellationToken cancellation)
    {
        while (await terminal.Input.ReadLineAsync(cancellation).ConfigureAwait(false) is { } line)
        {
            using var output = new MemoryStream();
            using var error = new StringWriter { NewLine = "\n" };
            var words = JsonSerializer.Deserialize<string[]>(line) ?? [];
            var exit = await RunAsync(new Terminal(output, error, TextReader.Null), desk, words, given, cancellation).ConfigureAwait(false);
            var answer = new ShellAnswer(exit, Terminal.Utf8.GetString(output.ToArray()), error.ToString());
            await terminal.Output.WriteLineAsync(JsonSerializer.Serialize(answer)).ConfigureAwait(false);
        }

        return ExitCode.Done;
    }

    private static Task<int> RunAsync(Terminal terminal, NodeDesk desk, IReadOnlyList<string> words, IReadOnlyList<string> given, CancellationToken cancellation)
    {
        // A line has a tree of verbs of its own, so that no state of one line reaches the next but the desk's.
        var choice = new NodeChoice();
        var root = new RootCommand("A node's shell.");
        root.Subcommands.Add(DelegationVerbs.Build(terminal, choice, () => desk.With(choice, new PassphraseSource(choice, terminal)), closes: false));
        string[] inherited = [.. given.Chunk(2).Where(pair => !words.Contains(pair[0])).SelectMany(pair => pair)];
        return Executable.RunAsync(Executable.Prepare(root, terminal), ["delegation", .. words, .. inherited], terminal, cancellation);
    }
}
