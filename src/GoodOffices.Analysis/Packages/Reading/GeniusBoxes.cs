using System.Collections.Immutable;
using System.Xml.Linq;

namespace GoodOffices.Analysis.Packages.Reading;

/// <summary>The hyper-rectangles of a nonlinear profile: each is worth something to a package that lies in it.</summary>
/// <param name="Any">Whether there are any.</param>
/// <param name="Worths">Those that bind some issue.</param>
/// <param name="Constant">The sum of those that bind none.</param>
internal sealed record GeniusBoxes(bool Any, ImmutableArray<ConditionalWorth> Worths, Rational Constant)
{
    public static GeniusBoxes Read(FileReading reading, XElement root, PackageDomain domain, XElement[] issues, WorthRule rule)
    {
        var (worths, constant, any) = (ImmutableArray.CreateBuilder<ConditionalWorth>(), Rational.Zero, false);
        foreach (var box in root.Descendants().Named("hyperRectangle"))
        {
            any = true;
            var worth = reading.Number(box.LineOf(), "the utility of a hyper-rectangle", box.Text("utility") ?? "") * Factor(reading, box);
            worth = rule == WorthRule.Genius ? worth / Largest(reading, box) : worth;
            if (Bounds(reading, box, domain, issues) is { } when)
            {
                worths.Add(new ConditionalWorth(worth, when));
            }
            else
            {
                constant += worth;
            }
        }

        return new GeniusBoxes(any, worths.ToImmutable(), constant);
    }

    public override string ToString() => "boxes";

    /// <summary>The product of its own weight and those of the functions around it; all of these have to be sums.</summary>
    private static Rational Factor(FileReading reading, XElement box)
    {
        var factor = Rational.One;
        foreach (var element in box.AncestorsAndSelf().Where(static one => one.Name.LocalName is "ufun" or "hyperRectangle"))
        {
            if (element.Text("aggregation") is { } aggregation && !aggregation.Equals("sum", StringComparison.OrdinalIgnoreCase))
            {
                throw reading.Fault(element.LineOf(), $"the aggregation '{FileReading.Shown(aggregation)}' is not read", "only sums of hyper-rectangles are");
            }

            factor *= element.Text("weight") is { } weight ? reading.Number(element.LineOf(), "a weight", weight) : Rational.One;
        }

        return factor;
    }

    private static Rational Largest(FileReading reading, XElement box)
    {
        if (box.Ancestors().FirstOrDefault(static one => one.Text("maxutility") is not null) is not { } utility)
        {
            return Rational.One;
        }

        var largest = reading.Number(utility.LineOf(), "maxutility", utility.Text("maxutility")!);
        return largest.Sign > 0 ? largest : throw reading.Fault(utility.LineOf(), "maxutility is not above zero");
    }

    private static Combination? Bounds(FileReading reading, XElement box, PackageDomain domain, XElement[] issues)
    {
        var parts = new SortedDictionary<int, ImmutableArray<int>>();
        foreach (var bound in box.Elements().Where(static one => one.Name.LocalName.ToUpperInvariant() is "INCLUDES" or "EXCLUDES"))
        {
            var index = bound.Text("index")?.Trim() ?? throw reading.Fault(bound.LineOf(), "a bound has no index");
            var place = Array.FindIndex(issues, issue => issue.Text("index")?.Trim() == index);
            if (place < 0 || domain.Questions[place].Values.IsEmpty)
            {
                throw reading.Fault(bound.LineOf(), place < 0 ? $"the bound's index {FileReading.Shown(index)} belongs to no issue" : $"the bound is about '{FileReading.Shown(domain.Questions[place].Name)}', which has no range");
            }

            var least = reading.Number(bound.LineOf(), "min", bound.Text("min") ?? "");
            var most = reading.Number(bound.LineOf(), "max", bound.Text("max") ?? "");
            var isInside = bound.Name.LocalName.Equals("INCLUDES", StringComparison.OrdinalIgnoreCase);
            var values = domain.Questions[place].Values;
            ImmutableArray<int> options = [.. Enumerable.Range(0, values.Length).Where(option => (values[option] >= least && values[option] <= most) == isInside)];
            parts[place] = parts.TryGetValue(place, out var before) ? [.. before.Intersect(options)] : options;
        }

        return parts.Count == 0 ? null : new Combination(parts.Select(static part => new CombinationPart(part.Key, part.Value)));
    }
}
