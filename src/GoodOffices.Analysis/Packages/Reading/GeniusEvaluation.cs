using System.Xml.Linq;

namespace GoodOffices.Analysis.Packages.Reading;

/// <summary>The scores of an issue's options, without the weight.</summary>
internal static class GeniusEvaluation
{
    public static Rational[] Of(FileReading reading, XElement issue, Question question, WorthRule rule) =>
        question.Kind == QuestionKind.Discrete ? OfItems(reading, issue, question, rule) : OfFunction(reading, issue, question);

    private static Rational[] OfItems(FileReading reading, XElement issue, Question question, WorthRule rule)
    {
        var (scores, name) = (new Rational?[question.Options.Length], FileReading.Shown(question.Name));
        foreach (var item in issue.Elements().Named("item"))
        {
            var value = GeniusIssue.Value(reading, item, question.Name);
            var place = question.PlaceOf(value);
            if (place < 0)
            {
                throw reading.Fault(item.LineOf(), $"the option '{FileReading.Shown(value)}' of '{name}' is not in the domain", $"the domain has {FileReading.Shown(question.Options)}");
            }

            if (scores[place] is not null)
            {
                throw reading.Fault(item.LineOf(), $"the option '{FileReading.Shown(value)}' of '{name}' stands twice");
            }

            var evaluation = item.Text("evaluation") ?? throw reading.Fault(item.LineOf(), $"the option '{FileReading.Shown(value)}' has no evaluation", "name a utility profile, not a domain");
            scores[place] = reading.Number(item.LineOf(), $"the evaluation of '{FileReading.Shown(value)}'", evaluation);
        }

        if (Array.FindIndex(scores, static score => score is null) is var missing and >= 0)
        {
            throw reading.Fault(issue.LineOf(), $"the option '{FileReading.Shown(question.Options[missing])}' of '{name}' has no evaluation");
        }

        return Scaled(reading, issue, name, [.. scores.Select(static score => score!.Value)], rule);
    }

    private static Rational[] Scaled(FileReading reading, XElement issue, string name, Rational[] scores, WorthRule rule)
    {
        var highest = scores.Max();
        if (rule == WorthRule.Raw || scores.All(static score => score.Sign == 0))
        {
            return scores;
        }

        if (highest.Sign <= 0)
        {
            throw reading.Fault(issue.LineOf(), $"no evaluation of '{name}' is above zero, and the GENIUS rule divides by the highest", "ask for raw scores, or write evaluations above zero");
        }

        if (scores.Any(static score => score.Sign < 0))
        {
            reading.Note(issue.LineOf(), $"evaluations of '{name}' lie below zero; they are divided by the highest like the others");
        }

        return [.. scores.Select(score => score / highest)];
    }

    private static Rational[] OfFunction(FileReading reading, XElement issue, Question question)
    {
        var name = FileReading.Shown(question.Name);
        var evaluators = issue.Elements().Named("evaluator").ToList();
        if (evaluators.Count != 1)
        {
            throw reading.Fault(issue.LineOf(), evaluators.Count == 0 ? $"the issue '{name}' has no evaluator" : $"the issue '{name}' has two evaluators");
        }

        var range = GeniusIssue.Range(reading, issue) ?? (question.Values[0], question.Values[^1]);
        if (range.From > question.Values[0] || range.To < question.Values[^1])
        {
            throw reading.Fault(issue.LineOf(), $"the range of '{name}' is narrower than in the domain");
        }

        var scores = question.Values.Select(Function(reading, evaluators[0], name, range.From)).ToArray();
        if (scores.Any(static one => one.Sign < 0 || one > Rational.One))
        {
            reading.Note(evaluators[0].LineOf(), $"scores of '{name}' lie outside 0 to 1; they are used as they stand, where GENIUS cuts them off");
        }

        return scores;
    }

    /// <summary>Slope and offset count from the lower bound; the older parameters count from zero.</summary>
    private static Func<Rational, Rational> Function(FileReading reading, XElement evaluator, string name, Rational lowerBound)
    {
        var type = evaluator.Text("ftype") ?? "linear";
        Rational Parameter(string key) => reading.Number(evaluator.LineOf(), $"{key} of '{name}'", evaluator.Text(key)
            ?? throw reading.Fault(evaluator.LineOf(), $"the {FileReading.Shown(type)} evaluator of '{name}' has no {key}"));
        switch (type.ToUpperInvariant())
        {
            case "LINEAR" when evaluator.Text("slope") is not null || evaluator.Text("offset") is not null:
                var (offset, slope) = (Parameter("offset"), Parameter("slope"));
                return value => offset + (slope * (value - lowerBound));
            case "LINEAR":
                var (constant, factor) = (Parameter("parameter0"), Parameter("parameter1"));
                return value => constant + (factor * value);
            case "CONSTANT":
                var same = Parameter("parameter0");
                return _ => same;
            case "TRIANGULAR":
                var (from, to, top) = (Parameter("parameter0"), Parameter("parameter1"), Parameter("parameter2"));
                return from <= top && top <= to
                    ? value => Triangle(value, from, to, top)
                    : throw reading.Fault(evaluator.LineOf(), $"the triangle of '{name}' has its top outside of its ends");
            default:
                throw reading.Fault(evaluator.LineOf(), $"the evaluator of '{name}' is of type '{FileReading.Shown(type)}'", "linear, constant and triangular evaluators are read");
        }
    }

    private static Rational Triangle(Rational value, Rational from, Rational to, Rational top) => value < from || value > to || (value == to && to != top)
        ? Rational.Zero
        : value < top ? (value - from) / (top - from) : to == top ? Rational.One : Rational.One - ((value - top) / (to - top));
}
