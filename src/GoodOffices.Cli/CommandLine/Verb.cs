using System.CommandLine;

namespace GoodOffices.Cli.CommandLine;

/// <summary>A command with its place in the help and an example that can be copied.</summary>
internal sealed class Verb : Command
{
    public Verb(string name, string description, string group, string example)
        : base(name, description)
    {
        Group = group;
        Example = example;
    }

    /// <summary>The heading under which the help of the command above lists it.</summary>
    public string Group { get; }

    /// <summary>One line that works, without the program's name.</summary>
    public string Example { get; }

    /// <summary>More for the verb's own help page, each a paragraph.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Adds options and arguments.</summary>
    public Verb With(params ReadOnlySpan<Symbol> symbols)
    {
        foreach (var symbol in symbols)
        {
            switch (symbol)
            {
                case Option option:
                    Options.Add(option);
                    break;
                case Argument argument:
                    Arguments.Add(argument);
                    break;
                case Command command:
                    Subcommands.Add(command);
                    break;
                default:
                    throw new ArgumentException("An option, an argument or a command.", nameof(symbols));
            }
        }

        return this;
    }

    /// <summary>Says what it does.</summary>
    public Verb Does(Func<ParseResult, CancellationToken, Task> action)
    {
        SetAction(async (parsed, cancellation) =>
        {
            await action(parsed, cancellation).ConfigureAwait(false);
            return ExitCode.Done;
        });
        return this;
    }

    /// <summary>Says what it does, and with which code it ends.</summary>
    public Verb Ends(Func<ParseResult, CancellationToken, Task<int>> action)
    {
        SetAction(action);
        return this;
    }
}
