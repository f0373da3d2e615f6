using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;
using GoodOffices.Analysis.Packages.Reading;

namespace GoodOffices.Analysis.Packages;

/// <summary>Reads the utility profiles of the GENIUS format: what the options of a domain are worth to one party.</summary>
public static class GeniusProfile
{
    /// <summary>How far a sum of weights may be from one before it is noted: files carry weights to about sixteen digits.</summary>
    private static readonly Rational s_near = new(1, 1_000_000_000);

    /// <summary>Reads a profile; never throws for what a file says.</summary>
    /// <param name="bytes">The file; XML in any encoding that it declares.</param>
    /// <param name="file">Its name, for messages.</param>
    /// <param name="domain">The questions that it has to answer, all of them and no others.</param>
    /// <param name="party">What the party is called.</param>
    /// <param name="rule">How scores become worths.</param>
    public static Reading<PartyWorths> Read(ReadOnlyMemory<byte> bytes, string file, PackageDomain domain, string party, WorthRule rule = WorthRule.Genius)
    {
        ArgumentNullException.ThrowIfNull(domain);
        return FileReading.Of(file, reading => Read(reading, XmlFile.Root(reading, bytes), domain, party, rule));
    }

    private static PartyWorths Read(FileReading reading, XElement root, PackageDomain domain, string party, WorthRule rule)
    {
        var issues = Issues(reading, root, domain);
        var boxes = GeniusBoxes.Read(reading, root, domain, issues, rule);
        var scores = Scores(reading, root, domain, issues, rule, boxes.Any);
        if (!boxes.Any && scores.All(static one => one is null))
        {
            throw reading.Fault(root.LineOf(), "it has neither evaluations nor hyper-rectangles", "name a utility profile, not a domain");
        }

        return new PartyWorths(party, [.. scores.Select((one, at) => one ?? [.. new Rational[domain.Questions[at].Options.Length]])])
        {
            Constant = boxes.Constant,
            Combinations = boxes.Worths,
            Reservation = Reservation(reading, root),
            Discount = Discount(reading, root),
        };
    }

    private static XElement[] Issues(FileReading reading, XElement root, PackageDomain domain)
    {
        var issues = new XElement[domain.Questions.Length];
        foreach (var issue in root.DescendantsAndSelf().Named("issue"))
        {
            var (name, kind) = (GeniusIssue.NameOf(reading, issue), GeniusIssue.KindOf(reading, issue));
            var place = domain.PlaceOf(name);
            if (place < 0)
            {
                throw reading.Fault(issue.LineOf(), $"the issue '{FileReading.Shown(name)}' is not in the domain", $"the domain has {FileReading.Shown(domain.Questions.Select(static question => question.Name))}");
            }

            if (issues[place] is not null || kind != domain.Questions[place].Kind)
            {
                throw reading.Fault(issue.LineOf(), issues[place] is not null ? $"the issue '{FileReading.Shown(name)}' stands twice" : $"the issue '{FileReading.Shown(name)}' is of another type than in the domain");
            }

            issues[place] = issue;
        }

        return Array.FindIndex(issues, static issue => issue is null) is var missing and >= 0
            ? throw reading.Fault(root.LineOf(), $"the issue '{FileReading.Shown(domain.Questions[missing].Name)}' of the domain is missing")
            : issues;
    }

    /// <summary>The worths of each issue's options, weighted; null for an issue that only boxes speak of.</summary>
    private static ImmutableArray<Rational>?[] Scores(FileReading reading, XElement root, PackageDomain domain, XElement[] issues, WorthRule rule, bool hasBoxes)
    {
        var (scores, weights, sum) = (new ImmutableArray<Rational>?[issues.Length], Weights(reading, root, issues), Rational.Zero);
        for (var at = 0; at < issues.Length; at++)
        {
            if (hasBoxes && !issues[at].Elements().Named("item").Any(static item => item.Text("evaluation") is not null) && !issues[at].Elements().Named("evaluator").Any())
            {
                continue;
            }

            var evaluated = GeniusEvaluation.Of(reading, issues[at], domain.Questions[at], rule);
            var weight = weights[at] ?? throw reading.Fault(issues[at].LineOf(), $"the issue '{FileReading.Shown(domain.Questions[at].Name)}' has no weight");
            sum += weight;
            scores[at] = [.. evaluated.Select(score => weight * score)];
        }

        var off = sum - 1;
        if ((off.Sign < 0 ? -off : off) > s_near && scores.Any(static one => one is not null))
        {
            var first = root.Descendants().Named("weight").First();
            reading.Note(first.LineOf(), string.Create(CultureInfo.InvariantCulture, $"the weights sum to {sum.ToDouble():0.##########} and not to 1; they are used as they stand"));
        }

        return scores;
    }

    private static Rational?[] Weights(FileReading reading, XElement root, XElement[] issues)
    {
        var weights = new Rational?[issues.Length];
        foreach (var weight in root.Descendants().Named("weight"))
        {
            var index = weight.Text("index")?.Trim() ?? throw reading.Fault(weight.LineOf(), "a weight has no index");
            var at = Array.FindIndex(issues, issue => issue.Text("index")?.Trim() == index);
            if (at < 0)
            {
                // Inner nodes of an objective tree bear weights of their own; only issues are valued.
                if (root.Descendants().Named("objective").Any(objective => objective.Text("index")?.Trim() == index))
                {
                    continue;
                }

                throw reading.Fault(weight.LineOf(), $"the weight with index {FileReading.Shown(index)} belongs to no issue");
            }

            if (weights[at] is not null)
            {
                throw reading.Fault(weight.LineOf(), $"the issue with index {FileReading.Shown(index)} has two weights");
            }

            weights[at] = reading.Number(weight.LineOf(), $"the weight with index {FileReading.Shown(index)}", weight.Text("value") ?? "");
        }

        return weights;
    }

    private static Rational Reservation(FileReading reading, XElement root) => One(reading, root, "reservation") is { } element
        ? reading.Number(element.LineOf(), "the reservation value", element.Text("value") ?? "")
        : Rational.Zero;

    private static string? Discount(FileReading reading, XElement root)
    {
        if (One(reading, root, "discount_factor") is not { } element)
        {
            return null;
        }

        var written = element.Text("value") ?? "";
        if (reading.Number(element.LineOf(), "the discount factor", written) != Rational.One)
        {
            reading.Note(element.LineOf(), $"the discount factor {FileReading.Shown(written)} is not applied: these solutions know no time");
        }

        return written.Trim();
    }

    private static XElement? One(FileReading reading, XElement root, string name)
    {
        var all = root.Elements().Named(name).ToList();
        return all.Count > 1 ? throw reading.Fault(all[1].LineOf(), $"{name} stands twice") : all.FirstOrDefault();
    }
}
