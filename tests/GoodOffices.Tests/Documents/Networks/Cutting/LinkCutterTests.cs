using GoodOffices.Agreement;
using GoodOffices.Agreement.Corridors;
using GoodOffices.Documents.Networks;
using GoodOffices.Documents.Networks.Cutting;
using static GoodOffices.Tests.Documents.Networks.Cutting.Views;

namespace GoodOffices.Tests.Documents.Networks.Cutting;

/// <summary>Links cut at a boundary: one sovereign for each section, a crossing where they meet, and every doubt told.</summary>
public sealed class LinkCutterTests
{
    [Fact]
    public void A_link_across_the_boundary_has_two_sections_and_a_crossing()
    {
        var cut = Cut(Halves(), Link(TransportMode.Rail, (0.5, 0.5), (1.5, 0.7)));
        Assert.Equal("AAA BBB", Story(cut));
        var crossing = Assert.Single(cut.Crossings);
        Assert.Equal(("L.1", "L.2", "L.X1"), (crossing.First.ToString(), crossing.Second.ToString(), crossing.Id.ToString()));
        Assert.Equal(1, crossing.At.Longitude, 9);
        Assert.Equal(0.6, crossing.At.Latitude, 9);
        Assert.Empty(cut.Findings);
        Assert.True(TransportNetwork.Check(new NetworkParts { Links = [cut.Link], Sections = [.. cut.Sections], Crossings = [.. cut.Crossings] }).Stands);
    }

    [Fact]
    public void Cutting_keeps_the_whole_length()
    {
        var boundary = Views.Of(("AAA", Box(0, 0, 1, 1)), ("BBB", Box(1, 0, 2, 1)), ("AAA", Box(1.2, 0.2, 1.4, 0.8)));
        Gen.Select(Gen.Double[-0.2, 2.2], Gen.Double[-0.2, 1.2]).Array[2, 12].Sample(course =>
        {
            var link = Link(TransportMode.Road, course);
            var cut = Cut(boundary, link);
            var whole = Ellipsoid.LengthMetres(link.Course.Span);
            return Math.Abs(cut.Sections.Sum(section => section.Length.Value) - whole) < 0.05 + (whole * 1e-7)
                && cut.Sections.Zip(cut.Sections.Skip(1)).All(pair => pair.First.To.At == pair.Second.From.At && pair.First.Territory != pair.Second.Territory);
        }, iter: 500);
    }

    [Fact]
    public void A_link_run_backwards_has_the_same_crossings()
    {
        var boundary = Halves();
        Gen.Select(Gen.Double[0.1, 1.9], Gen.Double[0.1, 0.9]).Array[2, 8].Sample(course =>
        {
            var forwards = Cut(boundary, Link(TransportMode.Road, course)).Crossings.Select(crossing => crossing.At);
            var backwards = Cut(boundary, Link(TransportMode.Road, [.. course.Reverse()])).Crossings.Select(crossing => crossing.At).Reverse();
            return forwards.Zip(backwards).All(pair => Ellipsoid.DistanceMetres(pair.First, pair.Second) < 0.01)
                && forwards.Count() == backwards.Count();
        }, iter: 500);
    }

    [Fact]
    public void A_stated_length_is_shared_in_proportion()
    {
        var cut = Cut(Halves(), Link(TransportMode.Rail, (0.75, 0.5), (1.5, 0.5)) with { StatedLength = new Metres(120_000) });
        Assert.Equal(40_000, cut.Sections[0].Length.Value, 1.0);
        Assert.Equal(80_000, cut.Sections[1].Length.Value, 1.0);
    }

    [Fact]
    public void A_sliver_joins_its_neighbour_and_is_told()
    {
        // The link touches BBB for some twenty metres.
        var cut = Cut(Halves(), Link(TransportMode.Road, (0.5, 0.5), (1.0001, 0.5), (0.5, 0.51)));
        Assert.Equal("AAA", Story(cut));
        var finding = Assert.Single(cut.Findings);
        Assert.Equal(NetworkFindingKind.Sliver, finding.Kind);
        Assert.NotNull(finding.At);
    }

    [Fact]
    public void A_narrow_gap_is_halved_and_a_wide_one_stays()
    {
        var narrow = Cut(Views.Of(("AAA", Box(0, 0, 0.998, 1)), ("BBB", Box(1.002, 0, 2, 1))), Link(TransportMode.Rail, (0.5, 0.5), (1.5, 0.5)));
        Assert.Equal("AAA BBB", Story(narrow));
        Assert.Equal(1, Assert.Single(narrow.Crossings).At.Longitude, 6);
        Assert.Equal(NetworkFindingKind.Gap, Assert.Single(narrow.Findings).Kind);

        var wide = Cut(Views.Of(("AAA", Box(0, 0, 0.9, 1)), ("BBB", Box(1.1, 0, 2, 1))), Link(TransportMode.Rail, (0.5, 0.5), (1.5, 0.5)));
        Assert.Equal("AAA unassigned BBB", Story(wide));
        Assert.Equal(NetworkFindingKind.Gap, Assert.Single(wide.Findings).Kind);
    }

    [Fact]
    public void An_overlap_has_no_sovereign()
    {
        var cut = Cut(Views.Of(("AAA", Box(0, 0, 1.1, 1)), ("BBB", Box(0.9, 0, 2, 1))), Link(TransportMode.Rail, (0.5, 0.5), (1.5, 0.5)));
        Assert.Equal("AAA disputed: AAA, BBB BBB", Story(cut));
        Assert.Equal(NetworkFindingKind.Overlap, Assert.Single(cut.Findings).Kind);
    }

    [Fact]
    public void A_section_in_a_disputed_area_names_all_who_claim_it()
    {
        var boundary = Views.Read(Views.File(("AAA", Box(0, 0, 1, 1)), ("BBB", Box(1, 0, 2, 1))), Disputed(("BBB,AAA", Box(0.8, 0, 1, 1)))).Boundary!;
        var cut = Cut(boundary, Link(TransportMode.Road, (0.5, 0.5), (1.5, 0.5)));
        Assert.Equal("AAA disputed: AAA, BBB BBB", Story(cut));
        Assert.Null(cut.Sections[1].Territory.Sovereign);
        Assert.Equal(NetworkFindingKind.Disputed, Assert.Single(cut.Findings).Kind);
        Assert.Equal(2, cut.Crossings.Count);
    }

    [Fact]
    public void An_exclave_is_cut_out_and_told()
    {
        // Like Sokh: a part of AAA within BBB, whose polygon has a hole for it.
        var hole = ",[[1.4,0.4],[1.4,0.6],[1.6,0.6],[1.6,0.4],[1.4,0.4]]";
        var boundary = Views.Of(("AAA", Box(0, 0, 1, 1)), ("BBB", Box(1, 0, 2, 1, hole)), ("AAA", Box(1.4, 0.4, 1.6, 0.6)));
        var cut = Cut(boundary, Link(TransportMode.Road, (0.5, 0.5), (1.9, 0.5)));
        Assert.Equal("AAA BBB AAA BBB", Story(cut));
        Assert.Equal(3, cut.Crossings.Count);
        var finding = Assert.Single(cut.Findings);
        Assert.Equal(NetworkFindingKind.Exclave, finding.Kind);
        Assert.Contains("detached part of AAA", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "sea")]
    [InlineData("AAA", "sea: AAA")]
    public void A_ferry_at_sea_is_the_port_states_only_where_declared(string? declared, string territory)
    {
        var cut = Cut(Halves(), Link(TransportMode.Ferry, (0.5, 0.5), (0.5, 3), (1.5, 0.5)) with { PortState = declared is null ? null : new PartyId(declared) });
        Assert.Equal(territory, Story(cut));
        Assert.Equal(NetworkFindingKind.AtSea, Assert.Single(cut.Findings).Kind);
    }

    [Fact]
    public void A_cable_through_the_sea_has_no_crossing_at_the_coast()
    {
        var cut = Cut(Views.Of(("AAA", Box(0, 0, 1, 1)), ("BBB", Box(3, 0, 4, 1))), Link(TransportMode.Fibre, (0.5, 0.5), (3.5, 0.5)));
        Assert.Equal("AAA sea BBB", Story(cut));
        Assert.Empty(cut.Crossings);
    }

    [Fact]
    public void Two_links_that_meet_on_the_boundary_have_a_crossing()
    {
        var here = Link(TransportMode.Road, (0.5, 0.5), (1, 0.5)) with { Id = new LinkId("A") };
        var there = Link(TransportMode.Road, (1, 0.5), (1.5, 0.5)) with { Id = new LinkId("B") };
        var check = NetworkAssembly.Assemble(new ImportedNetwork(new NetworkParts(), [here, there], []), Halves());
        Assert.True(check.Stands);
        var crossing = Assert.Single(check.Network.Crossings);
        Assert.Equal((Aaa, Bbb), (check.Network.Sides(crossing.Id).First.Territory.Sovereign, check.Network.Sides(crossing.Id).Second.Territory.Sovereign));
    }

    [Fact]
    public void A_link_along_the_boundary_is_neither_lost_nor_doubled()
    {
        var cut = Cut(Halves(), Link(TransportMode.Road, (0.5, 0.2), (1, 0.2), (1, 0.8), (1.5, 0.8)));
        Assert.Equal("AAA disputed: AAA, BBB BBB", Story(cut));
    }

    [Fact]
    public void Links_without_a_boundary_are_refused_with_what_to_do()
    {
        var check = NetworkAssembly.Assemble(new ImportedNetwork(new NetworkParts(), [Link(TransportMode.Road, (0, 0), (1, 1))], []), boundary: null);
        Assert.False(check.Stands);
        Assert.Contains("boundary file", Assert.Single(check.Findings).Hint, StringComparison.Ordinal);
    }

    private static CutLink Cut(Boundary boundary, UncutLink link) => new LinkCutter(boundary).Cut(link);
}
