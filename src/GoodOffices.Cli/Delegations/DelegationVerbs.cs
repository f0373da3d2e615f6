using System.CommandLine;
using GoodOffices.Cli.CommandLine;

namespace GoodOffices.Cli.Delegations;

/// <summary><c>good-offices delegation ...</c>: everything that a party or the host does on its node.</summary>
internal static class DelegationVerbs
{
    private const string Description = "Work on a node: a delegation's, or the host's.";

    /// <summary>The verbs for one command line, which opens the node and closes it again.</summary>
    public static Verb Build(Terminal terminal)
    {
        var choice = new NodeChoice();
        var verbs = Build(terminal, choice, () => new NodeDesk(choice, new PassphraseSource(choice, terminal)), closes: true);
        verbs.Subcommands.Add(NodeShell.Build(terminal, choice));
        verbs.Subcommands.Add(DeskVerb.Build(terminal, choice));
        return verbs;
    }

    /// <summary>The verbs over a desk.</summary>
    /// <param name="terminal">Where they read and write.</param>
    /// <param name="choice">The options of the node.</param>
    /// <param name="open">Gives the desk.</param>
    /// <param name="closes">Whether the desk is closed after one command.</param>
    public static Verb Build(Terminal terminal, NodeChoice choice, Func<NodeDesk> open, bool closes)
    {
        var root = new Verb("delegation", Description, "Negotiate", "delegation table I/7 --file article-7.md --node node --as adviser");
        var work = new NodeWork(terminal, open, closes);
        foreach (var verb in Verbs(terminal, work))
        {
            root.Subcommands.Add(verb);
        }

        foreach (var option in choice.All)
        {
            root.Options.Add(option);
        }

        return root;
    }

    private static IEnumerable<Verb> Verbs(Terminal terminal, NodeWork work) =>
    [
        .. SetupVerbs.All(terminal, work), .. ClearVerbRunner.All(terminal, work), .. AmendingVerbs.All(terminal, work), .. TableVerbRunner.All(terminal, work), .. SilenceVerb.All(terminal, work),
        .. PublicityVerbs.All(terminal, work), .. OutboxVerbs.All(terminal, work), .. CaucusVerbs.All(terminal, work), .. ReadingVerbs.All(terminal, work), .. TradingVerbs.All(terminal, work), .. TalksOverlapVerbs.All(terminal, work),
    ];
}
