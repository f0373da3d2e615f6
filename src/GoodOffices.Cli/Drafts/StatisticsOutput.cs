using GoodOffices.Agreement.Text;
using GoodOffices.Cli.CommandLine;

namespace GoodOffices.Cli.Drafts;

/// <summary>Prints what a text has, in numbers.</summary>
internal static class StatisticsOutput
{
    public static void Write(Terminal terminal, TextStatistics statistics) => terminal.Print(
        new
        {
            statistics.Words,
            statistics.Paragraphs,
            statistics.Brackets,
            statistics.Depth,
            statistics.Alternatives,
            attributions = statistics.Attributions.ToDictionary(pair => pair.Key, pair => pair.Value),
            strays = statistics.Strays.Select(stray => new { sign = stray.Sign.ToString(), stray.Line, stray.Column, stray.Offset }),
        },
        output => WritePlain(output, statistics));

    private static void WritePlain(TextWriter output, TextStatistics statistics)
    {
        output.WriteLine($"words         {statistics.Words}");
        output.WriteLine($"paragraphs    {statistics.Paragraphs}");
        output.WriteLine($"brackets      {statistics.Brackets}");
        output.WriteLine($"depth         {statistics.Depth}");
        output.WriteLine($"alternatives  {statistics.Alternatives}");
        foreach (var (party, count) in statistics.Attributions)
        {
            output.WriteLine($"attributed    {party} {count}");
        }

        output.WriteLine($"strays        {statistics.Strays.Count}");
        foreach (var stray in statistics.Strays)
        {
            output.WriteLine($"stray         {stray.Sign} line {stray.Line} column {stray.Column}");
        }
    }
}
