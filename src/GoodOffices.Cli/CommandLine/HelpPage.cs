using System.CommandLine;
using System.CommandLine.Invocation;

namespace GoodOffices.Cli.CommandLine;

/// <summary>Writes the help: verbs in groups with an example each, options, exit codes.</summary>
internal sealed class HelpPage(Terminal terminal) : SynchronousCommandLineAction
{
    public const string Program = "good-offices";
    private const int Column = 30;

    public override int Invoke(ParseResult parseResult)
    {
        Write(parseResult.CommandResult.Command, terminal.Output);
        return ExitCode.Done;
    }

    public static void Write(Command command, TextWriter to)
    {
        to.WriteLine(command.Description);
        to.WriteLine();
        to.WriteLine($"Usage: {Usage(command)}");
        WriteVerbs(command, to);
        WriteTable(to, "Arguments", command.Arguments.Select(argument => ($"{Shown(argument)}", argument.Description)));
        WriteTable(to, "Options", OptionsOf(command).Where(option => !option.Hidden).Select(option => (Shown(option), option.Description)));
        if (command is Verb verb)
        {
            foreach (var note in verb.Notes)
            {
                to.WriteLine();
                to.WriteLine(note);
            }

            if (verb.Subcommands.Count == 0)
            {
                to.WriteLine();
                to.WriteLine($"Example:\n  {Program} {verb.Example}");
            }
        }

        if (command is RootCommand)
        {
            WriteTable(to, "Exit codes", ExitCode.All.Select(code => ($"{code.Code}", (string?)code.Meaning)));
        }
    }

    private static void WriteVerbs(Command command, TextWriter to)
    {
        foreach (var group in command.Subcommands.OfType<Verb>().Where(verb => !verb.Hidden).GroupBy(verb => verb.Group))
        {
            to.WriteLine();
            to.WriteLine($"{group.Key}:");
            foreach (var verb in group)
            {
                to.WriteLine($"  {verb.Name,-22}{verb.Description}");
                to.WriteLine($"  {"",-22}  {Program} {verb.Example}");
            }
        }
    }

    private static void WriteTable(TextWriter to, string title, IEnumerable<(string Left, string? Right)> rows)
    {
        var table = rows.ToList();
        if (table.Count == 0)
        {
            return;
        }

        to.WriteLine();
        to.WriteLine($"{title}:");
        foreach (var (left, right) in table)
        {
            to.WriteLine(left.Length < Column - 4 ? $"  {left.PadRight(Column - 2)}{right}" : $"  {left}\n{new string(' ', Column)}{right}");
        }
    }

    private static IEnumerable<Option> OptionsOf(Command command)
    {
        foreach (var option in command.Options)
        {
            yield return option;
        }

        for (var parent = command.Parents.OfType<Command>().FirstOrDefault(); parent is not null; parent = parent.Parents.OfType<Command>().FirstOrDefault())
        {
            foreach (var option in parent.Options.Where(option => option.Recursive && option is not VersionOption))
            {
                yield return option;
            }
        }
    }

    private static string Usage(Command command)
    {
        var path = new List<string>();
        for (var at = command; at is not null and not RootCommand; at = at.Parents.OfType<Command>().FirstOrDefault())
        {
            path.Insert(0, at.Name);
        }

        path.Insert(0, Program);
        path.AddRange(command.Options.Where(option => option.Required).Select(Shown));
        path.AddRange(command.Arguments.Select(Shown));
        path.Add(command.Subcommands.Count > 0 ? "VERB ..." : "[options]");
        return string.Join(' ', path);
    }

    private static string Shown(Argument argument)
    {
        var name = argument.HelpName ?? argument.Name.ToUpperInvariant();
        var many = argument.Arity.MaximumNumberOfValues > 1 ? " ..." : "";
        return argument.Arity.MinimumNumberOfValues == 0 ? $"[{name}{many}]" : name + many;
    }

    private static string Shown(Option option)
    {
        var names = string.Join(", ", option.Aliases.Where(alias => alias.StartsWith('-') && alias.Length <= 2).Append(option.Name));
        var takesValue = option.ValueType != typeof(bool) && option.Arity.MaximumNumberOfValues > 0;
        return takesValue ? $"{names} {option.HelpName ?? "VALUE"}" : names;
    }
}
