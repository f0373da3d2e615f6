using System.CommandLine;
using GoodOffices.Cli.CommandLine;

namespace GoodOffices.Cli.Delegations;

/// <summary>Gives a verb the node to work with, and closes it after where it was opened for one command.</summary>
internal sealed class NodeWork(Terminal terminal, Func<NodeDesk> open, bool closes)
{
    /// <summary>A verb's action over the desk.</summary>
    public Func<ParseResult, CancellationToken, Task<int>> On(Func<NodeDesk, ParseResult, CancellationToken, Task<int>> action) => async (parsed, cancellation) =>
    {
        var desk = open();
        try
        {
            return await action(desk, parsed, cancellation).ConfigureAwait(false);
        }
        finally
        {
            if (closes)
            {
                await desk.DisposeAsync().ConfigureAwait(false);
            }
        }
    };

    /// <summary>The text that a verb takes: of the file named, of standard input, or typed.</summary>
    public async Task<Typed> ReadAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var (file, words, regime) = (Optional(parsed, TableVerbs.FileOption), Optional(parsed, TableVerbs.WordsOption), Optional(parsed, TableVerbs.RegimeOption));
        if (new[] { file, words, regime }.Count(source => source is not null) > 1)
        {
            throw CommandFailure.Usage("a text comes from one place", $"give one of {TableVerbs.FileOption}, {TableVerbs.WordsOption} and {TableVerbs.RegimeOption}");
        }

        var text = words ?? (file == "-" ? await terminal.Input.ReadToEndAsync(cancellation).ConfigureAwait(false)
            : (file ?? regime) is { } path ? await TextFile.ReadAsync(path, cancellation).ConfigureAwait(false) : null);
        return new Typed(parsed, text, TimeProvider.System.GetUtcNow());
    }

    private static string? Optional(ParseResult parsed, string name) =>
        parsed.CommandResult.Command.Options.OfType<Option<string>>().FirstOrDefault(option => option.Name == name) is { } option ? parsed.GetValue(option) : null;
}
