using System.Text;

namespace GoodOffices.Agreement.Corridors;

/// <content>Measures and their steps.</content>
public static partial class RegimeText
{
    private static void Append(StringBuilder text, Regime regime, CrossingMeasure measure)
    {
        var traffic = $"{FieldNaming.Word(measure.Flow).Replace('-', ' ')} {FieldNaming.Word(measure.Carriage)}";
        Line(text, $"Measure {measure.Id}: {regime.Crossing(measure.Crossing)!.Shown}, {FieldNaming.Word(measure.Direction)}, {traffic}, origin {measure.Origin?.ToString() ?? "any"}, carriers of {measure.Carrier?.ToString() ?? "any state"}, applied by {measure.By}.");
        Line(text, $"It is {Words(measure.Opening)}; hours {measure.Hours}; {(measure.QuotaPerYear is { } quota ? $"quota {Number(quota)} a year" : "no quota")}; fee {FieldNaming.Euros(measure.FeeEurCents)} EUR.");
        AppendTerms(text, measure);
        foreach (var step in measure.Steps)
        {
            Line(text, Words(step));
        }
    }

    private static void AppendTerms(StringBuilder text, CrossingMeasure measure)
    {
        if (measure.Permit is { } permit)
        {
            Line(text, $"Permits: {Number(permit.Number)} for {Number(permit.Year)}{Then(permit.Class)}{(permit.Exemptions.Count > 0 ? "; exempt: " + string.Join(", ", permit.Exemptions) : "")}{(permit.Exchanged is { } day ? "; exchanged by " + FieldNaming.Day(day) : "")}.");
        }

        if (measure.Transit is { } transit)
        {
            Line(text, $"Customs transit: {FieldNaming.Word(transit.Procedure)}, guarantee {FieldNaming.Word(transit.Guarantee)} of {FieldNaming.Euros(transit.GuaranteeEurCents)} EUR, time limit {Number(transit.TimeLimitHours)} hours{Then(transit.Seals)}{Then(transit.Route)}.");
        }

        if (measure.Escort is { } escort)
        {
            Line(text, $"Accompanied: {FieldNaming.Word(escort.Form)}, {Number(escort.Vehicles)} vehicles, {Number(escort.DeparturesPerDay)} departures a day.");
        }

        if (!measure.IsAgreed)
        {
            Line(text, "Not agreed: no mirror is due.");
        }

        if (measure.WithoutCounterpart is { } ground)
        {
            Line(text, $"Without counterpart, {ground.Shown}.");
        }
    }

    private static string Words(Opening opening) => FieldNaming.Word(opening.Access)
        + (opening.From is { } from ? " from " + FieldNaming.Day(from) : "")
        + (opening.Phase > 0 ? $", phase {Number(opening.Phase)}" : "")
        + (opening.Condition.Length > 0 ? $", condition: {opening.Condition}" : "")
        + (opening.Suspension.Length > 0 ? $", suspension: {opening.Suspension}" : "");

    private static string Words(ProcedureStep step)
    {
        var (least, likely, most) = step.Minutes;
        var spread = least == likely && likely == most ? "" : $" (from {Number(least)} to {Number(most)})";
        return $"{ProcedureCatalogue.Find(step.Procedure)?.Name ?? step.Procedure}: {Number(likely)} minutes{spread}, {FieldNaming.Euros(step.EurCents)} EUR"
            + (step.Documents.Count > 0 ? $", documents: {string.Join(", ", step.Documents)}" : "")
            + (step.Hours == OpeningHours.Always ? "" : $", hours {step.Hours}")
            + (step.SharePerMille == ProcedureStep.Everything ? "" : $", {Number(step.SharePerMille)} per mille")
            + (step.Place is { } place ? $", on the soil of {place}" : "")
            + (step.IsAgreed ? "." : ", not agreed.");
    }
}
