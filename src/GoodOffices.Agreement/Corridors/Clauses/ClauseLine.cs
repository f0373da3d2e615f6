using System.Collections.Immutable;

namespace GoodOffices.Agreement.Corridors;

/// <summary>A line of a section: text with slots, a text under a condition, or a section for each entry of a list.</summary>
internal abstract record ClauseLine
{
    private const string Otherwise = " || ";

    private ClauseLine()
    {
    }

    /// <summary>Reads a line: <c>?path: text || other text</c>, <c>*path: section</c>, <c>**path: section</c>, or text.</summary>
    public static ClauseLine Parse(string line)
    {
        var colon = line.IndexOf(": ", StringComparison.Ordinal);
        switch (line.Length > 0 ? line[0] : ' ')
        {
            case '*' when colon > 0:
                return new Each(line[1..colon].TrimStart('*'), line[(colon + 2)..], line.StartsWith("**", StringComparison.Ordinal));
            case '?' when colon > 0:
                var (path, rest) = (line[1..colon], line[(colon + 2)..]);
                var or = rest.IndexOf(Otherwise, StringComparison.Ordinal);
                return new When(path, Pieces(or < 0 ? rest : rest[..or]), or < 0 ? [] : Pieces(rest[(or + Otherwise.Length)..]));
            default:
                return new Always(Pieces(line));
        }
    }

    private static ImmutableArray<ClausePiece> Pieces(string text)
    {
        var pieces = ImmutableArray.CreateBuilder<ClausePiece>();
        text = text.Replace("\\n", "\n", StringComparison.Ordinal) + "\n";
        for (var at = 0; at < text.Length;)
        {
            var open = text.IndexOf('{', at);
            if (open != at)
            {
                var end = open < 0 ? text.Length : open;
                pieces.Add(new ClausePiece(text[at..end], "", "", ""));
                at = end;
                continue;
            }

            var close = text.IndexOf('}', open);
            pieces.Add(ClausePiece.Slot(text[(open + 1)..close]));
            at = close + 1;
        }

        return pieces.ToImmutable();
    }

    /// <summary>A line that always stands.</summary>
    public sealed record Always(ImmutableArray<ClausePiece> Text) : ClauseLine;

    /// <summary>A line that stands where there is something, and may have another for where there is nothing.</summary>
    public sealed record When(string Path, ImmutableArray<ClausePiece> Text, ImmutableArray<ClausePiece> Else) : ClauseLine;

    /// <summary>A section for each entry of a list, with a blank line after each where they stand apart.</summary>
    public sealed record Each(string Path, string Section, bool IsApart) : ClauseLine;
}
