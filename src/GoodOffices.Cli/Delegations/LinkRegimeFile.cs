using System.Text.Json;
using GoodOffices.Agreement;
using GoodOffices.Agreement.Corridors;
using GoodOffices.Cli.CommandLine;

namespace GoodOffices.Cli.Delegations;

/// <summary>A link regime as a file that people write: JSON with sections, measures and pairs; costs in euros.</summary>
internal static class LinkRegimeFile
{
    private static readonly JsonSerializerOptions Form = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
    };

    /// <summary>Reads a file's text.</summary>
    /// <exception cref="CommandFailure">It is not a link regime; the message says where.</exception>
    public static LinkRegimeContent Parse(string path, string json)
    {
        try
        {
            var file = JsonSerializer.Deserialize<RegimeJson>(json, Form) ?? throw new JsonException("it is empty");
            return new LinkRegimeContent(file.Link,
                ValueList.From(file.Sections.Select(section => new NationalSection(section.Name, Party(section.Sovereign), Party(section.Law), Party(section.Authority)))),
                ValueList.From(file.Measures.Select(Measure)), ValueList.From(file.Pairs.Select(Pair)));
        }
        catch (Exception fault) when (fault is JsonException or ArgumentException or FormatException)
        {
            throw CommandFailure.BadInput($"'{path}' is not a link regime: {fault.Message}", "docs/guide/text.md and the demonstration's texts show the form: link, sections, measures, pairs");
        }
    }

    private static CrossingMeasure Measure(MeasureJson measure) => new(
        measure.Crossing, Party(measure.By), Party(measure.Of), Choice<Direction>(measure.Direction), Choice<Traffic>(measure.Traffic), Choice<Access>(measure.Access),
        ValueList.From(measure.Procedures.Select(step => new CrossingProcedure(step.Name, NotNegative(step.Minutes), Cents(step.Eur), NotNegative(step.Documents)))));

    private static DeclaredPair Pair(PairJson pair) => new(
        NotNegative(pair.First), NotNegative(pair.Second), Choice<ReciprocityStandard>(pair.Standard),
        NotNegative(pair.ToleranceMinutes), Cents(pair.ToleranceEur), NotNegative(pair.ToleranceDocuments), pair.Ground);

    private static PartyId Party(string code) => PartyId.TryParse(code, out var party) ? party : throw new FormatException($"'{code}' is not a party's code");

    private static T Choice<T>(string text)
        where T : struct, Enum => Symbols.TryChoice<T>(text, out var value) ? value
            : throw new FormatException($"'{text}' is none of: {string.Join(", ", Enum.GetValues<T>().Select(Symbols.Words))}");

    private static int NotNegative(int value) => value >= 0 ? value : throw new FormatException($"{value} is negative");

    private static int Cents(decimal euros) => euros is >= 0 and < 10_000_000 && decimal.Truncate(euros * 100) == euros * 100
        ? (int)(euros * 100) : throw new FormatException($"{euros} is not an amount in euros and cents");

    private sealed record RegimeJson(string Link, IReadOnlyList<SectionJson> Sections, IReadOnlyList<MeasureJson> Measures, IReadOnlyList<PairJson> Pairs);

    private sealed record SectionJson(string Name, string Sovereign, string Law, string Authority);

    private sealed record MeasureJson(string Crossing, string By, string Of, string Direction, string Traffic, string Access, IReadOnlyList<StepJson> Procedures);

    private sealed record StepJson(string Name, int Minutes, decimal Eur, int Documents);

    private sealed record PairJson(int First, int Second, string Standard, int ToleranceMinutes = 0, decimal ToleranceEur = 0, int ToleranceDocuments = 0, string Ground = "");
}
