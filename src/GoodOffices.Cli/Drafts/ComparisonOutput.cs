using GoodOffices.Agreement.Text;
using GoodOffices.Cli.CommandLine;

namespace GoodOffices.Cli.Drafts;

/// <summary>Prints a comparison: removed as <c>[-...-]</c>, added as <c>{+...+}</c>, moved with its number at both ends.</summary>
internal static class ComparisonOutput
{
    private const string Reset = "\u001b[0m";

    public static void Write(Terminal terminal, Comparison comparison)
    {
        if (terminal.Json)
        {
            terminal.Print(new { comparison.ChangedStretches, changes = comparison.Changes.Select(Json) }, static _ => { });
            return;
        }

        terminal.WriteExactly(string.Concat(comparison.Changes.Select(change => Mark(change, terminal.Colour))));
    }

    private static object Json(Change change) => new { change.Kind, change.Text, move = change.Move > 0 ? change.Move : (int?)null };

    private static string Mark(Change change, bool colour) => change.Kind switch
    {
        ChangeKind.Same => change.Text,
        ChangeKind.Removed => Painted($"[-{change.Text}-]", "\u001b[31m", colour),
        ChangeKind.Added => Painted($"{{+{change.Text}+}}", "\u001b[32m", colour),
        ChangeKind.MovedFrom => Painted($"[-{change.Text}-](moved {change.Move})", "\u001b[35m", colour),
        ChangeKind.MovedTo => Painted($"{{+{change.Text}+}}(moved {change.Move})", "\u001b[35m", colour),
        _ => throw new System.Diagnostics.UnreachableException(change.Kind.ToString()),
    };

    private static string Painted(string text, string paint, bool colour) => colour ? paint + text + Reset : text;
}
