using GoodOffices.Cli.CommandLine;
using GoodOffices.Cli.Delegations;
using GoodOffices.Cli.Drafts;

namespace GoodOffices.Cli.Demonstration;

/// <summary>Tells the story on standard output as it goes.</summary>
internal sealed class Narrator(Terminal terminal)
{
    private const string Bold = "\u001b[1m";
    private const string Dim = "\u001b[2m";
    private const string Reset = "\u001b[0m";
    private readonly List<string> _proofs = [];

    /// <summary>What was proved.</summary>
    public IReadOnlyList<string> Proofs => _proofs;

    /// <summary>A scene begins.</summary>
    public void Scene(string title)
    {
        Line("");
        Line(Styled(Bold, title));
    }

    /// <summary>The story goes on.</summary>
    public void Tale(string words) => Line($"  {words}");

    /// <summary>Something of the machinery that is worth knowing.</summary>
    public void Note(string words) => Line(Styled(Dim, $"  {words}"));

    /// <summary>Somebody did something.</summary>
    public void Did(Role who, string? person, IReadOnlyList<string> words, ShellAnswer answer)
    {
        var outcome = answer.Output.Split('\n').FirstOrDefault(line => line.StartsWith("entry ", StringComparison.Ordinal)) ?? "";
        var command = string.Join(' ', words.Select(word => word.Contains(' ', StringComparison.Ordinal) ? $"\"{Short(word)}\"" : Short(word)));
        Line($"    {who.Code}{(person is null ? "" : "." + person),-11} {command}{(outcome.Length > 0 ? Styled(Dim, $"  -> {outcome}") : "")}");
        foreach (var note in answer.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            Line(Styled(Dim, $"                {note}"));
        }

        if (outcome.Length == 0 && words[0] == "crossing")
        {
            Block(answer.Output);
        }
    }

    /// <summary>Something is shown.</summary>
    public void Show(IReadOnlyList<string> words, Role reader, string output)
    {
        Line("");
        Line($"    {Title(words[1])}, as the node of {reader.Code} has it:");
        Line("");
        Block(terminal.Colour && words[1] == "rolling" ? BracketColours.Paint(output) : output);
    }

    /// <summary>A text for the public is shown.</summary>
    public void Quote(string text)
    {
        Line("");
        Block(text);
    }

    /// <summary>A proof succeeded.</summary>
    public void Proved(string what)
    {
        _proofs.Add(what);
        Line($"  {Styled("\u001b[32m", "proved")}  {what}");
    }

    /// <summary>A line of the closing.</summary>
    public void Line(string text)
    {
        if (!terminal.Json)
        {
            terminal.Output.WriteLine(text);
        }
    }

    private static string Title(string verb) => verb switch
    {
        "rolling" => "The rolling text",
        "questions" => "The unresolved questions",
        "notices" => "What everyone should see",
        "progress" => "The progress",
        "annex" => "Where the annex is open, field by field",
        _ => verb,
    };

    private void Block(string text)
    {
        foreach (var line in text.TrimEnd('\n').Split('\n'))
        {
            Line(line.Length == 0 ? "" : "      " + line);
        }
    }

    private string Styled(string style, string text) => terminal.Colour ? style + text + Reset : text;

    private static string Short(string word) => word.Length > 60 ? word[..24] + "..." : word;
}
