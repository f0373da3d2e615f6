using GoodOffices.Agreement;
using GoodOffices.Agreement.Corridors;

namespace GoodOffices.Tests.Agreement;

/// <summary>A link with one crossing face to face.</summary>
internal static class Corridor
{
    private static readonly PartyId Arm = new("ARM");
    private static readonly PartyId Aze = new("AZE");

    public static LinkRegimeContent Regime(
        int armMinutes, int azeMinutes, string ground = "", ReciprocityStandard standard = ReciprocityStandard.Identical, int tolerance = 0) => new(
        "Link",
        [new NationalSection("North", Arm, Arm, Arm), new NationalSection("South", Aze, Aze, Aze)],
        [Measure(Arm, Aze, armMinutes), Measure(Aze, Arm, azeMinutes)],
        [new DeclaredPair(0, 1, standard, tolerance, 100, 0, ground)]);

    private static CrossingMeasure Measure(PartyId by, PartyId of, int minutes) => new(
        "Crossing", by, of, Direction.Entry, Traffic.Freight, Access.Open,
        [new CrossingProcedure("border", 10, 0, 1), new CrossingProcedure("customs", minutes - 10, minutes > 50 ? 2050 : 2000, 3)]);
}
