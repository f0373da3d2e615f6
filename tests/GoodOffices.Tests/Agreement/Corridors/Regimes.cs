using GoodOffices.Agreement;
using GoodOffices.Agreement.Corridors;

namespace GoodOffices.Tests.Agreement.Corridors;

/// <summary>Regimes for tests: two roads of two states, each other's counterpart, and a railway to a third state.</summary>
internal static class Regimes
{
    public static readonly PartyId Arm = new("ARM");
    public static readonly PartyId Aze = new("AZE");
    public static readonly PartyId Geo = new("GEO");
    public static readonly CrossingId North = new("X-NORTH");
    public static readonly CrossingId South = new("X-SOUTH");
    public static readonly CrossingId East = new("X-EAST");

    /// <summary>Both roads under the full bilateral preset, the railway bare: nothing differs.</summary>
    public static Regime Clean { get; } = RegimePresets.Apply(RegimePresets.Apply(Bare(), North, RegimePreset.FullBilateral), South, RegimePreset.FullBilateral);

    public static Regime Bare() => Regime.Of(new RegimeParts
    {
        Title = "Annex (illustrative)",
        Parties = [Arm, Aze],
        Links =
        [
            new LinkRegime(new("R-NORTH"), TransportMode.Road) { Name = "Northern road" },
            new LinkRegime(new("R-SOUTH"), TransportMode.Road) { Name = "Southern road" },
            new LinkRegime(new("R-EAST"), TransportMode.Rail),
        ],
        Counterparts = [new CounterpartLinks(new("R-NORTH"), new("R-SOUTH"))],
        Sections = [.. Sections("R-NORTH", Arm, Aze), .. Sections("R-SOUTH", Arm, Aze), .. Sections("R-EAST", Arm, Geo)],
        Crossings = [Crossing(North, "R-NORTH"), Crossing(South, "R-SOUTH"), Crossing(East, "R-EAST")],
    });

    /// <summary>The code that the presets give a measure.</summary>
    public static MeasureId Id(CrossingId crossing, PartyId by, string direction, string traffic = "bilateral-freight") => new($"{crossing}.{by}.{direction}.{traffic}");

    /// <summary>The regime with one measure changed.</summary>
    public static Regime With(this Regime regime, MeasureId id, Func<CrossingMeasure, CrossingMeasure> change) => Regime.Of(regime.Parts with
    {
        Measures = ValueList.From(regime.Measures.Select(measure => measure.Id == id ? change(measure) : measure)),
    });

    /// <summary>The regime with one section changed.</summary>
    public static Regime With(this Regime regime, SectionId id, Func<SectionRegime, SectionRegime> change) => Regime.Of(regime.Parts with
    {
        Sections = ValueList.From(regime.Sections.Select(section => section.Id == id ? change(section) : section)),
    });

    /// <summary>The regime with the pair of this first measure changed.</summary>
    public static Regime WithPair(this Regime regime, MeasureId first, Func<DeclaredPair, DeclaredPair> change) => Regime.Of(regime.Parts with
    {
        Pairs = ValueList.From(regime.Pairs.Select(pair => pair.First == first ? change(pair) : pair)),
    });

    /// <summary>The measure with one step changed.</summary>
    public static CrossingMeasure Step(this CrossingMeasure measure, string procedure, Func<ProcedureStep, ProcedureStep> change) =>
        measure with { Steps = ValueList.From(measure.Steps.Select(step => step.Procedure == procedure ? change(step) : step)) };

    private static IEnumerable<SectionRegime> Sections(string link, PartyId first, PartyId second) =>
        [SectionRegime.National(new($"{link}.1"), new(link), first), SectionRegime.National(new($"{link}.2"), new(link), second)];

    private static CrossingRegime Crossing(CrossingId id, string link) => new(id, new(link), new($"{link}.1"), new($"{link}.2"));
}
