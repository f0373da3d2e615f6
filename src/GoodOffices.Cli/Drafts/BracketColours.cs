using System.Text;

namespace GoodOffices.Cli.Drafts;

/// <summary>Colours the brackets of a printed rolling text, a colour for each depth. The signs stay, so nothing is said by colour alone.</summary>
internal static class BracketColours
{
    private const string Reset = "\u001b[0m";
    private static readonly string[] Depths = ["\u001b[36m", "\u001b[33m", "\u001b[35m", "\u001b[32m", "\u001b[34m"];

    /// <summary>Puts the colours in. Without them the text is what it was.</summary>
    public static string Paint(string printed)
    {
        var painted = new StringBuilder(printed.Length + 256);
        var depth = 0;
        for (var at = 0; at < printed.Length; at++)
        {
            switch (printed[at])
            {
                case '\\' when at + 1 < printed.Length:
                    painted.Append(printed, at++, 2);
                    break;
                case '[':
                    painted.Append(Depths[depth++ % Depths.Length]).Append('[');
                    break;
                case ']' when depth > 0:
                    painted.Append(']').Append(--depth == 0 ? Reset : Depths[(depth - 1) % Depths.Length]);
                    break;
                default:
                    painted.Append(printed[at]);
                    break;
            }
        }

        return painted.ToString();
    }
}
