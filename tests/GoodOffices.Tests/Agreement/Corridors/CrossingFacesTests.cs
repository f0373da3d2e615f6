using GoodOffices.Agreement;
using GoodOffices.Agreement.Corridors;
using static GoodOffices.Tests.Agreement.Corridors.Regimes;

namespace GoodOffices.Tests.Agreement.Corridors;

public sealed class CrossingFacesTests
{
    private static readonly MeasureId s_entry = Id(North, Aze, "entry");

    [Fact]
    public void Every_measure_of_a_crossing_stands_once_beside_its_mirror()
    {
        var faces = CrossingFaces.Of(Clean, North);
        var shown = faces.SelectMany(static face => new[] { face.Left.Id, face.Right!.Id }).ToList();
        Assert.Equal(Clean.Measures.Where(static measure => measure.Crossing == North).Select(static measure => measure.Id), shown.Order());
        Assert.All(faces, static face => Assert.NotNull(face.Pair));
        Assert.All(faces, static face => Assert.DoesNotContain(face.Steps, static step => step.Differs));
        Assert.All(faces, static face => Assert.Equal(face.LeftTotal with { Documents = [] }, face.RightTotal! with { Documents = [] }));
    }

    [Fact]
    public void Differences_are_marked_where_they_are_and_the_findings_stand_below()
    {
        var regime = Clean.With(s_entry, measure => measure with { Steps = ValueList.From(measure.Steps.Skip(1)), FeeEurCents = 5_00 });
        var face = Assert.Single(CrossingFaces.Of(regime, North), face => face.Left.Id == s_entry || face.Right!.Id == s_entry);
        Assert.Equal(["feeEur"], face.Terms.Where(static term => term.Differs).Select(static term => term.Field));
        var step = Assert.Single(face.Steps, static step => step.Differs);
        Assert.Null(face.Left.Id == s_entry ? step.Left : step.Right);
        Assert.Equal(Reciprocity.Findings(regime).Select(static finding => finding.Key), face.Findings.Select(static finding => finding.Key));
    }

    [Fact]
    public void A_measure_without_a_mirror_stands_alone_with_its_finding()
    {
        var regime = Regime.Of(Clean.Parts with
        {
            Measures = ValueList.From(Clean.Measures.Where(static measure => measure.Id != s_entry)),
            Pairs = ValueList.From(Clean.Pairs.Where(static pair => pair.First != s_entry && pair.Second != s_entry)),
        });
        var face = Assert.Single(CrossingFaces.Of(regime, North), static face => face.Right is null);
        Assert.Equal(MirrorDimension.Counterpart, Assert.Single(face.Findings).Dimension);
    }

    [Fact]
    public void A_mirror_at_a_counterpart_link_stands_beside_the_measure()
    {
        var (north, south) = (Id(North, Arm, "entry"), Id(South, Aze, "entry"));
        var regime = Regime.Of(Clean.Parts with
        {
            Pairs = [.. Clean.Pairs.Where(pair => pair.First != north && pair.Second != north && pair.First != south && pair.Second != south), new DeclaredPair(north, south, ReciprocityStandard.Identical)],
        });
        var face = Assert.Single(CrossingFaces.Of(regime, North), face => face.Left.Id == north);
        Assert.Equal(south, face.Right!.Id);
    }

    [Fact]
    public void Another_regimes_crossing_is_refused() => Assert.Throws<ArgumentException>(() => CrossingFaces.Of(Clean, new CrossingId("X-WEST")));
}
