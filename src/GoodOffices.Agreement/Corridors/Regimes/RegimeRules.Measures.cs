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

    /// <summary>There are many steps, so that words are put together only where something is wrong.</summary>
    private void CheckStep(CrossingMeasure measure, ProcedureStep step, string path)
    {
        CheckProcedure(measure, step, path);
        var (least, likely, most) = step.Minutes;
        if (least < 0 || likely < 0 || most > MostMinutes)
        {
            CheckNumber($"{path}.minutes.least", least, MostMinutes);
            CheckNumber($"{path}.minutes.likely", likely, MostMinutes);
            CheckNumber($"{path}.minutes.most", most, MostMinutes);
        }

        if (least > likely || likely > most)
        {
            Check(false, $"{path}.minutes", "out-of-order", $"least {least}, likely {likely} and most {most} are not in ascending order");
        }

        if (step.EurCents is < 0 or > MostEurCents)
        {
            CheckEur($"{path}.eur", step.EurCents);
        }

        if (step.SharePerMille is < 0 or > ProcedureStep.Everything)
        {
            CheckNumber($"{path}.sharePerMille", step.SharePerMille, ProcedureStep.Everything);
        }

        if (step.Documents.Count > 0)
        {
            CheckNames($"{path}.documents", step.Documents);
        }

        if (step.Place is { } place && _crossings.TryGetValue(measure.Crossing, out var crossing) && !IsSide(crossing, place))
        {
            Check(false, $"{path}.place", "not-a-side", $"{place} is neither side of {measure.Crossing}");
        }
    }

    private void CheckProcedure(CrossingMeasure measure, ProcedureStep step, string path)
    {
        if (ProcedureCatalogue.Find(step.Procedure) is not { } procedure)
        {
            Check(false, $"{path}.procedure", "unknown-procedure", $"there is no procedure '{ShortName.Shown(step.Procedure)}' in the catalogue");
        }
        else if (_crossings.TryGetValue(measure.Crossing, out var crossing) && _links.TryGetValue(crossing.Link, out var link) && !procedure.AppliesTo(link.Mode))
        {
            Check(false, $"{path}.procedure", "other-mode", $"the procedure '{step.Procedure}' is not one of a link by {link.Mode.Code()}");
        }
    }

    private void CheckNames(string path, ValueList<string> names)
    {
        Check(names.Count <= Canonical.CanonicalReader.LongestList, path, "too-many", $"there are {names.Count} entries");
        var seen = names.Count > 1 ? new HashSet<string>(StringComparer.Ordinal) : null;
        for (var at = 0; at < names.Count; at++)
        {
            if (names[at].Length == 0 || !IsLine(names[at]))
            {
                CheckWords($"{path}[{at}]", names[at]);
            }

            if (seen?.Add(names[at]) == false)
            {
                Check(false, $"{path}[{at}]", "name-twice", $"'{ShortName.Shown(names[at])}' stands twice");
            }
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
