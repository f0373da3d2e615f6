using GoodOffices.Agreement;
using GoodOffices.Agreement.Corridors;
using static GoodOffices.Tests.Agreement.Corridors.Regimes;

namespace GoodOffices.Tests.Agreement.Corridors;

/// <summary>A regime in which every field says something.</summary>
internal static class Full
{
    private static readonly SectionId Here = new("L.1");
    private static readonly SectionId There = new("L.2");
    private static readonly LinkId Link = new("L");
    private static readonly LinkId Other = new("M");
    private static readonly CrossingId X = new("X");

    public static Regime Regime { get; } = Regime.Of(new RegimeParts
    {
        Title = "Annex",
        Parties = [Aze, Arm],
        Links =
        [
            new LinkRegime(Other, TransportMode.Road),
            new LinkRegime(Link, TransportMode.Rail)
            {
                Name = "Railway",
                Names = [new PlaceName(Aze, "Railway of the valley"), new PlaceName(Arm, "Valley railway")],
                Committee = new JointCommittee(2, 14) { Mandate = "by consensus" },
                Safeguard = new Safeguard(3, 90) { Grounds = "epidemics" },
                Cabotage = [new CabotageGrant(Aze, Arm), new CabotageGrant(Arm, Aze)],
            },
        ],
        Counterparts = [new CounterpartLinks(Link, Other)],
        Sections =
        [
            SectionRegime.National(Here, Link, Arm) with
            {
                Name = "Station to boundary",
                Manager = new Body(Geo) { Name = "Railway company" },
                Opening = new Opening(Access.Restricted) { From = new DateOnly(2026, 5, 1), Phase = 1, Condition = "repair", Suspension = "on 3 days' notice" },
                Rail = new RailSection { Gauge = new TrackGauge(1520, 1435), AxleLoadKilograms = 23_500, TrainLengthMetres = 850, Traction = "diesel", AccessChargeEurCents = 4_25 },
                Arrangements = [new Arrangement(ArrangementKind.Concession, Geo, true, true) { Until = new DateOnly(2038, 2, 13), Note = "30 years" }],
            },
            SectionRegime.National(There, Link, Aze),
            SectionRegime.National(new("M.1"), Other, Arm),
        ],
        Crossings =
        [
            new CrossingRegime(X, Link, Here, There)
            {
                Name = "Boundary post",
                Names = [new PlaceName(Aze, "Post; second \\ form"), new PlaceName(Arm, "Post: first form")],
                Rail = new RailInterchange("Station", Arm)
                {
                    GaugeChange = GaugeChange.BogieExchange,
                    Note = ConsignmentNote.Cim,
                    Reconsignment = true,
                    TechnicalHandover = "yard",
                    CommercialHandover = "office",
                },
            },
        ],
        Measures = [Measure(Arm, Aze), Measure(Aze, Arm), Measure(Arm, Aze) with { Id = new("ALONE"), Flow = TrafficFlow.Bilateral, IsAgreed = false, WithoutCounterpart = new StatedGround(DifferenceGround.Convention, "the convention") }],
        Pairs =
        [
            new DeclaredPair(new("X.AZE"), new MeasureId("X.ARM"), ReciprocityStandard.Equivalent)
            {
                Tolerance = new Tolerance { Minutes = 1, EurCents = 200, Documents = 3, HoursMinutes = 4, Quota = 5, Days = 6, SharePerMille = 7, RatioPerMille = 1_100 },
                Justified = [new Justification(MirrorDimension.Quota, DifferenceGround.Infrastructure, "one track"), new Justification(MirrorDimension.Hours, DifferenceGround.Security, "curfew")],
            },
        ],
    });

    private static CrossingMeasure Measure(PartyId by, PartyId of) => new(new($"X.{by}"), X, by, Direction.Exit, TrafficFlow.Transit, Carriage.Freight)
    {
        Origin = of,
        Carrier = of,
        Opening = new Opening(Access.Open) { From = new DateOnly(2026, 6, 1) },
        Hours = OpeningHours.TryParse("Mo-Fr 22:00-06:00; Su 08:00-09:00", out var hours) ? hours : default,
        Steps =
        [
            new ProcedureStep("customs-inspection-rail", new StepTime(10, 20, 30), 5_50)
            {
                Documents = ["wagon list", "consignment note"],
                Hours = OpeningHours.TryParse("never", out var never) ? never : default,
                SharePerMille = 50,
                Place = of,
                IsAgreed = false,
            },
        ],
        QuotaPerYear = 300,
        FeeEurCents = 1,
        Permit = new PermitTerms(2026, 300) { Class = "EURO 5", Exemptions = ["post", "aid"], Exchanged = new DateOnly(2025, 12, 1) },
        Transit = new CustomsTransit(TransitProcedure.RailNote, GuaranteeKind.Comprehensive) { GuaranteeEurCents = 60_000_00, Seals = "two", Route = "main line", TimeLimitHours = 72 },
        Escort = new EscortTerms(EscortForm.Tracking) { Vehicles = 20, DeparturesPerDay = 2 },
    };
}
