using System.Collections.Immutable;
using System.Text.Json;

namespace GoodOffices.Analysis.Packages.Reading;

/// <summary>Conditions between questions as the product's own files write them.</summary>
internal static class JsonConditions
{
    /// <summary>The combinations that a list of conditions excludes: <c>never</c> together, or <c>only</c> this <c>with</c> that.</summary>
    public static ImmutableArray<Combination> Excluded(FileReading reading, PlacedJson? list, IReadOnlyList<Question> questions)
    {
        var excluded = ImmutableArray.CreateBuilder<Combination>();
        foreach (var item in list is null ? [] : JsonFields.ItemsOf(reading, list, "conditions"))
        {
            var fields = new JsonFields(reading, item, "a condition");
            if (fields.Maybe("never") is { } never)
            {
                excluded.Add(Combination(reading, never, questions));
            }
            else
            {
                excluded.AddRange(OnlyWith(reading, fields.Of("only"), fields.Of("with"), questions));
            }

            fields.End();
        }

        return excluded.ToImmutable();
    }

    /// <summary>Questions with options: <c>{"Escorts": ["none"], "Quota": {"from": 10, "to": 50}}</c>.</summary>
    public static Combination Combination(FileReading reading, PlacedJson value, IReadOnlyList<Question> questions)
    {
        if (value.Kind != JsonValueKind.Object || value.Fields.IsEmpty)
        {
            throw reading.Fault(value.Line, "a combination names no question");
        }

        return new Combination(value.Fields.Select(field => new CombinationPart(PlaceOf(reading, field.Value, field.Name, questions), [.. Options(reading, field.Value, questions[PlaceOf(reading, field.Value, field.Name, questions)]).Order()]))) { Place = reading.PlaceOf(value.Line) };
    }

    public static int PlaceOf(FileReading reading, PlacedJson at, string name, IReadOnlyList<Question> questions)
    {
        for (var place = 0; place < questions.Count; place++)
        {
            if (questions[place].Name == name)
            {
                return place;
            }
        }

        throw reading.Fault(at.Line, $"there is no question '{FileReading.Shown(name)}'", $"there are {FileReading.Shown(questions.Select(static question => question.Name))}");
    }

    /// <summary>The place of one option, which stands as its name, or as its number in a range.</summary>
    public static int OptionOf(FileReading reading, PlacedJson value, Question question)
    {
        var place = value.Kind == JsonValueKind.Number && !question.Values.IsEmpty
            ? question.Values.IndexOf(reading.Number(value.Line, "an option", value.Text))
            : question.PlaceOf(JsonFields.TextOf(reading, value, "an option"));
        return place >= 0 ? place : throw reading.Fault(value.Line, $"'{FileReading.Shown(question.Name)}' has no option '{FileReading.Shown(value.Text)}'", $"it has {FileReading.Shown(question.Options)}");
    }

    private static IEnumerable<int> Options(FileReading reading, PlacedJson value, Question question)
    {
        if (value.Kind != JsonValueKind.Object)
        {
            return [.. JsonFields.ItemsOf(reading, value, "the options of a combination").Select(item => OptionOf(reading, item, question)).Distinct()];
        }

        var fields = new JsonFields(reading, value, "a range of options");
        var (from, to) = (fields.Number("from"), fields.Number("to"));
        fields.End();
        return question.Values.IsEmpty
            ? throw reading.Fault(value.Line, $"'{FileReading.Shown(question.Name)}' has named options and no range")
            : Enumerable.Range(0, question.Values.Length).Where(option => question.Values[option] >= from && question.Values[option] <= to);
    }

    /// <summary>This without that is excluded, for each question of that.</summary>
    private static IEnumerable<Combination> OnlyWith(FileReading reading, PlacedJson only, PlacedJson with, IReadOnlyList<Question> questions)
    {
        var (this_, that) = (Combination(reading, only, questions), Combination(reading, with, questions));
        foreach (var part in that.Parts)
        {
            if (this_.Parts.Any(one => one.Question == part.Question))
            {
                throw reading.Fault(with.Line, $"the question '{FileReading.Shown(questions[part.Question].Name)}' stands on both sides of a condition");
            }

            ImmutableArray<int> others = [.. Enumerable.Range(0, questions[part.Question].Options.Length).Except(part.Options)];
            yield return new Combination(this_.Parts.Add(new CombinationPart(part.Question, others))) { Place = reading.PlaceOf(only.Line) };
        }
    }
}
