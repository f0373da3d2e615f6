using GoodOffices.Agreement;
using GoodOffices.Agreement.Corridors;
using static GoodOffices.Tests.Agreement.Corridors.Regimes;

namespace GoodOffices.Tests.Agreement.Corridors;

public sealed class RegimeCollationTests
{
    private static readonly PartyId[] s_parties = [Arm, Aze, Geo, new("TUR")];

    [Fact]
    public void Choosing_a_partys_alternatives_gives_its_regime_back() => Gen.Int[0, 1_000_000].Sample(seed =>
    {
        var positions = Positions(seed);
        var collation = RegimeCollation.Of(positions);
        Assert.All(positions, position => Assert.Equal(position.Regime, collation.Choose(position.Party)));
        Assert.Equal(positions.Select(static position => position.Regime).Distinct().Count() == 1, collation.IsAgreed);
    }, iter: 100);

    [Fact]
    public void The_order_of_the_parties_plays_no_part() => Gen.Int[0, 1_000_000].Sample(seed =>
    {
        var positions = Positions(seed);
        var there = RegimeCollation.Of(positions);
        var back = RegimeCollation.Of([.. positions.AsEnumerable().Reverse()]);
        Assert.Equal(there.Rows.Select(Shown), back.Rows.Select(Shown));
        Assert.Equal(RegimeClauses.Of(there, new Language("en")).Text, RegimeClauses.Of(back, new Language("en")).Text);
    }, iter: 100);

    [Fact]
    public void One_changed_figure_is_one_open_row()
    {
        var other = Clean.With(Id(North, Aze, "entry"), measure => measure.Step("customs-control", step => step with { EurCents = 30_00 }));
        var row = Assert.Single(RegimeCollation.Of([(Arm, Clean), (Aze, other)]).Rows, static row => row.IsOpen);
        Assert.Equal("measures/X-NORTH.AZE.entry.bilateral-freight/steps/customs-control/eur", row.Path);
        Assert.Equal(new RegimePlace("measures", "X-NORTH.AZE.entry.bilateral-freight", "X-NORTH", "entry AZE", "bilateral freight", "customs-control", "eur"), row.Place);
        Assert.Equal([("ARM", "25.00"), ("AZE", "30.00")], row.Alternatives.Select(alternative => (alternative.ToString(), alternative.Value!.Shown)));
    }

    [Fact]
    public void A_step_that_one_party_leaves_out_leaves_the_others_aligned()
    {
        var other = Clean.With(Id(North, Aze, "entry"), measure => measure with { Steps = ValueList.From(measure.Steps.Skip(1)) });
        var row = Assert.Single(RegimeCollation.Of([(Arm, Clean), (Aze, other)]).Rows, static row => row.IsOpen);
        Assert.True(row.IsEntry);
        Assert.Equal(Clean.Measure(Id(North, Aze, "entry"))!.Steps[0].Procedure, row.Place.Step);
        Assert.Equal([Aze], row.Without);
    }

    [Fact]
    public void A_procedure_gone_through_twice_stands_beside_the_step_with_the_same_figures()
    {
        var (once, dear) = (ProcedureCatalogue.Step("customs-control"), ProcedureCatalogue.Step("customs-control") with { EurCents = 99_00 });
        var one = Clean.With(Id(North, Aze, "entry"), measure => measure with { Steps = [once, dear] });
        var other = Clean.With(Id(North, Aze, "entry"), measure => measure with { Steps = [dear] });
        var row = Assert.Single(RegimeCollation.Of([(Arm, one), (Aze, other)]).Rows, static row => row.IsOpen);
        Assert.Equal("measures/X-NORTH.AZE.entry.bilateral-freight/steps/customs-control", row.Path);
        Assert.Equal([Aze], row.Without);
    }

    [Fact]
    public void An_entry_that_one_party_does_not_have_is_one_open_row()
    {
        var other = Regime.Of(Clean.Parts with { Counterparts = [], Pairs = [], Measures = ValueList.From(Clean.Measures.Skip(1)) });
        var open = RegimeCollation.Of([(Arm, Clean), (Aze, other)]).Rows.Where(static row => row.IsOpen).ToList();
        Assert.All(open, static row => Assert.True(row.IsEntry));
        Assert.Equal(1 + Clean.Counterparts.Count + Clean.Pairs.Count, open.Count);
    }

    [Fact]
    public void A_party_that_wants_none_has_no_regime()
    {
        var collation = RegimeCollation.Of([(Arm, Clean), (Aze, null)]);
        Assert.Null(collation.Choose(Aze));
        Assert.Equal(Clean, collation.Choose(Arm));
        Assert.Single(collation.Rows, static row => row.IsOpen);
    }

    [Fact]
    public void A_party_stands_once()
    {
        Assert.Throws<ArgumentException>(() => RegimeCollation.Of([(Arm, Clean), (Arm, Clean)]));
        Assert.Throws<ArgumentException>(() => RegimeCollation.Of([(Arm, null)]));
    }

    internal static List<(PartyId Party, Regime? Regime)> Positions(int seed)
    {
        var random = new Random(seed);
        var positions = new List<(PartyId, Regime?)> { (Arm, Annexes.Changed(Annexes.Full, random, 8)) };
        foreach (var party in s_parties.Skip(1).Take(random.Next(1, 4)))
        {
            positions.Add((party, random.Next(8) == 0 ? null : Annexes.Changed(random.Next(2) == 0 ? Annexes.Full : positions[0].Item2!, random, 8)));
        }

        return positions;
    }

    private static string Shown(RegimeRow row) =>
        $"{row.Path} {row.Place} {string.Join(';', row.Alternatives.Select(alternative => $"{alternative}={alternative.Value?.Shown}"))} {row.Without}";
}
