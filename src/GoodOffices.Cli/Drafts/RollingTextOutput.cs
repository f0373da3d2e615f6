using GoodOffices.Agreement.Text;
using GoodOffices.Cli.CommandLine;

namespace GoodOffices.Cli.Drafts;

/// <summary>Prints a rolling text: exactly, with colours where a person looks, or as JSON.</summary>
internal static class RollingTextOutput
{
    /// <summary>Writes a text as the result of a verb.</summary>
    public static void Write(Terminal terminal, RollingText text)
    {
        if (terminal.Json)
        {
            var places = new Dictionary<object, BracketPlace>(ReferenceEqualityComparer.Instance);
            foreach (var place in text.Places())
            {
                places[place.Bracket] = place;
            }

            terminal.Print(new { parties = text.Parties, segments = Json(text, places) }, static _ => { });
            return;
        }

        var printed = text.Print();
        terminal.WriteExactly(terminal.Colour ? BracketColours.Paint(printed) : printed);
        if (terminal.Colour && !printed.EndsWith('\n'))
        {
            terminal.Output.WriteLine();
        }
    }

    private static List<object> Json(RollingText text, Dictionary<object, BracketPlace> places) =>
    [
        .. text.Segments.Select(segment => segment switch
        {
            Segment.Plain plain => (object)new { tokens = Tokens(plain.Text) },
            Segment.Bracket bracket => new
            {
                bracket = places[bracket].Number,
                formOnly = places[bracket].DiffersInFormOnly,
                before = bracket.Before,
                after = bracket.After,
                alternatives = bracket.Alternatives.Select(alternative => new { parties = alternative.Parties, segments = Json(alternative.Content, places) }),
            },
            _ => throw new System.Diagnostics.UnreachableException(segment.GetType().Name),
        }),
    ];

    private static List<string> Tokens(string text)
    {
        var wording = Wording.Of(text);
        return [.. Enumerable.Range(0, wording.Count).Select(token => wording[token].ToString())];
    }
}
