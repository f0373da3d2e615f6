using GoodOffices.Agreement;
using GoodOffices.Agreement.Corridors;

namespace GoodOffices.Tests.Agreement.Corridors;

public sealed class RegimeOnNetworkTests
{
    private static readonly LinkId Link = new("L1");
    private static readonly SectionId First = new("L1.1");
    private static readonly SectionId Second = new("L1.2");
    private static readonly CrossingId Crossing = new("L1.X1");

    private static TransportNetwork Network(PartyId second) => TransportNetwork.Check(new NetworkParts
    {
        Links = [new TransportLink(Link, "", TransportMode.Road, [First, Second])],
        Sections =
        [
            new NetworkSection(First, Link, TransportMode.Road, Territory.Of(Regimes.Arm), new SectionEnd(new GeoPosition(40, 44)), At(), new Metres(70_000)),
            new NetworkSection(Second, Link, TransportMode.Road, Territory.Of(second), At(), new SectionEnd(new GeoPosition(42, 45)), new Metres(70_000)),
        ],
        Crossings = [new NetworkCrossing(Crossing, "", First, Second, new GeoPosition(41, 44.5))],
    }).Network!;

    [Fact]
    public void A_regime_of_the_network_has_no_fault() =>
        Assert.Empty(RegimeOnNetwork.Faults(Start("L1", TransportMode.Road), Network(Regimes.Aze)));

    [Fact]
    public void A_regime_for_what_the_network_does_not_have_is_told_entry_by_entry() => Assert.Equal(
        ["links[L2].id", "sections[L2.1].id", "sections[L2.2].id", "crossings[L2.X1].id"],
        RegimeOnNetwork.Faults(Start("L2", TransportMode.Road), Network(Regimes.Aze)).Select(fault => fault.Path));

    [Fact]
    public void Another_mode_or_sovereign_is_a_fault() => Assert.Equal(
        ["other-mode", "other-sovereign"],
        RegimeOnNetwork.Faults(Start("L1", TransportMode.Rail), Network(Regimes.Geo)).Select(fault => fault.Code));

    [Fact]
    public void Sections_that_do_not_meet_at_the_crossing_are_a_fault()
    {
        var regime = Start("L1", TransportMode.Road).Parts;
        var other = Regime.Of(regime with
        {
            Sections = [.. regime.Sections, SectionRegime.National(new("L1.3"), Link, Regimes.Aze)],
            Crossings = [regime.Crossings[0] with { Second = new("L1.3") }],
        });
        Assert.Equal(["not-in-network", "other-sections"], RegimeOnNetwork.Faults(other, Network(Regimes.Aze)).Select(fault => fault.Code));
    }

    private static Regime Start(string link, TransportMode mode) => RegimePresets.Start(RegimePreset.Closed, new(link), mode, Regimes.Arm, Regimes.Aze);

    private static SectionEnd At() => new(new GeoPosition(41, 44.5)) { Crossing = Crossing };
}
