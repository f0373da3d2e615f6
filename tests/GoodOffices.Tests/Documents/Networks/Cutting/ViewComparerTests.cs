using GoodOffices.Agreement.Corridors;
using GoodOffices.Documents.Networks;
using GoodOffices.Documents.Networks.Cutting;
using static GoodOffices.Tests.Documents.Networks.Cutting.Views;

namespace GoodOffices.Tests.Documents.Networks.Cutting;

/// <summary>Two views of one boundary over one network.</summary>
public sealed class ViewComparerTests
{
    private static readonly UncutLink s_link = Link(TransportMode.Rail, (0.5, 0.5), (1.5, 0.5));

    [Fact]
    public void A_view_does_not_differ_from_itself() => Assert.True(Compare(Halves(), Halves()).IsSame);

    [Fact]
    public void A_view_whose_polygons_overlap_does_not_differ_from_itself()
    {
        var view = Views.Of(("AAA", Box(0, 0, 1.1, 1)), ("BBB", Box(0.9, 0, 2, 1)), ("CCC", Box(0.8, 0.8, 1.2, 2)));
        Assert.Empty(Compare(view, view).Findings());
    }

    [Fact]
    public void A_boundary_further_east_moves_the_crossing_the_sovereign_and_the_area()
    {
        var comparison = Compare(Halves(), Halves(1.1));
        var stretch = Assert.Single(comparison.Stretches);
        Assert.Equal((Bbb, Aaa), (stretch.First.Sovereign, stretch.Second.Sovereign));
        Assert.Equal(11_131.5, stretch.Length.Value, 1.0);
        Assert.Equal(11_131.5, Assert.Single(comparison.Crossings).Moved!.Value.Value, 1.0);
        var area = Assert.Single(comparison.Areas);
        Assert.Equal((Bbb, Aaa), (area.First.Sovereign, area.Second.Sovereign));
        Assert.Equal(1231, area.SquareKilometres, 1.0);
        Assert.Equal(3, comparison.Findings().Count());
    }

    [Fact]
    public void Swapping_the_views_swaps_the_differences()
    {
        var (one, other) = (Compare(Halves(), Halves(1.1)), Compare(Halves(1.1), Halves()));
        Assert.Equal(one.Stretches.Select(stretch => (stretch.First, stretch.Second)), other.Stretches.Select(stretch => (stretch.Second, stretch.First)));
        Assert.Equal(one.Areas[0].SquareKilometres, other.Areas[0].SquareKilometres, 6);
        Assert.Equal((one.Areas[0].First, one.Areas[0].Second), (other.Areas[0].Second, other.Areas[0].First));
    }

    [Fact]
    public void A_disputed_area_in_one_view_only_is_a_difference()
    {
        var other = Views.Read(Views.File(("AAA", Box(0, 0, 1, 1)), ("BBB", Box(1, 0, 2, 1))), Disputed(("AAA,BBB", Box(0.9, 0, 1, 1)))).Boundary!;
        var comparison = Compare(Halves(), other);
        Assert.Equal("disputed: AAA, BBB", Assert.Single(comparison.Stretches).Second.ToString());
        Assert.Equal("disputed: AAA, BBB", Assert.Single(comparison.Areas).Second.ToString());
        Assert.All(comparison.Crossings, crossing => Assert.Null(crossing.Moved));
    }

    private static ViewComparison Compare(Boundary first, Boundary second)
    {
        var network = NetworkAssembly.Assemble(new ImportedNetwork(new NetworkParts(), [s_link], []), first).Network!;
        return ViewComparer.Compare(network, first, second);
    }
}
