using GoodOffices.Agreement;
using GoodOffices.Agreement.Corridors;

namespace GoodOffices.Tests.Agreement;

/// <summary>A link with one crossing face to face, as the content of a provision.</summary>
internal static class Corridor
{
    public static readonly PartyId Arm = new("ARM");
    public static readonly PartyId Aze = new("AZE");
    private static readonly LinkId Link = new("L1");
    private static readonly CrossingId X = new("X1");

    public static LinkRegimeContent Regime(
        int armMinutes, int azeMinutes, string ground = "", ReciprocityStandard standard = ReciprocityStandard.Identical, int tolerance = 0) =>
        new(GoodOffices.Agreement.Corridors.Regime.Of(Parts(armMinutes, azeMinutes, ground, standard, tolerance)));

    public static LinkRegimeContent Empty { get; } = new(GoodOffices.Agreement.Corridors.Regime.Of(new RegimeParts { Parties = [Arm, Aze] }));

    public static RegimeParts Parts(
        int armMinutes, int azeMinutes, string ground = "", ReciprocityStandard standard = ReciprocityStandard.Identical, int tolerance = 0) => new()
        {
            Title = "Link",
            Parties = [Arm, Aze],
            Links = [new LinkRegime(Link, TransportMode.Road)],
            Sections = [SectionRegime.National(new SectionId("L1.1"), Link, Arm), SectionRegime.National(new SectionId("L1.2"), Link, Aze)],
            Crossings = [new CrossingRegime(X, Link, new SectionId("L1.1"), new SectionId("L1.2")) { Name = "Crossing" }],
            Measures = [Measure(Arm, armMinutes), Measure(Aze, azeMinutes)],
            Pairs =
            [
                new DeclaredPair(IdOf(Arm), IdOf(Aze), standard)
                {
                    Tolerance = standard == ReciprocityStandard.Equivalent ? new Tolerance { Minutes = tolerance } : null,
                    Justified = ground.Length > 0 ? [new Justification(MirrorDimension.Minutes, DifferenceGround.Sanitary, ground)] : [],
                },
            ],
        };

    private static MeasureId IdOf(PartyId by) => new($"X1.{by}");

    private static CrossingMeasure Measure(PartyId by, int minutes) => new(IdOf(by), X, by, Direction.Entry, TrafficFlow.Bilateral, Carriage.Freight)
    {
        Steps =
        [
            new ProcedureStep("border-security", StepTime.Exactly(10), 0) { Documents = ["passport"] },
            new ProcedureStep("customs-control", StepTime.Exactly(minutes - 10), 2000) { Documents = ["consignment note", "invoice"] },
        ],
    };
}
