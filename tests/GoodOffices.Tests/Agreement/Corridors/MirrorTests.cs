using GoodOffices.Agreement;
using GoodOffices.Agreement.Corridors;
using static GoodOffices.Tests.Agreement.Corridors.Regimes;

namespace GoodOffices.Tests.Agreement.Corridors;

public sealed class MirrorTests
{
    private static readonly MeasureId ArmEntry = Id(North, Arm, "entry");
    private static readonly MeasureId ArmExit = Id(North, Arm, "exit");

    /// <summary>Five differences planted, each at another pair, and one justified.</summary>
    internal static Regime Planted()
    {
        var regime = Clean
            .With(ArmEntry, measure => measure.Step("customs-control", step => step with { Minutes = new StepTime(15, 50, 140) }))
            .With(ArmExit, measure => measure with { FeeEurCents = 12_50 })
            .With(Id(North, Aze, "entry", "bilateral-passengers"), measure => measure.Step("visa-immigration", step => step with { Documents = ["passport", "visa", "invitation"] }))
            .With(Id(South, Aze, "entry"), measure => measure with { QuotaPerYear = 5_000 })
            .With(Id(South, Arm, "exit"), measure => measure.Step("phytosanitary", step => step with { Minutes = new StepTime(10, 45, 90) }))
            .WithPair(Id(South, Arm, "exit"), pair => pair with { Justified = [new Justification(MirrorDimension.Minutes, DifferenceGround.Sanitary, "a quarantine pest that occurs on one side")] });
        var gone = Id(South, Aze, "entry", "bilateral-passengers");
        return Regime.Of(regime.Parts with
        {
            Measures = ValueList.From(regime.Measures.Where(measure => measure.Id != gone)),
            Pairs = ValueList.From(regime.Pairs.Where(pair => pair.Second != gone)),
        });
    }

    [Fact]
    public void Exactly_the_planted_differences_are_found_and_the_justified_one_stays_listed() => Assert.Equal(
        [
            (MirrorDimension.Minutes, FindingWeight.Binding, "X-NORTH, entry, bilateral freight: ARM against AZE: +15 minutes (least 0, most +20) in customs-control"),
            (MirrorDimension.Documents, FindingWeight.Binding, "X-NORTH, entry, bilateral passengers: ARM against AZE: -1 documents; only AZE: invitation"),
            (MirrorDimension.Eur, FindingWeight.Binding, "X-NORTH, exit, bilateral freight: ARM against AZE: +12.50 EUR in fee"),
            (MirrorDimension.Quota, FindingWeight.Binding, "X-SOUTH, entry, bilateral freight: ARM against AZE: unlimited against 5000 a year of quota"),
            (MirrorDimension.Minutes, FindingWeight.Justified, "X-SOUTH, exit, bilateral freight: ARM against AZE: +25 minutes (least 0, most +30) in phytosanitary"),
            (MirrorDimension.Counterpart, FindingWeight.Binding, "X-SOUTH, entry, bilateral passengers: ARM against AZE: AZE has no mirror of X-SOUTH.ARM.entry.bilateral-passengers"),
        ],
        Reciprocity.Findings(Planted()).Select(finding => (finding.Dimension, finding.Weight, finding.Measure)));

    [Fact]
    public void A_regime_that_mirrors_itself_has_no_finding()
    {
        Assert.Empty(Reciprocity.Findings(Clean));
        Assert.Empty(Sovereignty.Findings(Clean));
    }

    [Fact]
    public void A_justification_covers_its_dimension_alone()
    {
        var regime = Planted().With(Id(South, Arm, "exit"), measure => measure with { FeeEurCents = 100 });
        Assert.Contains(Reciprocity.Findings(regime), finding => finding is { Dimension: MirrorDimension.Eur, Weight: FindingWeight.Binding } && finding.FirstMeasure == Id(South, Arm, "exit"));
    }

    [Fact]
    public void Every_dimension_is_compared()
    {
        (MirrorDimension Dimension, Func<CrossingMeasure, CrossingMeasure> Change)[] cases =
        [
            (MirrorDimension.Access, measure => measure with { Opening = new Opening(Access.Closed), Steps = [], QuotaPerYear = 3 }),
            (MirrorDimension.Access, measure => measure with { Opening = new Opening(Access.Restricted) }),
            (MirrorDimension.OpeningDate, measure => measure with { Opening = new Opening(Access.Open) { From = new DateOnly(2026, 1, 1) } }),
            (MirrorDimension.Conditions, measure => measure with { Opening = new Opening(Access.Open) { Phase = 2 } }),
            (MirrorDimension.Conditions, measure => measure with { Escort = new EscortTerms(EscortForm.Convoy) { Vehicles = 20 } }),
            (MirrorDimension.Conditions, measure => measure with { Transit = new CustomsTransit(TransitProcedure.Tir, GuaranteeKind.TirCarnet) }),
            (MirrorDimension.Procedures, measure => measure with { Steps = [measure.Steps[1], measure.Steps[0], .. measure.Steps.Skip(2)] }),
            (MirrorDimension.Inspection, measure => measure.Step("phytosanitary", step => step with { SharePerMille = 500 })),
            (MirrorDimension.Minutes, measure => measure.Step("customs-control", step => step with { Minutes = new StepTime(15, 35, 121) })),
            (MirrorDimension.Eur, measure => measure.Step("customs-control", step => step with { EurCents = 1 })),
            (MirrorDimension.Documents, measure => measure.Step("customs-control", step => step with { Documents = [] })),
            (MirrorDimension.Hours, measure => measure with { Hours = Hours("Mo-Fr 08:00-20:00") }),
            (MirrorDimension.Hours, measure => measure.Step("customs-control", step => step with { Hours = Hours("Mo-Su 08:00-20:00") })),
            (MirrorDimension.Quota, measure => measure with { QuotaPerYear = 0 }),
        ];
        Assert.All(cases, item => Assert.Equal(item.Dimension, Assert.Single(Reciprocity.Findings(Clean.With(ArmEntry, item.Change))).Dimension));
    }

    [Fact]
    public void Within_the_tolerance_or_the_ratio_measures_are_equivalent()
    {
        Regime Equivalent(Tolerance tolerance, Func<CrossingMeasure, CrossingMeasure> change) =>
            Clean.WithPair(ArmEntry, pair => pair with { Standard = ReciprocityStandard.Equivalent, Tolerance = tolerance }).With(ArmEntry, change);
        CrossingMeasure Slower(CrossingMeasure measure) => measure.Step("customs-control", step => step with { Minutes = new StepTime(30, 50, 135) });
        Assert.Single(Reciprocity.Findings(Equivalent(new Tolerance { Minutes = 14 }, Slower)));
        Assert.Empty(Reciprocity.Findings(Equivalent(new Tolerance { Minutes = 15 }, Slower)));

        // 45, 100 and 285 minutes in all against 60, 115 and 300.
        Assert.Single(Reciprocity.Findings(Equivalent(new Tolerance { RatioPerMille = 1_333 }, Slower)));
        Assert.Empty(Reciprocity.Findings(Equivalent(new Tolerance { RatioPerMille = 1_334 }, Slower)));
        Assert.Empty(Reciprocity.Findings(Equivalent(new Tolerance(), measure => measure with { Steps = [.. measure.Steps.Reverse()] })));
        Assert.Empty(Reciprocity.Findings(Equivalent(new Tolerance { HoursMinutes = 60 * 7 }, measure => measure with { Hours = Hours("Mo-Su 01:00-24:00") })));
        Assert.Single(Reciprocity.Findings(Equivalent(new Tolerance { HoursMinutes = (60 * 7) - 1 }, measure => measure with { Hours = Hours("Mo-Su 01:00-24:00") })));
    }

    [Fact]
    public void Only_what_was_agreed_is_mirrored()
    {
        var national = new ProcedureStep("police-checkpoint", StepTime.Exactly(10), 100) { IsAgreed = false };
        Assert.Empty(Reciprocity.Findings(Clean.With(ArmEntry, measure => measure with { Steps = [.. measure.Steps, national] })));
        Assert.Empty(Reciprocity.Findings(Clean.With(ArmEntry, measure => measure with { IsAgreed = false, FeeEurCents = 100 })));
    }

    [Fact]
    public void Other_traffic_is_not_treated_better_where_the_standard_is_non_discrimination()
    {
        var (turkish, iranian) = (new MeasureId("TUR"), new MeasureId("IRN"));
        var entry = Clean.Measure(ArmEntry)!;
        var regime = Regime.Of(Clean.Parts with
        {
            Measures = ValueList.From([.. Clean.Measures,
                entry with { Id = turkish, Origin = new PartyId("TUR"), FeeEurCents = 500 },
                entry with { Id = iranian, Origin = new PartyId("IRN"), Steps = [.. entry.Steps.Skip(1)], FeeEurCents = 700 }]),
            Pairs = ValueList.From(Clean.Pairs.Append(new DeclaredPair(ArmEntry, null, ReciprocityStandard.NonDiscrimination))),
        });
        Assert.Equal([MirrorDimension.Procedures, MirrorDimension.Minutes], Reciprocity.Findings(regime).Select(finding => finding.Dimension));
        var dearer = regime.With(ArmEntry, measure => measure with { FeeEurCents = 800 }).With(Id(North, Aze, "entry"), measure => measure with { FeeEurCents = 800 });
        Assert.Equal(300, Assert.Single(Reciprocity.Findings(dearer), finding => finding.Dimension == MirrorDimension.Eur).Difference);
    }

    [Fact]
    public void An_agreed_measure_that_no_pair_declares_is_told_once()
    {
        var undeclared = Regime.Of(Clean.Parts with { Pairs = ValueList.From(Clean.Pairs.Where(pair => pair.First != ArmEntry)) });
        var finding = Assert.Single(Reciprocity.Findings(undeclared));
        Assert.Equal((MirrorDimension.Counterpart, ArmEntry, Id(North, Aze, "entry")), (finding.Dimension, finding.FirstMeasure, finding.SecondMeasure!.Value));
    }

    [Fact]
    public void A_mirror_is_not_due_for_what_a_third_state_applies_or_gets()
    {
        var entry = Clean.Measure(ArmEntry)!;
        var regime = Regime.Of(Clean.Parts with
        {
            Measures = ValueList.From([.. Clean.Measures,
                entry with { Id = new("OWN"), Origin = Arm },
                entry with { Id = new("THIRD"), Origin = Geo },
                new CrossingMeasure(new("EAST"), East, Arm, Direction.Entry, TrafficFlow.Bilateral, Carriage.Freight),
                new CrossingMeasure(new("GEO"), East, Geo, Direction.Entry, TrafficFlow.Bilateral, Carriage.Freight),
                entry with { Id = new("WITHOUT"), Flow = TrafficFlow.Transit, WithoutCounterpart = new StatedGround(DifferenceGround.CustomsUnion, "one side belongs to it") }]),
        });
        var finding = Assert.Single(Reciprocity.Findings(regime));
        Assert.Equal((new MeasureId("WITHOUT"), FindingWeight.Justified), (finding.FirstMeasure, finding.Weight));
    }

    [Fact]
    public void The_traffic_of_one_side_through_the_other_mirrors_that_of_the_other_elsewhere()
    {
        var transit = new CrossingMeasure(new("N"), North, Arm, Direction.Entry, TrafficFlow.Transit, Carriage.Freight) { Origin = Aze, FeeEurCents = 100 };
        var back = new CrossingMeasure(new("S"), South, Aze, Direction.Entry, TrafficFlow.Transit, Carriage.Freight) { Origin = Arm };
        var regime = Regime.Of(Clean.Parts with
        {
            Measures = ValueList.From([.. Clean.Measures, transit, back]),
            Pairs = ValueList.From(Clean.Pairs.Append(new DeclaredPair(transit.Id, back.Id, ReciprocityStandard.Identical))),
        });
        Assert.Equal("X-NORTH / X-SOUTH, entry, transit freight: ARM against AZE: +1.00 EUR in fee", Assert.Single(Reciprocity.Findings(regime)).Measure);
    }

    [Fact]
    public void Cabotage_that_one_side_alone_grants_is_found()
    {
        Regime Granted(params string[] links) => Regime.Of(Clean.Parts with
        {
            Links = ValueList.From(Clean.Links.Select(link => link.Id == new LinkId("R-NORTH") ? link with { Cabotage = [new CabotageGrant(Arm, Aze)] }
                : links.Contains(link.Id.ToString()) ? link with { Cabotage = [new CabotageGrant(Aze, Arm)] } : link)),
        });
        Assert.Equal("Northern road: ARM against AZE: ARM grants cabotage, AZE does not", Assert.Single(Reciprocity.Findings(Granted())).Measure);
        Assert.Empty(Reciprocity.Findings(Granted("R-SOUTH")));
    }

    private static OpeningHours Hours(string text) => OpeningHours.TryParse(text, out var hours) ? hours : throw new FormatException(text);
}
