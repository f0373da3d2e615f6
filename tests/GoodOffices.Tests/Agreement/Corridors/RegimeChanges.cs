using GoodOffices.Agreement;
using GoodOffices.Agreement.Corridors;
using static GoodOffices.Tests.Agreement.Corridors.Regimes;

namespace GoodOffices.Tests.Agreement.Corridors;

/// <summary>Regimes that grow from a clean one by changes drawn at random: each change touches one entry in one way.</summary>
internal static class RegimeChanges
{
    private static readonly string[] s_hours = ["24/7", "Mo-Fr 08:00-20:00", "Mo-Su 06:00-22:00", "never"];
    private static readonly string[] s_procedures = ["health-quarantine", "police-checkpoint", "road-toll"];

    private static readonly Func<CrossingMeasure, int, CrossingMeasure>[] s_ofMeasure =
    [
        (measure, amount) => Step(measure, amount, step => step with { Minutes = new StepTime(step.Minutes.Least, step.Minutes.Likely + (amount % 7), step.Minutes.Most + (amount % 11)) }),
        (measure, amount) => Step(measure, amount, step => step with { EurCents = amount % 5 * 100 }),
        (measure, amount) => Step(measure, amount, step => step with { Documents = [$"form {amount % 3}"] }),
        (measure, amount) => Step(measure, amount, step => step with { SharePerMille = amount % 4 * 250 }),
        (measure, amount) => Step(measure, amount, step => step with { Hours = Hours(amount) }),
        (measure, amount) => Step(measure, amount, step => step with { IsAgreed = amount % 2 == 0 }),
        (measure, amount) => measure with { Hours = Hours(amount) },
        (measure, amount) => measure with { QuotaPerYear = amount % 3 == 0 ? null : amount % 5 * 100 },
        (measure, amount) => measure with { FeeEurCents = amount % 4 * 50 },
        (measure, amount) => measure with { Opening = measure.Opening with { From = amount % 3 == 0 ? null : new DateOnly(2026, 1 + (amount % 12), 1) } },
        (measure, amount) => measure with { Opening = measure.Opening with { Phase = amount % 3 } },
        (measure, amount) => measure with { Opening = measure.Opening with { Access = (Access)(amount % 3) } },
        (measure, amount) => measure with { Steps = ValueList.From(measure.Steps.Skip(1)) },
        (measure, amount) => measure with { Steps = ValueList.From(measure.Steps.Append(ProcedureCatalogue.Step(s_procedures[amount % 3]))) },
        (measure, amount) => measure with { Permit = amount % 3 == 0 ? null : new PermitTerms(2026, amount % 4) { Class = amount % 2 == 0 ? "" : "EURO 5" } },
        (measure, amount) => measure with { Escort = amount % 3 == 0 ? null : new EscortTerms((EscortForm)(amount % 3)) },
        (measure, amount) => measure with { IsAgreed = amount % 4 != 0 },
        (measure, amount) => measure with { WithoutCounterpart = amount % 2 == 0 ? null : new StatedGround(DifferenceGround.Security, "words") },
    ];

    private static readonly Func<DeclaredPair, int, DeclaredPair>[] s_ofPair =
    [
        (pair, amount) => pair.Standard == ReciprocityStandard.NonDiscrimination ? pair : pair with { Standard = ReciprocityStandard.Identical, Tolerance = null },
        (pair, amount) => pair.Standard == ReciprocityStandard.NonDiscrimination ? pair : pair with
        {
            Standard = ReciprocityStandard.Equivalent,
            Tolerance = new Tolerance { Minutes = amount % 9, EurCents = amount % 300, Documents = amount % 2, HoursMinutes = amount % 5_000, Quota = amount % 200, Days = amount % 60, SharePerMille = amount % 300, RatioPerMille = amount % 2 == 0 ? null : 1_000 + (amount % 500) },
        },
        (pair, amount) => pair with { Justified = [new Justification((MirrorDimension)(amount % 10), DifferenceGround.Infrastructure, "words")] },
    ];

    /// <summary>A regime of up to a dozen changes.</summary>
    public static Gen<Regime> Some { get; } = Gen.Select(Gen.Int[0, 30], Gen.Int[0, 10_000], Gen.Int[0, 10_000]).Array[0, 12]
        .Select(changes => changes.Aggregate(Clean, (regime, change) => Changed(regime, change.Item1, change.Item2, change.Item3)));

    private static Regime Changed(Regime regime, int kind, int which, int amount) => kind switch
    {
        < 18 when regime.Measures.Count > 0 => regime.With(regime.Measures[which % regime.Measures.Count].Id, measure => s_ofMeasure[kind](measure, amount)),
        < 21 when regime.Pairs.Count > 0 => Regime.Of(regime.Parts with { Pairs = ValueList.From(regime.Pairs.Select((pair, at) => at == which % regime.Pairs.Count ? s_ofPair[kind % 3](pair, amount) : pair)) }),
        21 or 22 when regime.Measures.Count > 0 => Without(regime, regime.Measures[which % regime.Measures.Count].Id),
        23 => Tried(regime, regime.Parts with { Pairs = ValueList.From(regime.Pairs.Skip(1)) }),
        24 or 25 => Tried(regime, regime.Parts with { Measures = ValueList.From(regime.Measures.Append(regime.Measures[which % regime.Measures.Count] with { Id = new($"THIRD-{amount}"), Origin = new PartyId("TUR") })) }),
        26 or 27 => Tried(regime, regime.Parts with { Pairs = ValueList.From(regime.Pairs.Append(new DeclaredPair(regime.Measures[which % regime.Measures.Count].Id, null, ReciprocityStandard.NonDiscrimination))) }),
        28 or 29 => Tried(regime, regime.Parts with { Pairs = ValueList.From(regime.Pairs.Append(Across(regime, which, amount))) }),
        _ => Regime.Of(regime.Parts with { Links = ValueList.From(regime.Links.Select((link, at) => at == which % 3 ? link with { Cabotage = amount % 2 == 0 ? [] : [new CabotageGrant(Arm, Aze)] } : link)) }),
    };

    /// <summary>Any two measures: most of them are no pair, and then nothing changes.</summary>
    private static DeclaredPair Across(Regime regime, int which, int amount) =>
        new(regime.Measures[which % regime.Measures.Count].Id, regime.Measures[amount % regime.Measures.Count].Id, ReciprocityStandard.Identical);

    private static Regime Tried(Regime regime, RegimeParts parts) => Regime.Check(parts).Regime ?? regime;

    private static Regime Without(Regime regime, MeasureId gone) => regime.Measures.Count < 3 ? regime : Regime.Of(regime.Parts with
    {
        Measures = ValueList.From(regime.Measures.Where(measure => measure.Id != gone)),
        Pairs = ValueList.From(regime.Pairs.Where(pair => pair.First != gone && pair.Second != gone)),
    });

    private static CrossingMeasure Step(CrossingMeasure measure, int amount, Func<ProcedureStep, ProcedureStep> change) => measure.Steps.Count == 0 ? measure
        : measure with { Steps = ValueList.From(measure.Steps.Select((step, at) => at == amount % measure.Steps.Count ? change(step) : step)) };

    private static OpeningHours Hours(int amount) => OpeningHours.TryParse(s_hours[amount % s_hours.Length], out var hours) ? hours : default;
}
