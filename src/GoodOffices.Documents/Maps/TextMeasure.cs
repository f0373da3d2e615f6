namespace GoodOffices.Documents.Maps;

/// <summary>How wide a text is set in a plain sans serif: the advance widths of Helvetica, which Arial and Liberation Sans share.</summary>
internal static class TextMeasure
{
    private const int First = ' ';
    private const double UnitsPerEm = 1000;
    private const int Other = 600;

    private static readonly short[] s_widths =
    [
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,
        556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
        1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
        667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
        333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,
        556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
    ];

    /// <summary>The width in units of the sheet; bold text is a tenth wider.</summary>
    public static double Width(string text, double size, bool isBold = false)
    {
        var units = 0;
        foreach (var character in text)
        {
            units += character >= First && character - First < s_widths.Length ? s_widths[character - First] : Other;
        }

        return units * size / UnitsPerEm * (isBold ? 1.1 : 1);
    }

    /// <summary>Cuts a text into lines no wider than the room, at spaces; a word that is wider stands alone.</summary>
    public static List<string> Lines(string text, double size, double room)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var longer = line.Length == 0 ? word : $"{line} {word}";
            if (line.Length > 0 && Width(longer, size) > room)
            {
                lines.Add(line);
                line = word;
            }
            else
            {
                line = longer;
            }
        }

        lines.Add(line);
        return lines;
    }
}
