using System.Globalization;
using GoodOffices.Agreement;
using GoodOffices.Agreement.Corridors;

namespace GoodOffices.Cli.Delegations;

/// <summary>Prints the measures that mirror each other side by side, step by step, with the difference.</summary>
internal static class CrossingTable
{
    public static void Write(TextWriter output, LinkRegimeContent regime)
    {
        foreach (var pair in regime.Pairs)
        {
            var (first, second) = (regime.Measures[pair.First], regime.Measures[pair.Second]);
            output.WriteLine($"  {regime.Link}: {Symbols.Words(first.Direction)} of {Symbols.Words(first.Traffic)}");
            output.WriteLine(Row("", $"{first.By} for {first.Of}", $"{second.By} for {second.Of}", "difference"));
            foreach (var name in first.Procedures.Concat(second.Procedures).Select(step => step.Name).Distinct(StringComparer.Ordinal))
            {
                output.WriteLine(Row(name, Step(first, name), Step(second, name), Difference(Sum(first, name), Sum(second, name))));
            }

            output.WriteLine(Row("in all", Shown(Whole(first)), Shown(Whole(second)), Difference(Whole(first), Whole(second))));
            var finding = Reciprocity.Compare(pair, first, second);
            output.WriteLine(finding is null ? "  within the standard that both declared" : $"  a difference beyond the standard: {finding.Measure}{(pair.Ground.Length > 0 ? $" (justified: {pair.Ground})" : "")}");
        }
    }

    private static string Row(string name, string left, string right, string difference) => $"  {name,-10} {left,-26} {right,-26} {difference}".TrimEnd();

    private static string Step(CrossingMeasure measure, string name) => measure.Procedures.Any(step => step.Name == name) ? Shown(Sum(measure, name)) : "-";

    private static (long Minutes, long Cents, long Documents) Sum(CrossingMeasure measure, string name)
    {
        var steps = measure.Procedures.Where(step => step.Name == name).ToList();
        return (steps.Sum(step => (long)step.Minutes), steps.Sum(step => (long)step.EurCents), steps.Sum(step => (long)step.Documents));
    }

    private static (long Minutes, long Cents, long Documents) Whole(CrossingMeasure measure) => (measure.Minutes, measure.EurCents, measure.Documents);

    private static string Shown((long Minutes, long Cents, long Documents) burden) =>
        string.Create(CultureInfo.InvariantCulture, $"{burden.Minutes} min {burden.Cents / 100m:0.00} EUR {burden.Documents} doc");

    private static string Difference((long Minutes, long Cents, long Documents) left, (long Minutes, long Cents, long Documents) right) =>
        string.Create(CultureInfo.InvariantCulture, $"{left.Minutes - right.Minutes:+0;-0;0} min {(left.Cents - right.Cents) / 100m:+0.00;-0.00;0.00} EUR {left.Documents - right.Documents:+0;-0;0} doc");
}
