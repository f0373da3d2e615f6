using System.Globalization;
using GoodOffices.Agreement.Corridors;
using GoodOffices.Cli.CommandLine;
using GoodOffices.Cli.Delegations;

namespace GoodOffices.Cli.Corridors;

/// <summary>Prints the differences of a regime.</summary>
internal static class MirrorOutput
{
    private static readonly string[] s_heads = ["place", "in", "whose", "standard", "difference", "ground"];

    public static void Write(Terminal terminal, Regime regime, IReadOnlyList<MirrorFinding> findings)
    {
        var left = regime.Measures.Where(measure => !measure.IsAgreed).Select(measure => measure.Id.ToString()).ToList();
        var steps = regime.Measures.Where(measure => measure.IsAgreed).Sum(measure => measure.Steps.Count(step => !step.IsAgreed));
        terminal.Print(
            new { pairs = regime.Pairs.Count, measures = regime.Measures.Count, measuresNotAgreed = left, stepsNotAgreed = steps, findings = findings.Select(Json) },
            output =>
            {
                var justified = findings.Count(finding => finding.Weight == FindingWeight.Justified);
                output.WriteLine($"{Counted(regime.Measures.Count, "measure")}, {Counted(regime.Pairs.Count, "pair")}: {Counted(findings.Count - justified, "difference")} without a ground, {justified} justified");
                if (left.Count + steps > 0)
                {
                    output.WriteLine($"not agreed and not compared: {Counted(left.Count, "measure")}{(left.Count > 0 ? $" ({string.Join(", ", left)})" : "")}, {Counted(steps, "step")} of others");
                }

                if (findings.Count > 0)
                {
                    output.WriteLine();
                    TextTable.Write(output, s_heads, [.. findings.Select(Row)]);
                }
            });
    }

    public static string Counted(int count, string noun) => $"{count} {noun}{(count == 1 ? "" : "s")}";

    private static string[] Row(MirrorFinding finding) =>
    [
        finding.Place,
        Symbols.Words(finding.Dimension),
        $"{finding.First} / {finding.Second}",
        finding.Standard is { } standard ? Symbols.Words(standard) : "",
        finding.Amount,
        finding.Ground?.Shown ?? "",
    ];

    private static string? Unit(MirrorDimension dimension) => dimension switch
    {
        MirrorDimension.Minutes => "minutes",
        MirrorDimension.Eur => "EUR",
        MirrorDimension.Documents => "documents",
        MirrorDimension.Hours => "minutes a week",
        MirrorDimension.Quota => "a year",
        MirrorDimension.OpeningDate => "days",
        MirrorDimension.Inspection => "per mille",
        _ => null,
    };

    // What a reader of the file expects: a word, a day, euros.
    private static object? Figure(MirrorDimension dimension, long? figure) => (dimension, figure) switch
    {
        (_, null) => null,
        (MirrorDimension.Access, { } access) => (Access)access,
        (MirrorDimension.OpeningDate, { } day) => DateOnly.FromDayNumber((int)day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        (_, { } amount) => Amount(dimension, amount),
    };

    private static decimal Amount(MirrorDimension dimension, long amount) => dimension == MirrorDimension.Eur ? amount / 100m : amount;

    private static object Json(MirrorFinding finding) => new
    {
        finding.Key,
        finding.Dimension,
        finding.Weight,
        finding.Place,
        first = finding.First.ToString(),
        second = finding.Second.ToString(),
        finding.Standard,
        link = finding.Link?.ToString(),
        firstMeasure = finding.Link is null ? finding.FirstMeasure.ToString() : null,
        secondMeasure = finding.SecondMeasure?.ToString(),
        unit = Unit(finding.Dimension),
        firstFigure = Figure(finding.Dimension, finding.FirstFigure),
        secondFigure = Figure(finding.Dimension, finding.SecondFigure),
        difference = finding.FirstFigure is { } && finding.SecondFigure is { } && finding.Dimension != MirrorDimension.Access ? Amount(finding.Dimension, finding.Difference) : (decimal?)null,
        leastMinutes = finding.Dimension == MirrorDimension.Minutes ? finding.LeastMinutes : (long?)null,
        mostMinutes = finding.Dimension == MirrorDimension.Minutes ? finding.MostMinutes : (long?)null,
        onlyFirst = finding.OnlyFirst.Count > 0 ? finding.OnlyFirst : null,
        onlySecond = finding.OnlySecond.Count > 0 ? finding.OnlySecond : null,
        where = finding.Where.Count > 0 ? finding.Where : null,
        finding.Measure,
        ground = finding.Ground?.Ground,
        words = finding.Ground?.Words,
    };
}
