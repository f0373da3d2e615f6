namespace GoodOffices.Agreement.Corridors;

/// <summary>Carries what one measure says in a dimension over to another.</summary>
internal static class MirrorCopy
{
    /// <summary>How much a measure burdens in a dimension; the least is the best.</summary>
    public static (long, long, long) Weight(Burden burden, MirrorDimension dimension) => dimension switch
    {
        MirrorDimension.Access => ((long)burden.Measure.Opening.Access, 0, 0),
        MirrorDimension.OpeningDate => (burden.Measure.Opening.From?.DayNumber ?? -1, 0, 0),
        MirrorDimension.Conditions => (burden.Conditions().Count, 0, 0),
        MirrorDimension.Procedures => (burden.Steps.Length, 0, 0),
        MirrorDimension.Inspection => (burden.Steps.Sum(static step => step.SharePerMille), 0, 0),
        MirrorDimension.Minutes => (burden.Likely, burden.Most, burden.Least),
        MirrorDimension.Eur => (burden.EurCents, 0, 0),
        MirrorDimension.Documents => (burden.Documents.Length, 0, 0),
        MirrorDimension.Hours => (-burden.Hours.MinutesOfWeek, 0, 0),
        _ => (-(burden.Measure.QuotaPerYear ?? long.MaxValue), -(burden.Measure.Permit?.Number ?? long.MaxValue), 0),
    };

    /// <summary>The target with everything that is compared as the source has it.</summary>
    public static CrossingMeasure Whole(Burden source, Burden target) => Steps(source, target) with
    {
        Opening = source.Measure.Opening,
        Hours = source.Hours,
        QuotaPerYear = source.Measure.QuotaPerYear,
        Permit = source.Measure.Permit,
        Transit = source.Measure.Transit,
        Escort = source.Measure.Escort,
    };

    /// <summary>The target with one dimension as the source has it. Where the chains differ, figures of steps go over with the
    /// steps.</summary>
    public static CrossingMeasure Dimension(Burden source, Burden target, MirrorDimension dimension, bool sameChains, bool samePermits)
    {
        var (from, to) = (source.Measure, target.Measure);
        if (!samePermits && dimension is (MirrorDimension.Conditions or MirrorDimension.Quota))
        {
            // Some need permits and some do not: number and terms then go over together.
            to = to with { QuotaPerYear = from.QuotaPerYear, Permit = from.Permit };
        }

        return dimension switch
        {
            MirrorDimension.Access => to with { Opening = to.Opening with { Access = from.Opening.Access } },
            MirrorDimension.OpeningDate => to with { Opening = to.Opening with { From = from.Opening.From } },
            MirrorDimension.Conditions => Conditions(from, to),
            MirrorDimension.Hours => WithoutStepHours(to) with { Hours = source.Hours },
            MirrorDimension.Quota => to with { QuotaPerYear = from.QuotaPerYear, Permit = Permits(from.Permit, to.Permit) },
            _ when !sameChains => Steps(source, target),
            MirrorDimension.Minutes => EachStep(source, to, static (mine, theirs) => mine with { Minutes = theirs.Minutes }),
            MirrorDimension.Eur => EachStep(source, to, static (mine, theirs) => mine with { EurCents = theirs.EurCents }) with { FeeEurCents = from.FeeEurCents },
            MirrorDimension.Documents => EachStep(source, to, static (mine, theirs) => mine with { Documents = theirs.Documents }),
            MirrorDimension.Inspection => EachStep(source, to, static (mine, theirs) => mine with { SharePerMille = theirs.SharePerMille }),
            _ => Steps(source, target),
        };
    }

    private static CrossingMeasure Conditions(CrossingMeasure from, CrossingMeasure to) => to with
    {
        Opening = from.Opening with { Access = to.Opening.Access, From = to.Opening.From },
        Permit = Permits(to.Permit, from.Permit),
        Transit = from.Transit,
        Escort = from.Escort,
    };

    /// <summary>The number of the one with the terms of the other.</summary>
    private static PermitTerms? Permits(PermitTerms? number, PermitTerms? terms) =>
        number is null || terms is null ? null : terms with { Number = number.Number };

    /// <summary>The steps and the fee of the source; the opening hours and the places of the target.</summary>
    private static CrossingMeasure Steps(Burden source, Burden target)
    {
        var places = target.Steps.Where(static step => step.Place is not null).DistinctBy(static step => step.Procedure).ToDictionary(static step => step.Procedure, static step => step.Place);
        var copied = source.Steps.Select(step => step with { Hours = OpeningHours.Always, Place = places.GetValueOrDefault(step.Procedure) });
        return target.Measure with
        {
            Steps = ValueList.From(copied.Concat(target.Measure.Steps.Where(static step => !step.IsAgreed))),
            FeeEurCents = source.Measure.FeeEurCents,
            Hours = target.Hours,
        };
    }

    private static CrossingMeasure WithoutStepHours(CrossingMeasure measure) => measure with
    {
        Steps = ValueList.From(measure.Steps.Select(static step => step.IsAgreed ? step with { Hours = OpeningHours.Always } : step)),
    };

    private static CrossingMeasure EachStep(Burden source, CrossingMeasure to, Func<ProcedureStep, ProcedureStep, ProcedureStep> merge)
    {
        var at = 0;
        return to with { Steps = ValueList.From(to.Steps.Select(step => step.IsAgreed ? merge(step, source.Steps[at++]) : step)) };
    }
}
