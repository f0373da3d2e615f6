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

    /// <summary>Questions as JSON text, ending in a line break; reading it gives the same questions.</summary>
    public static string Write(PackageDomain domain)
    {
        ArgumentNullException.ThrowIfNull(domain);
        return JsonText.Of(to =>
        {
            to.WriteString("form", Form);
            if (domain.Name.Length > 0)
            {
                to.WriteString("name", domain.Name);
            }

            to.WriteStartArray("questions");
            foreach (var question in domain.Questions)
            {
                Write(to, question);
            }

            to.WriteEndArray();
            to.WriteStartArray("conditions");
            foreach (var excluded in domain.Excluded)
            {
                Write(to, domain, excluded);
            }

            to.WriteEndArray();
        });
    }

    private static void Write(Utf8JsonWriter to, Question question)
    {
        to.WriteStartObject();
        to.WriteString("name", question.Name);
        if (question.Values.IsEmpty)
        {
            to.WriteStartArray("options");
            foreach (var option in question.Options)
            {
                to.WriteStringValue(option);
            }

            to.WriteEndArray();
        }
        else
        {
            to.Number("from", question.Values[0]);
            to.Number("to", question.Values[^1]);
            to.Number("step", question.Values.Length > 1 ? question.Values[1] - question.Values[0] : 1);
        }

        to.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter to, PackageDomain domain, Combination excluded)
    {
        to.WriteStartObject();
        to.WriteStartObject("never");
        foreach (var part in excluded.Parts)
        {
            to.WriteStartArray(domain.Questions[part.Question].Name);
            foreach (var option in part.Options)
            {
                to.WriteStringValue(domain.Questions[part.Question].Options[option]);
            }

            to.WriteEndArray();
        }

        to.WriteEndObject();
        to.WriteEndObject();
    }

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
