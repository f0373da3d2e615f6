using System.CommandLine;
using System.CommandLine.Help;
using GoodOffices.Cli.Corridors;
using GoodOffices.Cli.Delegations;
using GoodOffices.Cli.Demonstration;
using GoodOffices.Cli.Drafts;
using GoodOffices.Cli.Overlap;
using GoodOffices.Cli.Packages;
using GoodOffices.Cli.Rehearsing;
using GoodOffices.Cli.Venues;
using GoodOffices.Cli.Verification;

namespace GoodOffices.Cli.CommandLine;

/// <summary>The executable <c>good-offices</c>: reads a command line, carries it out, and tells what went wrong.</summary>
internal static class Executable
{
    private const string DebugVariable = "GOODOFFICES_DEBUG";

    /// <summary>Carries out one command line.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static Task<int> RunAsync(IReadOnlyList<string> arguments, Terminal terminal, CancellationToken cancellation = default)
    {
        // What follows `venue` is the other executable's to read, its own --help included.
        return arguments is ["venue", not ("--help" or "-h" or "-?"), ..]
            ? GuardAsync(() => VenueExecutable.RunAsync([.. arguments.Skip(1)], terminal, cancellation), terminal)
            : RunAsync(BuildRoot(terminal), arguments, terminal, cancellation);
    }

    /// <summary>Carries out one command line of a tree of verbs.</summary>
    public static async Task<int> RunAsync(Command root, IReadOnlyList<string> arguments, Terminal terminal, CancellationToken cancellation)
    {
        var parsed = root.Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0 && parsed.Action is not HelpPage)
        {
            terminal.Tell(UsageFailure(parsed));
            return ExitCode.Usage;
        }

        terminal.Json = parsed.GetValue<bool>("--json");
        var configuration = new InvocationConfiguration { Output = terminal.Output, Error = terminal.Error, EnableDefaultExceptionHandler = false };
        return await GuardAsync(() => parsed.InvokeAsync(configuration, cancellation), terminal).ConfigureAwait(false);
    }

    private static async Task<int> GuardAsync(Func<Task<int>> work, Terminal terminal)
    {
        try
        {
            return await work().ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            var failure = Failures.From(exception);
            terminal.Tell(failure);
            if (!string.IsNullOrEmpty(Environment.GetEnvironmentVariable(DebugVariable)))
            {
                await terminal.Error.WriteLineAsync(exception.ToString()).ConfigureAwait(false);
            }

            return failure.ExitCode;
        }
    }

    public static RootCommand BuildRoot(Terminal terminal)
    {
        var root = new RootCommand("Good Offices: a venue that convenes and relays what it cannot read, delegations that negotiate on nodes of their own, and a record that proves both.");
        root.Subcommands.Add(DemoVerb.Build(terminal));
        root.Subcommands.Add(RehearseVerb.Build(terminal));
        root.Subcommands.Add(TextVerbs.Build(terminal));
        root.Subcommands.Add(CorridorVerbs.Build(terminal));
        root.Subcommands.Add(PackageVerbs.Build(terminal));
        root.Subcommands.Add(OverlapVerbs.Build(terminal));
        root.Subcommands.Add(VerifyVerb.Build(terminal));
        root.Subcommands.Add(VenueVerb.Build(terminal));
        root.Subcommands.Add(DelegationVerbs.Build(terminal));
        return Prepare(root, terminal);
    }

    /// <summary>Gives a tree of verbs its help page and the option for JSON.</summary>
    public static RootCommand Prepare(RootCommand root, Terminal terminal)
    {
        root.Options.Add(new Option<bool>("--json") { Description = "Print results as JSON, one value.", Recursive = true });
        foreach (var help in root.Options.OfType<HelpOption>())
        {
            help.Description = "Show help for a verb.";
            help.Action = new HelpPage(terminal);
        }

        return root;
    }

    private static CommandFailure UsageFailure(ParseResult parsed)
    {
        var path = new List<string>();
        for (var at = parsed.CommandResult.Command; at is not null and not RootCommand; at = at.Parents.OfType<Command>().FirstOrDefault())
        {
            path.Insert(0, at.Name);
        }

        var verb = string.Join(' ', path.Prepend(HelpPage.Program));
        var example = parsed.CommandResult.Command is Verb { Subcommands.Count: 0 } known ? $"for example: {HelpPage.Program} {known.Example}" : null;
        if (parsed.CommandResult.Command.Subcommands.Count > 0 && parsed.UnmatchedTokens is [var unknown, ..] && !unknown.StartsWith('-'))
        {
            return CommandFailure.Usage($"there is no verb '{unknown}' here", $"{verb} --help shows the verbs");
        }

        return CommandFailure.Usage(parsed.Errors[0].Message, example ?? $"{verb} --help shows the verbs");
    }
}
