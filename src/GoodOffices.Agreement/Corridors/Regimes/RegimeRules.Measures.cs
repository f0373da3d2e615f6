namespace GoodOffices.Agreement.Corridors;

/// <content>Measures and their steps.</content>
internal sealed partial class RegimeRules
{
    private void CheckMeasures()
    {
        var seen = new Dictionary<TrafficKey, MeasureId>();
        for (var at = 0; at < _parts.Measures.Count; at++)
        {
            var (measure, path) = (_parts.Measures[at], $"measures[{at}]");
            Check(_measures.TryAdd(measure.Id, measure), $"{path}.id", "measure-twice", $"the measure {measure.Id} stands twice");
            Check(_crossings.ContainsKey(measure.Crossing), $"{path}.crossing", "unknown-crossing", $"there is no crossing {measure.Crossing} in this regime");
            if (!seen.TryAdd(TrafficKey.Of(measure), measure.Id))
            {
                Check(false, path, "traffic-twice", $"{measure.By} applies {seen[TrafficKey.Of(measure)]} and {measure.Id} to the same traffic in the same direction");
            }

            CheckOpening($"{path}.opening", measure.Opening);
            CheckTerms(measure, path);
            CheckSteps(measure, path);
        }
    }

    private void CheckTerms(CrossingMeasure measure, string path)
    {
        CheckNumber($"{path}.quotaPerYear", measure.QuotaPerYear ?? 0);
        CheckEur($"{path}.feeEur", measure.FeeEurCents);
        if (measure.Permit is { } permit)
        {
            Check(permit.Year is >= 1900 and <= 2999, $"{path}.permit.year", "not-a-year", $"{permit.Year} is not a year from 1900 to 2999");
            CheckNumber($"{path}.permit.number", permit.Number);
            CheckText($"{path}.permit.class", permit.Class);
            CheckNames($"{path}.permit.exemptions", permit.Exemptions);
        }

        if (measure.Transit is { } transit)
        {
            CheckEur($"{path}.transit.guaranteeEur", transit.GuaranteeEurCents);
            CheckNumber($"{path}.transit.timeLimitHours", transit.TimeLimitHours);
            CheckText($"{path}.transit.seals", transit.Seals);
            CheckText($"{path}.transit.route", transit.Route);
        }

        if (measure.Escort is { } escort)
        {
            CheckNumber($"{path}.escort.vehicles", escort.Vehicles);
            CheckNumber($"{path}.escort.departuresPerDay", escort.DeparturesPerDay);
        }

        if (measure.WithoutCounterpart is { } ground)
        {
            CheckWords($"{path}.withoutCounterpart.words", ground.Words);
        }
    }

    private void CheckSteps(CrossingMeasure measure, string path)
    {
        Check(measure.Steps.Count <= Canonical.CanonicalReader.LongestList, $"{path}.steps", "too-many", $"there are {measure.Steps.Count} steps");
        for (var at = 0; at < measure.Steps.Count; at++)
        {
            CheckStep(measure, measure.Steps[at], $"{path}.steps[{at}]");
        }
    }

    private void CheckStep(CrossingMeasure measure, ProcedureStep step, string path)
    {
        var mode = _crossings.TryGetValue(measure.Crossing, out var crossing) && _links.TryGetValue(crossing.Link, out var link) ? link.Mode : (TransportMode?)null;
        if (ProcedureCatalogue.Find(step.Procedure) is { } procedure)
        {
            Check(mode is null || procedure.AppliesTo(mode.Value), $"{path}.procedure", "other-mode", $"the procedure '{step.Procedure}' is not one of a link by {mode?.Code()}");
        }
        else
        {
            Check(false, $"{path}.procedure", "unknown-procedure", $"there is no procedure '{ShortName.Shown(step.Procedure)}' in the catalogue");
        }

        var (least, likely, most) = step.Minutes;
        CheckNumber($"{path}.minutes.least", least, MostMinutes);
        CheckNumber($"{path}.minutes.likely", likely, MostMinutes);
        CheckNumber($"{path}.minutes.most", most, MostMinutes);
        Check(least <= likely && likely <= most, $"{path}.minutes", "out-of-order", $"least {least}, likely {likely} and most {most} are not in ascending order");
        CheckEur($"{path}.eur", step.EurCents);
        CheckNames($"{path}.documents", step.Documents);
        CheckNumber($"{path}.sharePerMille", step.SharePerMille, ProcedureStep.Everything);
        Check(step.Place is not { } place || crossing is null || IsSide(crossing, place), $"{path}.place", "not-a-side", $"{step.Place} is neither side of {measure.Crossing}");
    }

    private void CheckNames(string path, ValueList<string> names)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        Check(names.Count <= Canonical.CanonicalReader.LongestList, path, "too-many", $"there are {names.Count} entries");
        for (var at = 0; at < names.Count; at++)
        {
            CheckWords($"{path}[{at}]", names[at]);
            Check(seen.Add(names[at]), $"{path}[{at}]", "name-twice", $"'{ShortName.Shown(names[at])}' stands twice");
        }
    }

    private void CheckWords(string path, string words)
    {
        Check(words.Length > 0, path, "empty", "it is empty");
        CheckText(path, words);
    }

    private bool IsSide(CrossingRegime crossing, PartyId party) =>
        !_sections.TryGetValue(crossing.First, out var first) || !_sections.TryGetValue(crossing.Second, out var second)
        || party == first.Sovereign || party == second.Sovereign;
}
