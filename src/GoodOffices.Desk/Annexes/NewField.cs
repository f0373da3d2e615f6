using System.Globalization;
using System.Text.Json;
using GoodOffices.Agreement.Corridors;

namespace GoodOffices.Desk.Annexes;

/// <summary>A field of what a person adds to a measure: of a step, or of a part that the measure does not have yet.</summary>
/// <param name="Of">The procedure of the step, or the part: <c>permit</c>, <c>transit</c>, <c>escort</c>.</param>
/// <param name="Path">Below the measure, such as <c>steps/customs-control/minutes/likely</c>.</param>
/// <param name="Field">Its name in the table, such as <c>minutes.likely</c>.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="Begins">The text that it begins with.</param>
/// <param name="Choices">The words that it is one of; empty for any other value.</param>
public sealed record NewField(string Of, string Path, string Field, RegimeValueKind Kind, string Begins, IReadOnlyList<string> Choices)
{
    /// <summary>The parts that a measure may have or lack.</summary>
    public static IReadOnlyList<string> Parts { get; } = ["permit", "transit", "escort"];

    /// <summary>The fields of a step of the catalogue, with the figures that the catalogue begins with.</summary>
    public static IReadOnlyList<NewField> OfStep(string procedure)
    {
        var usual = ProcedureCatalogue.Step(procedure);
        NewField Field(string name, RegimeValueKind kind, string begins) => new(procedure, $"steps/{procedure}/{name.Replace('.', '/')}", name, kind, begins, []);
        return
        [
            Field("minutes.least", RegimeValueKind.Number, Number(usual.Minutes.Least)), Field("minutes.likely", RegimeValueKind.Number, Number(usual.Minutes.Likely)), Field("minutes.most", RegimeValueKind.Number, Number(usual.Minutes.Most)),
            Field("eur", RegimeValueKind.Eur, (usual.EurCents / 100m).ToString("0.00", CultureInfo.InvariantCulture)), Field("documents", RegimeValueKind.Texts, string.Join("; ", usual.Documents)),
        ];
    }

    /// <summary>The fields of a part.</summary>
    /// <exception cref="ArgumentException">There is no such part.</exception>
    public static IReadOnlyList<NewField> OfPart(string part)
    {
        NewField Field(string name, RegimeValueKind kind, params string[] choices) => new(part, $"{part}/{name}", $"{part}.{name}", kind, choices.Length > 0 ? choices[0] : "", choices);
        return part switch
        {
            "permit" => [Field("year", RegimeValueKind.Number), Field("number", RegimeValueKind.Number), Field("class", RegimeValueKind.Text)],
            "transit" =>
            [
                Field("procedure", RegimeValueKind.Choice, Words<TransitProcedure>()), Field("guarantee", RegimeValueKind.Choice, Words<GuaranteeKind>()), Field("guaranteeEur", RegimeValueKind.Eur),
                Field("seals", RegimeValueKind.Text), Field("route", RegimeValueKind.Text), Field("timeLimitHours", RegimeValueKind.Number),
            ],
            "escort" => [Field("form", RegimeValueKind.Choice, Words<EscortForm>()), Field("vehicles", RegimeValueKind.Number), Field("departuresPerDay", RegimeValueKind.Number)],
            _ => throw new ArgumentException($"A measure has no part '{part}' of its own.", nameof(part)),
        };
    }

    /// <summary>Which field it is, and nothing of what it says.</summary>
    public override string ToString() => Path;

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string[] Words<T>()
        where T : struct, Enum => [.. Enum.GetNames<T>().Select(JsonNamingPolicy.KebabCaseLower.ConvertName)];
}
