using System.Collections.Immutable;
using System.Xml.Linq;

namespace GoodOffices.Analysis.Packages.Reading;

/// <summary>What an issue element says, in a domain and in a profile.</summary>
internal static class GeniusIssue
{
    public static string NameOf(FileReading reading, XElement issue) => issue.Text("name")?.Trim() is { Length: > 0 } name
        ? name
        : throw reading.Fault(issue.LineOf(), "an issue has no name");

    public static QuestionKind KindOf(FileReading reading, XElement issue)
    {
        var type = issue.Text("type") ?? issue.Text("vtype") ?? issue.Text("etype") ?? "discrete";
        return type.ToUpperInvariant() switch
        {
            "DISCRETE" => QuestionKind.Discrete,
            "INTEGER" => QuestionKind.WholeNumber,
            "REAL" => QuestionKind.RealNumber,
            _ => throw reading.Fault(issue.LineOf(), $"the issue '{FileReading.Shown(NameOf(reading, issue))}' is of type '{FileReading.Shown(type)}'", "issues are discrete, integer or real"),
        };
    }

    public static Question Question(FileReading reading, XElement issue, int steps)
    {
        var (name, kind) = (NameOf(reading, issue), KindOf(reading, issue));
        if (kind == QuestionKind.Discrete)
        {
            return Packages.Question.OfOptions(name, Options(reading, issue, name));
        }

        var (from, to) = Range(reading, issue) ?? throw reading.Fault(issue.LineOf(), $"the issue '{FileReading.Shown(name)}' has no range", "give lowerbound and upperbound");
        var step = kind == QuestionKind.WholeNumber || from == to ? 1 : (to - from) / steps;
        if (Packages.Question.CountOf(from, to, step) is null)
        {
            throw reading.Fault(issue.LineOf(), $"the issue '{FileReading.Shown(name)}' has more than {Packages.Question.MostOptions} options", "cut its range, or ask for it in larger steps");
        }

        return Packages.Question.OfRange(name, kind, from, to, step);
    }

    /// <summary>The bounds of a range, from the issue or from the range element in it; null where neither has them.</summary>
    public static (Rational From, Rational To)? Range(FileReading reading, XElement issue)
    {
        var holder = new[] { issue }.Concat(issue.Elements().Named("range")).FirstOrDefault(static one => one.Text("lowerbound") is not null || one.Text("upperbound") is not null);
        if (holder is null)
        {
            return null;
        }

        var name = FileReading.Shown(NameOf(reading, issue));
        var from = reading.Number(holder.LineOf(), $"the lower bound of '{name}'", holder.Text("lowerbound") ?? "");
        var to = reading.Number(holder.LineOf(), $"the upper bound of '{name}'", holder.Text("upperbound") ?? "");
        if (to < from)
        {
            throw reading.Fault(holder.LineOf(), $"the range of '{name}' ends before it begins");
        }

        return KindOf(reading, issue) == QuestionKind.WholeNumber && !(from.Denominator.IsOne && to.Denominator.IsOne)
            ? throw reading.Fault(holder.LineOf(), $"the range of '{name}' is of whole numbers, and its bounds are not")
            : (from, to);
    }

    public static string Value(FileReading reading, XElement item, string issue) => item.Text("value")
        ?? throw reading.Fault(item.LineOf(), $"an option of '{FileReading.Shown(issue)}' has no value");

    private static ImmutableArray<string> Options(FileReading reading, XElement issue, string name)
    {
        var (options, known) = (ImmutableArray.CreateBuilder<string>(), new HashSet<string>(StringComparer.Ordinal));
        foreach (var item in issue.Elements().Named("item"))
        {
            var value = Value(reading, item, name);
            if (!known.Add(value))
            {
                throw reading.Fault(item.LineOf(), $"the issue '{FileReading.Shown(name)}' has the option '{FileReading.Shown(value)}' twice");
            }

            options.Add(value);
        }

        return options.Count is > 0 and <= Packages.Question.MostOptions
            ? options.ToImmutable()
            : throw reading.Fault(issue.LineOf(), $"the issue '{FileReading.Shown(name)}' has {options.Count} options", $"between one and {Packages.Question.MostOptions}");
    }
}
