using System.Collections.Immutable;
using System.Text.Json;
using GoodOffices.Analysis.Packages.Reading;

namespace GoodOffices.Analysis.Packages;

/// <summary>Reads the product's own file of questions (docs/spec/packages.md).</summary>
public static class QuestionsJson
{
    /// <summary>What the field <c>form</c> says.</summary>
    public const string Form = "good-offices-questions/1";

    /// <summary>Reads questions; never throws for what a file says.</summary>
    /// <param name="bytes">The file, UTF-8.</param>
    /// <param name="file">Its name, for messages.</param>
    public static Reading<PackageDomain> Read(ReadOnlyMemory<byte> bytes, string file) =>
        FileReading.Of(file, reading => Read(reading, new JsonFields(reading, PlacedJson.Read(reading, bytes), "the file")));

    private static PackageDomain Read(FileReading reading, JsonFields fields)
    {
        if (fields.Text("form") != Form)
        {
            throw reading.Fault(fields.Of("form").Line, $"the form is '{FileReading.Shown(fields.Text("form"))}'", $"questions are of the form '{Form}'");
        }

        var (questions, names) = (new List<Question>(), new HashSet<string>(StringComparer.Ordinal));
        foreach (var item in JsonFields.ItemsOf(reading, fields.Of("questions"), "questions"))
        {
            var question = Question(reading, new JsonFields(reading, item, "a question"));
            if (!names.Add(question.Name))
            {
                throw reading.Fault(item.Line, $"two questions are called '{FileReading.Shown(question.Name)}'");
            }

            questions.Add(question);
        }

        if (questions.Count is 0 or > PackageDomain.MostQuestions)
        {
            throw reading.Fault(fields.Of("questions").Line, $"there are {questions.Count} questions", $"between one and {PackageDomain.MostQuestions}");
        }

        var name = fields.Maybe("name") is { } named ? JsonFields.TextOf(reading, named, "name") : "";
        var domain = new PackageDomain(name, questions, JsonConditions.Excluded(reading, fields.Maybe("conditions"), questions));
        fields.End();
        return domain;
    }

    private static Question Question(FileReading reading, JsonFields fields)
    {
        var (name, line) = (fields.Text("name"), fields.Line);
        if (fields.Maybe("options") is { } list)
        {
            ImmutableArray<string> options = [.. JsonFields.ItemsOf(reading, list, "options").Select(option => JsonFields.TextOf(reading, option, "an option"))];
            fields.End();
            return options.Length is 0 or > Packages.Question.MostOptions || options.Distinct(StringComparer.Ordinal).Count() < options.Length
                ? throw reading.Fault(list.Line, $"the question '{FileReading.Shown(name)}' has no options, too many, or one twice", $"between one and {Packages.Question.MostOptions} different ones")
                : Packages.Question.OfOptions(name, options);
        }

        var (from, to, step) = (fields.Number("from"), fields.Number("to"), fields.Number("step"));
        fields.End();
        if (Packages.Question.CountOf(from, to, step) is null)
        {
            throw reading.Fault(line, $"the range of '{FileReading.Shown(name)}' has no options, or more than {Packages.Question.MostOptions}", "from is no more than to, and step is above zero");
        }

        var kind = from.Denominator.IsOne && step.Denominator.IsOne ? QuestionKind.WholeNumber : QuestionKind.RealNumber;
        return Packages.Question.OfRange(name, kind, from, to, step);
    }
}
