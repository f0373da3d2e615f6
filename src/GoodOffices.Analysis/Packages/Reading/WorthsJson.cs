using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using GoodOffices.Analysis.Packages.Reading;

namespace GoodOffices.Analysis.Packages;

/// <summary>Reads the product's own file of a party's worths (docs/spec/packages.md).</summary>
public static class WorthsJson
{
    /// <summary>What the field <c>form</c> says.</summary>
    public const string Form = "good-offices-worths/1";

    private static readonly Rational s_near = new(1, 1_000_000_000);

    /// <summary>Reads worths; never throws for what a file says.</summary>
    /// <param name="bytes">The file, UTF-8.</param>
    /// <param name="file">Its name, for messages.</param>
    /// <param name="domain">The questions that it has to answer, all of them and no others.</param>
    public static Reading<PartyWorths> Read(ReadOnlyMemory<byte> bytes, string file, PackageDomain domain)
    {
        ArgumentNullException.ThrowIfNull(domain);
        return FileReading.Of(file, reading => Read(reading, new JsonFields(reading, PlacedJson.Read(reading, bytes), "the file"), domain));
    }

    /// <summary>A file of worths to be filled in: equal weights, every score zero. Ends in a line break.</summary>
    /// <param name="domain">The questions.</param>
    /// <param name="party">Whose worths they will be.</param>
    public static string Blank(PackageDomain domain, string party)
    {
        ArgumentNullException.ThrowIfNull(domain);
        return JsonText.Of(to =>
        {
            to.WriteString("form", Form);
            to.WriteString("party", party);
            to.WriteNumber("reservation", 0);
            to.WriteStartObject("questions");
            foreach (var question in domain.Questions)
            {
                to.WriteStartObject(question.Name);
                to.Number("weight", new Rational(1, domain.Questions.Length));
                if (question.Values.IsEmpty)
                {
                    to.WriteStartObject("scores");
                    foreach (var option in question.Options)
                    {
                        to.WriteNumber(option, 0);
                    }

                    to.WriteEndObject();
                }
                else
                {
                    to.WriteNumber("first", 0);
                    to.WriteNumber("last", 0);
                }

                to.WriteEndObject();
            }

            to.WriteEndObject();
        });
    }

    private static PartyWorths Read(FileReading reading, JsonFields fields, PackageDomain domain)
    {
        if (fields.Text("form") != Form)
        {
            throw reading.Fault(fields.Of("form").Line, $"the form is '{FileReading.Shown(fields.Text("form"))}'", $"worths are of the form '{Form}'");
        }

        var party = fields.Text("party");
        var reservation = fields.Maybe("reservation") is { } least ? Ranged(reading, least, "reservation") : default;
        var isAsGiven = fields.Maybe("weightsAsGiven") is { Kind: JsonValueKind.True };
        var (scores, spread) = Scores(reading, fields.Of("questions"), domain, isAsGiven);
        var worths = new PartyWorths(party, scores)
        {
            Reservation = reservation.Middle,
            ReservationSpread = reservation.Spread,
            Spread = spread.Any(static one => one.Any(static width => width.Sign > 0)) ? spread : [],
            Combinations = Together(reading, fields.Maybe("together"), domain),
            Excluded = JsonConditions.Excluded(reading, fields.Maybe("conditions"), domain.Questions),
        };
        fields.End();
        if (worths.IsUncertain)
        {
            reading.Note(fields.Line, "what is given as a range counts by its middle in the solutions");
        }

        return worths;
    }

    private static (ImmutableArray<ImmutableArray<Rational>> Scores, ImmutableArray<ImmutableArray<Rational>> Spread) Scores(FileReading reading, PlacedJson value, PackageDomain domain, bool isAsGiven)
    {
        var (scores, spread, sum) = (new ImmutableArray<Rational>[domain.Questions.Length], new ImmutableArray<Rational>[domain.Questions.Length], Rational.Zero);
        var questions = new JsonFields(reading, value, "questions");
        for (var at = 0; at < scores.Length; at++)
        {
            var question = domain.Questions[at];
            var fields = new JsonFields(reading, questions.Of(question.Name), $"the worth of '{FileReading.Shown(question.Name)}'");
            var weight = fields.Number("weight");
            sum += weight;
            var read = fields.Maybe("scores") is { } list ? Named(reading, list, question) : Ramp(reading, fields, question);
            scores[at] = [.. read.Select(score => weight * score.Middle)];
            spread[at] = [.. read.Select(score => weight * score.Spread).Select(static width => width.Sign < 0 ? -width : width)];
            fields.End();
        }

        questions.End();
        var off = sum - 1;
        return (off.Sign < 0 ? -off : off) <= s_near || isAsGiven ? ([.. scores], [.. spread])
            : throw reading.Fault(value.Line, string.Create(CultureInfo.InvariantCulture, $"the weights sum to {sum.ToDouble():0.##########} and not to 1"), "let them sum to 1, or say \"weightsAsGiven\": true");
    }

    /// <summary>A score for each option by its name.</summary>
    private static (Rational Middle, Rational Spread)[] Named(FileReading reading, PlacedJson value, Question question)
    {
        var fields = new JsonFields(reading, value, $"the scores of '{FileReading.Shown(question.Name)}'");
        foreach (var (name, score) in value.Fields)
        {
            if (question.PlaceOf(name) < 0)
            {
                throw reading.Fault(score.Line, $"'{FileReading.Shown(question.Name)}' has no option '{FileReading.Shown(name)}'", $"it has {FileReading.Shown(question.Options)}");
            }
        }

        return [.. question.Options.Select(option => Ranged(reading, fields.Of(option), "a score"))];
    }

    /// <summary>Scores of a range that rise or fall evenly from its first number to its last.</summary>
    private static (Rational Middle, Rational Spread)[] Ramp(FileReading reading, JsonFields fields, Question question)
    {
        if (question.Values.IsEmpty)
        {
            throw reading.Fault(fields.Line, $"the worth of '{FileReading.Shown(question.Name)}' has no scores");
        }

        var (first, last) = (Ranged(reading, fields.Of("first"), "first"), Ranged(reading, fields.Of("last"), "last"));
        var steps = Math.Max(1, question.Values.Length - 1);
        return [.. Enumerable.Range(0, question.Values.Length).Select(at => new Rational(at, steps)).Select(share =>
            (first.Middle + (share * (last.Middle - first.Middle)), first.Spread + (share * (last.Spread - first.Spread))))];
    }

    private static ImmutableArray<ConditionalWorth> Together(FileReading reading, PlacedJson? list, PackageDomain domain)
    {
        var worths = ImmutableArray.CreateBuilder<ConditionalWorth>();
        foreach (var item in list is null ? [] : JsonFields.ItemsOf(reading, list, "together"))
        {
            var fields = new JsonFields(reading, item, "the worth of a combination");
            worths.Add(new ConditionalWorth(fields.Number("worth"), JsonConditions.Combination(reading, fields.Of("when"), domain.Questions)));
            fields.End();
        }

        return worths.ToImmutable();
    }

    /// <summary>A number, or a range where it is not known: its middle, and how far the ends are from it.</summary>
    private static (Rational Middle, Rational Spread) Ranged(FileReading reading, PlacedJson value, string what)
    {
        if (value.Kind != JsonValueKind.Object)
        {
            return (JsonFields.NumberOf(reading, value, what), Rational.Zero);
        }

        var fields = new JsonFields(reading, value, what);
        var (from, to) = (fields.Number("from"), fields.Number("to"));
        fields.End();
        return from <= to ? ((from + to) / 2, (to - from) / 2) : throw reading.Fault(value.Line, $"{what} ends before it begins");
    }
}
