using System.Globalization;
using GoodOffices.Agreement.Corridors;

namespace GoodOffices.Cli.Delegations;

/// <summary>Prints the measures that mirror each other side by side, step by step, with the difference.</summary>
internal static class CrossingTable
{
    public static void Write(TextWriter output, Regime regime)
    {
        foreach (var pair in regime.Pairs.Where(static pair => pair.Second is not null))
        {
            var (first, second) = (regime.Measure(pair.First)!, regime.Measure(pair.Second!.Value)!);
            output.WriteLine($"  {regime.Crossing(first.Crossing)!.Shown}: {Symbols.Words(first.Direction)} of {Symbols.Words(first.Flow)} {Symbols.Words(first.Carriage)}");
            output.WriteLine(Row("", first.By.ToString(), second.By.ToString(), "difference"));
            foreach (var name in first.Steps.Concat(second.Steps).Select(step => step.Procedure).Distinct(StringComparer.Ordinal))
            {
                output.WriteLine(Row(name, Step(first, name), Step(second, name), Difference(Sum(first, name), Sum(second, name))));
            }

            output.WriteLine(Row("in all", Shown(Whole(first)), Shown(Whole(second)), Difference(Whole(first), Whole(second))));
            WriteFindings(output, Reciprocity.Compare(regime, pair));
        }
    }

    private static void WriteFindings(TextWriter output, IReadOnlyList<MirrorFinding> findings)
    {
        if (findings.Count == 0)
        {
            output.WriteLine("  within the standard that both declared");
        }

        foreach (var finding in findings)
        {
            output.WriteLine($"  a difference beyond the standard: {finding.Measure}{(finding.Ground is { } ground ? $" (justified, {ground.Shown})" : "")}");
        }
    }

    private static string Row(string name, string left, string right, string difference) => $"  {name,-26} {left,-26} {right,-26} {difference}".TrimEnd();

    private static string Step(CrossingMeasure measure, string name) => measure.Steps.Any(step => step.Procedure == name) ? Shown(Sum(measure, name)) : "-";

    private static (long Minutes, long Cents, int Documents) Sum(CrossingMeasure measure, string name) => Sum(measure.Steps.Where(step => step.Procedure == name), 0);

    private static (long Minutes, long Cents, int Documents) Whole(CrossingMeasure measure) => Sum(measure.Steps, measure.FeeEurCents);

    private static (long Minutes, long Cents, int Documents) Sum(IEnumerable<ProcedureStep> steps, long fee)
    {
        var listed = steps.ToList();
        return (listed.Sum(step => (long)step.Minutes.Likely), fee + listed.Sum(step => step.EurCents), listed.SelectMany(step => step.Documents).Distinct(StringComparer.Ordinal).Count());
    }

    private static string Shown((long Minutes, long Cents, int Documents) burden) =>
        string.Create(CultureInfo.InvariantCulture, $"{burden.Minutes} min {burden.Cents / 100m:0.00} EUR {burden.Documents} doc");

    private static string Difference((long Minutes, long Cents, int Documents) left, (long Minutes, long Cents, int Documents) right) =>
        string.Create(CultureInfo.InvariantCulture, $"{left.Minutes - right.Minutes:+0;-0;0} min {(left.Cents - right.Cents) / 100m:+0.00;-0.00;0.00} EUR {left.Documents - right.Documents:+0;-0;0} doc");
}
