using System.Collections.Immutable;

namespace GoodOffices.Agreement.Corridors;

/// <summary>What the agreed steps of a measure amount to. Computed once for each measure.</summary>
internal sealed class Burden
{
    public Burden(CrossingMeasure measure)
    {
        Measure = measure;
        var documents = new List<string>();
        var agreed = ImmutableArray.CreateBuilder<ProcedureStep>(measure.Steps.Count);
        Hours = measure.Hours;
        EurCents = measure.FeeEurCents;
        foreach (var step in measure.Steps)
        {
            if (!step.IsAgreed)
            {
                continue;
            }

            agreed.Add(step);
            Least += step.Minutes.Least;
            Likely += step.Minutes.Likely;
            Most += step.Minutes.Most;
            EurCents += step.EurCents;
            documents.AddRange(step.Documents);
            Hours = Hours.And(step.Hours);
        }

        Steps = agreed.ToImmutable();
        documents.Sort(StringComparer.Ordinal);
        Documents = [.. documents.Distinct(StringComparer.Ordinal)];
    }

    public CrossingMeasure Measure { get; }

    /// <summary>The agreed steps in order.</summary>
    public ImmutableArray<ProcedureStep> Steps { get; }

    public long Least { get; }

    public long Likely { get; }

    public long Most { get; }

    /// <summary>Steps and fee.</summary>
    public long EurCents { get; }

    /// <summary>All documents that the steps ask for, each once, in ordinal order.</summary>
    public ImmutableArray<string> Documents { get; }

    /// <summary>When the measure and all of its steps are open.</summary>
    public OpeningHours Hours { get; }

    /// <summary>True where both have the same procedures in the same order.</summary>
    public bool HasChainOf(Burden other)
    {
        if (Steps.Length != other.Steps.Length)
        {
            return false;
        }

        for (var at = 0; at < Steps.Length; at++)
        {
            if (Steps[at].Procedure != other.Steps[at].Procedure)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>What the traffic is bound to beside steps, hours, quota and date, each with its name.</summary>
    public List<string> Conditions()
    {
        var (opening, listed) = (Measure.Opening, new List<string>());
        Add(listed, "phase", opening.Phase == 0 ? "" : FormattableString.Invariant($"{opening.Phase}"));
        Add(listed, "condition", opening.Condition);
        Add(listed, "suspension", opening.Suspension);
        if (Measure.Permit is { } permit)
        {
            Add(listed, "permits of", FormattableString.Invariant($"{permit.Year}"));
            Add(listed, "permit class", permit.Class);
            Add(listed, "permits exchanged by", permit.Exchanged is { } day ? FieldNaming.Day(day) : "");
            listed.AddRange(permit.Exemptions.Select(static exemption => "exempt from permits: " + exemption));
        }

        if (Measure.Transit is { } transit)
        {
            Add(listed, "transit procedure", FieldNaming.Word(transit.Procedure));
            Add(listed, "guarantee", transit.Guarantee == GuaranteeKind.None ? "" : FieldNaming.Word(transit.Guarantee));
            Add(listed, "guarantee in EUR", transit.GuaranteeEurCents == 0 ? "" : FieldNaming.Euros(transit.GuaranteeEurCents));
            Add(listed, "seals", transit.Seals);
            Add(listed, "route", transit.Route);
            Add(listed, "time limit in hours", transit.TimeLimitHours == 0 ? "" : FormattableString.Invariant($"{transit.TimeLimitHours}"));
        }

        if (Measure.Escort is { } escort)
        {
            Add(listed, "escort", FieldNaming.Word(escort.Form));
            Add(listed, "vehicles in a convoy", escort.Vehicles == 0 ? "" : FormattableString.Invariant($"{escort.Vehicles}"));
            Add(listed, "departures a day", escort.DeparturesPerDay == 0 ? "" : FormattableString.Invariant($"{escort.DeparturesPerDay}"));
        }

        return listed;
    }

    private static void Add(List<string> listed, string name, string value)
    {
        if (value.Length > 0)
        {
            listed.Add($"{name}: {value}");
        }
    }
}
