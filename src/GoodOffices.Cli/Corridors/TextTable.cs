namespace GoodOffices.Cli.Corridors;

/// <summary>Prints rows in columns as wide as their widest entry; the last column is as wide as it needs.</summary>
internal static class TextTable
{
    public static void Write(TextWriter output, IReadOnlyList<string> heads, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        var widths = heads.Select((head, at) => rows.Select(row => row[at].Length).Append(head.Length).Max()).ToList();
        foreach (var row in rows.Prepend([.. heads.Select((_, at) => new string('-', Math.Min(widths[at], 60)))]).Prepend(heads))
        {
            output.WriteLine(string.Join("  ", row.Select((cell, at) => at == row.Count - 1 ? cell : cell.PadRight(widths[at]))).TrimEnd());
        }
    }
}
