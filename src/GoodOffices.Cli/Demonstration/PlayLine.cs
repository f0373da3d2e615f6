using System.Globalization;
using GoodOffices.Cli.CommandLine;
using GoodOffices.Cli.Delegations;

namespace GoodOffices.Cli.Demonstration;

/// <summary>One line of the play: a scene's title, a sentence of the story, a command of somebody, or a direction of the stage.</summary>
internal abstract record PlayLine
{
    private PlayLine()
    {
    }

    /// <summary>Reads one line.</summary>
    /// <exception cref="FormatException">It is none: a fault of the resource, found by a test.</exception>
    public static PlayLine Parse(string line)
    {
        if (line.StartsWith("## ", StringComparison.Ordinal)) return new Scene(line[3..]);
        if (line.StartsWith("> ", StringComparison.Ordinal)) return new Tale(line[2..]);
        if (line.StartsWith('@')) return new Direction(Split(line[1..]));
        var colon = line.IndexOf(": ", StringComparison.Ordinal);
        if (colon < 1) throw new FormatException($"'{line}' is no line of a play.");
        var head = line[..colon].Split(' ');
        var who = head[0].Split('.');
        var exit = head.Length > 1 ? int.Parse(head[1].TrimStart('!'), CultureInfo.InvariantCulture) : ExitCode.Done;
        return new Command(who[0], who.Length > 1 ? who[1] : null, exit, Split(line[(colon + 2)..]));
    }

    private static IReadOnlyList<string> Split(string text) =>
        CommandWords.TrySplit(text, out var words) ? words : throw new FormatException($"A quote is not closed in '{text}'.");

    /// <summary>A scene begins.</summary>
    /// <param name="Title">Its title.</param>
    public sealed record Scene(string Title) : PlayLine;

    /// <summary>The story goes on.</summary>
    /// <param name="Words">What is told.</param>
    public sealed record Tale(string Words) : PlayLine;

    /// <summary>Somebody does something.</summary>
    /// <param name="Who">H, A, B or C.</param>
    /// <param name="Delegate">Which delegate, or null where the party's own key is used.</param>
    /// <param name="Exit">With which code it has to end.</param>
    /// <param name="Words">The verb and its arguments.</param>
    public sealed record Command(string Who, string? Delegate, int Exit, IReadOnlyList<string> Words) : PlayLine;

    /// <summary>The stage itself does something.</summary>
    /// <param name="Words">What.</param>
    public sealed record Direction(IReadOnlyList<string> Words) : PlayLine;
}
