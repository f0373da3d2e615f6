using GoodOffices.Agreement;
using GoodOffices.Agreement.Corridors;

namespace GoodOffices.Tests.Agreement.Corridors;

/// <summary>The parts of a network, and the network as a whole.</summary>
public sealed class NetworkTests
{
    private static readonly GeoPosition s_south = new(40, 44);
    private static readonly GeoPosition s_boundary = new(41, 44.5);
    private static readonly GeoPosition s_north = new(42, 45);
    private static readonly CrossingId s_crossing = new("X1");

    [Fact]
    public void A_link_of_two_sections_and_a_crossing_stands()
    {
        var check = TransportNetwork.Check(Sound());
        Assert.True(check.Stands);
        Assert.Empty(check.Findings);
        Assert.Equal([new PartyId("AAA"), new PartyId("BBB")], check.Network.Sovereigns);
        Assert.Equal("L1.2", check.Network.Sides(s_crossing).Second.Id.ToString());
        Assert.Equal(s_crossing, Assert.Single(check.Network.CrossingsBetween(new PartyId("BBB"), new PartyId("AAA"))).Id);
        Assert.Null(check.Network.Section(new SectionId("L9.9")));
    }

    [Theory]
    [InlineData("two sections of one code", NetworkFindingKind.DuplicateCode)]
    [InlineData("a section of an unknown link", NetworkFindingKind.UnknownReference)]
    [InlineData("a link with an unknown section", NetworkFindingKind.UnknownReference)]
    [InlineData("a section without length", NetworkFindingKind.NoLength)]
    [InlineData("a section of another mode", NetworkFindingKind.WrongLink)]
    [InlineData("sections that do not meet", NetworkFindingKind.Broken)]
    [InlineData("a crossing elsewhere", NetworkFindingKind.MisplacedCrossing)]
    [InlineData("a section at an unknown place", NetworkFindingKind.UnknownReference)]
    public void A_network_that_cannot_stand_says_what_is_wrong(string what, NetworkFindingKind expected)
    {
        var check = TransportNetwork.Check(Damaged(what));
        Assert.False(check.Stands);
        Assert.Contains(check.Findings, finding => finding.IsError && finding.Kind == expected);
    }

    [Fact]
    public void Sections_of_two_states_that_meet_without_a_crossing_are_found()
    {
        var sound = Sound();
        var check = TransportNetwork.Check(sound with
        {
            Sections = [sound.Sections[0] with { To = new SectionEnd(s_boundary) }, sound.Sections[1] with { From = new SectionEnd(s_boundary) }],
            Crossings = [],
        });
        Assert.True(check.Stands);
        Assert.Equal(NetworkFindingKind.NoCrossing, Assert.Single(check.Findings).Kind);
    }

    [Theory]
    [InlineData("open")]
    [InlineData("restricted since 2020-03")]
    [InlineData("closed since 1993-04-03")]
    [InlineData("dismantled since 1992")]
    [InlineData("under construction")]
    [InlineData("planned")]
    public void A_state_is_read_as_it_is_written(string text)
    {
        Assert.True(LinkState.TryParse(text, out var state));
        Assert.Equal(text, state.ToString());
    }

    [Theory]
    [InlineData("shut")]
    [InlineData("Open")]
    [InlineData("closed since yesterday")]
    [InlineData("closed since 1993-02-30")]
    [InlineData("closed since ")]
    [InlineData(null)]
    public void Another_state_is_refused(string? text) => Assert.False(LinkState.TryParse(text, out _));

    [Theory]
    [InlineData("1520", true)]
    [InlineData("1520/1435", true)]
    [InlineData("", true)]
    [InlineData("1520/", false)]
    [InlineData("-1520", false)]
    [InlineData("15200", false)]
    public void A_gauge_is_read_in_its_range(string text, bool isGauge)
    {
        Assert.Equal(isGauge, TrackGauge.TryParse(text, out var gauge));
        Assert.Equal(isGauge ? text : "", gauge.ToString());
    }

    [Fact]
    public void A_mixed_track_fits_both_gauges()
    {
        Assert.True(new TrackGauge(1520, 1435).Fits(new TrackGauge(1435)));
        Assert.False(new TrackGauge(1520).Fits(new TrackGauge(1435)));
    }

    [Fact]
    public void A_disputed_territory_has_no_sovereign_and_names_all_who_claim_it()
    {
        var territory = Territory.Disputed([new PartyId("BBB"), new PartyId("AAA"), new PartyId("BBB")]);
        Assert.Null(territory.Sovereign);
        Assert.Equal("disputed: AAA, BBB", territory.ToString());
        Assert.Throws<ArgumentException>(() => Territory.Disputed([]));
    }

    [Fact]
    public void Positions_and_lengths_keep_their_range()
    {
        Assert.False(GeoPosition.TryCreate(90.1, 0, out _));
        Assert.False(GeoPosition.TryCreate(double.NaN, 0, out _));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Metres(-1));
        Assert.False(Metres.TryParse("-1", out _));
        Assert.True(Metres.TryParse("1500.5", out var length));
        Assert.Equal("1.5 km", length.ToString());
    }

    [Fact]
    public void Every_mode_is_read_by_its_code() =>
        Assert.All(TransportModes.All, mode => Assert.True(TransportModes.TryParse(mode.Code(), out var read) && read == mode));

    private static NetworkParts Sound() => new()
    {
        Places = [new Place(new PlaceId("P1"), "South", PlaceKind.Settlement, s_south), new Place(new PlaceId("P2"), "North", PlaceKind.Settlement, s_north)],
        Links = [new TransportLink(new LinkId("L1"), "South - North", TransportMode.Rail, [new SectionId("L1.1"), new SectionId("L1.2")])],
        Sections =
        [
            new NetworkSection(new SectionId("L1.1"), new LinkId("L1"), TransportMode.Rail, Territory.Of(new PartyId("AAA")),
                new SectionEnd(s_south) { Place = new PlaceId("P1") }, new SectionEnd(s_boundary) { Crossing = s_crossing }, new Metres(120_000)),
            new NetworkSection(new SectionId("L1.2"), new LinkId("L1"), TransportMode.Rail, Territory.Of(new PartyId("BBB")),
                new SectionEnd(s_boundary) { Crossing = s_crossing }, new SectionEnd(s_north) { Place = new PlaceId("P2") }, new Metres(120_000)),
        ],
        Crossings = [new NetworkCrossing(s_crossing, "The bridge", new SectionId("L1.1"), new SectionId("L1.2"), s_boundary)],
    };

    private static NetworkParts Damaged(string what)
    {
        var parts = Sound();
        var (first, second) = (parts.Sections[0], parts.Sections[1]);
        return what switch
        {
            "two sections of one code" => parts with { Sections = [first, second, second] },
            "a section of an unknown link" => parts with { Sections = [first with { Link = new LinkId("L2") }, second] },
            "a link with an unknown section" => parts with { Sections = [first] },
            "a section without length" => parts with { Sections = [first with { Length = default }, second] },
            "a section of another mode" => parts with { Sections = [first with { Mode = TransportMode.Road }, second] },
            "sections that do not meet" => parts with { Sections = [first with { To = new SectionEnd(s_south) }, second] },
            "a crossing elsewhere" => parts with { Crossings = [parts.Crossings[0] with { At = s_north }] },
            "a section at an unknown place" => parts with { Places = [parts.Places[0]] },
            _ => throw new ArgumentOutOfRangeException(nameof(what)),
        };
    }
}
