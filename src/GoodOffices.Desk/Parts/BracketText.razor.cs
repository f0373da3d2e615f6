using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;

namespace GoodOffices.Desk.Parts;

/// <content>Paragraphs.</content>
public sealed partial class BracketText
{
    // Between paragraphs stands half a line and not a whole one; what is copied keeps its line ends.
    private static RenderFragment Lines(string text) => builder =>
    {
        var at = 0;
        foreach (var gap in Gaps().EnumerateMatches(text))
        {
            builder.AddContent(0, text[at..gap.Index]);
            builder.OpenElement(1, "span");
            builder.AddAttribute(2, "class", "gap");
            builder.AddContent(3, text.Substring(gap.Index, gap.Length));
            builder.CloseElement();
            at = gap.Index + gap.Length;
        }

        builder.AddContent(4, text[at..]);
    };

    [GeneratedRegex(@"\r?\n(?:[ \t]*\r?\n)+", RegexOptions.CultureInvariant)]
    private static partial Regex Gaps();
}
