using GoodOffices.Agreement.Corridors;
using GoodOffices.Desk.Annexes;
using GoodOffices.Procedure;
using GoodOffices.Tests.Agreement.Corridors;
using static GoodOffices.Tests.Agreement.Corridors.Regimes;

namespace GoodOffices.Tests.Desk;

public sealed class MeasureEditTests
{
    private static readonly MeasureId s_own = Id(North, Arm, "entry");
    private static readonly MeasureId s_mirror = Id(North, Aze, "entry");

    [Fact]
    public void Every_field_takes_the_text_that_it_shows_and_is_then_the_same()
    {
        var edit = new MeasureEdit(Clean, s_own);
        Assert.NotEmpty(edit.Fields);
        foreach (var field in edit.Fields) edit[field] = field.Alternatives[0].Value!.Typed;
        Assert.False(edit.IsChanged);
        Assert.Empty(edit.Changes());
    }

    [Theory]
    [InlineData("feeEur", "12.50"), InlineData("quotaPerYear", "300"), InlineData("opening.from", "2027-03-01"), InlineData("opening.access", "restricted"), InlineData("hours", "Mo-Fr 08:00-20:00")]
    public void A_change_for_both_sides_leaves_no_difference_and_one_for_the_own_side_alone_leaves_one(string field, string value)
    {
        var edit = new MeasureEdit(Clean, s_own);
        edit[edit.Fields.Single(row => row.Place.Step.Length == 0 && row.Place.Field == field)] = value;
        Assert.Empty(Reciprocity.Findings(edit.Check().Regime!));
        Assert.NotEqual(Clean.Measure(s_mirror), edit.Check().Regime!.Measure(s_mirror));
        edit.Mirrored = false;
        Assert.NotEmpty(Reciprocity.Findings(edit.Check().Regime!));
        Assert.Equal(Clean.Measure(s_mirror), edit.Check().Regime!.Measure(s_mirror));
    }

    [Fact]
    public void What_was_filled_in_can_be_emptied_again()
    {
        var limited = Clean.With(s_own, static measure => measure with { QuotaPerYear = 300 });
        var edit = new MeasureEdit(limited, s_own) { Mirrored = false };
        edit[edit.Fields.Single(static row => row.Place.Field == "quotaPerYear")] = "";
        Assert.Equal(Clean, edit.Check().Regime);
    }

    [Fact]
    public void Steps_are_taken_out_and_added_on_both_sides()
    {
        var edit = new MeasureEdit(Clean, s_own);
        var (gone, come) = (Clean.Measure(s_own)!.Steps[0].Procedure, edit.Offered.First().Id);
        edit.Toggle(gone);
        edit.Add(come);
        var after = edit.Check().Regime!;
        Assert.All((MeasureId[])[s_own, s_mirror], measure =>
        {
            Assert.DoesNotContain(after.Measure(measure)!.Steps, step => step.Procedure == gone);
            Assert.Equal(come, after.Measure(measure)!.Steps[^1].Procedure);
        });
        edit.Toggle(gone);
        edit.TakeBack(come);
        Assert.False(edit.IsChanged);
    }

    [Fact]
    public void What_is_no_value_of_the_field_is_a_fault_and_no_regime()
    {
        var edit = new MeasureEdit(Clean, s_own);
        edit[edit.Fields.Single(static row => row.Place.Field == "feeEur")] = "dear";
        Assert.NotEmpty(edit.Check().Faults);
    }

    [Theory]
    [InlineData("8,50"), InlineData("8.50"), InlineData(" 8,5 ")]
    public void An_amount_is_taken_with_a_comma_or_a_point(string typed)
    {
        var edit = new MeasureEdit(Clean, s_own);
        edit[edit.Fields.Single(static row => row.Place.Field == "feeEur")] = typed;
        Assert.Equal(8_50, edit.Check().Regime!.Measure(s_own)!.FeeEurCents);
    }

    [Fact]
    public void The_figures_of_an_added_step_are_set_before_it_is_tabled()
    {
        var edit = new MeasureEdit(Clean, s_own);
        var come = edit.Offered.First().Id;
        edit.Add(come);
        var fields = NewField.OfStep(come).ToDictionary(static field => field.Field);
        (edit[fields["minutes.least"]], edit[fields["minutes.likely"]], edit[fields["minutes.most"]]) = ("1", "2", "3");
        (edit[fields["eur"]], edit[fields["documents"]]) = ("4,25", "transit note; seal list");
        var step = edit.Check().Regime!.Measure(s_own)!.Steps[^1];
        Assert.Equal((come, 1, 2, 3, 4_25L), (step.Procedure, (int)step.Minutes.Least, (int)step.Minutes.Likely, (int)step.Minutes.Most, step.EurCents));
        Assert.Equal(["seal list", "transit note"], step.Documents);
        edit.TakeBack(come);
        edit.Add(come);
        Assert.Equal(fields["eur"].Begins, edit[fields["eur"]]);
    }

    [Theory]
    [InlineData("permit", "year=2027;number=400"), InlineData("transit", "seals=customs seals;timeLimitHours=72"), InlineData("escort", "vehicles=12")]
    public void A_part_that_the_measure_lacks_is_added_with_what_is_typed(string part, string typed)
    {
        var bare = Clean.With(s_own, static measure => measure with { Permit = null, Transit = null, Escort = null });
        var edit = new MeasureEdit(bare, s_own) { Mirrored = false };
        Assert.Contains(part, edit.OfferedParts);
        edit.AddPart(part);
        Assert.DoesNotContain(part, edit.OfferedParts);
        foreach (var (name, value) in typed.Split(';').Select(static one => one.Split('=')).Select(static pair => (pair[0], pair[1])))
            edit[NewField.OfPart(part).Single(field => field.Field == $"{part}.{name}")] = value;
        var after = edit.Check();
        Assert.True(after.Stands, string.Join("; ", after.Faults.Select(static fault => fault.Shown)));
        var measure = after.Regime!.Measure(s_own)!;
        Assert.NotNull(part switch { "permit" => measure.Permit, "transit" => (object?)measure.Transit, _ => measure.Escort });
        edit.TakeBack(part);
        Assert.False(edit.IsChanged);
    }

    [Fact]
    public void What_a_crossing_comes_to_is_said_for_one_traffic_and_not_added_over_several()
    {
        var chains = Clean.Measures.Where(static measure => measure.Crossing == North && measure.By == Arm).ToList();
        Assert.True(chains.Count > 1);
        var total = CrossingTraffic.Usual.Total(Clean, North, PartyCode.Parse("ARM"));
        Assert.Equal(FaceTotal.Of(Clean.Measure(s_own)!).Likely, total!.Likely);
        Assert.True(total.Likely < chains.Sum(static measure => FaceTotal.Of(measure).Likely));
    }

    [Fact]
    public void Choices_offer_every_word_that_the_form_takes()
    {
        var edit = new MeasureEdit(Clean, s_own);
        var access = edit.Fields.Single(static row => row.Place.Field == "opening.access").Alternatives[0].Value!;
        Assert.Equal(["open", "restricted", "closed"], access.Choices);
        foreach (var word in access.Choices)
        {
            edit[edit.Fields.Single(static row => row.Place.Field == "opening.access")] = word;
            Assert.True(edit.Check().Stands);
        }
    }

    [Fact]
    public void Each_party_sees_its_own_side_to_the_left_and_the_same_differences()
    {
        var regime = Clean.With(s_own, static measure => measure with { FeeEurCents = 10_00 });
        var (arm, aze) = (Facing.Of(regime, North, [PartyCode.Parse("ARM"), PartyCode.Parse("AZE")]), Facing.Of(regime, North, [PartyCode.Parse("AZE"), PartyCode.Parse("ARM")]));
        Assert.All(arm, static face => Assert.Equal(Arm, face.Left!.By));
        Assert.All(aze, static face => Assert.Equal(Aze, face.Left!.By));
        Assert.Equal(arm.Select(static face => (face.Left, face.Right, face.LeftTotal, face.Differing)), aze.Select(static face => (face.Right, face.Left, face.RightTotal, face.Differing)));
        Assert.Contains(arm, static face => face.Differing == 1);
    }

    [Fact]
    public void A_step_is_added_in_the_middle_of_the_chain_and_moved_on_both_sides_alike()
    {
        var edit = new MeasureEdit(Clean, s_own);
        var steps = edit.Steps.ToList();
        Assert.True(steps.Count >= 2, "the chain has an order");
        var added = edit.Offered.First().Id;
        edit.Add(added);
        edit.Move(added, steps[1]);
        var changed = edit.Check().Regime!;
        Assert.Equal([steps[0], added, .. steps.Skip(1)], changed.Measure(s_own)!.Steps.Select(static step => step.Procedure));
        Assert.Equal([steps[0], added, .. steps.Skip(1)], changed.Measure(s_mirror)!.Steps.Select(static step => step.Procedure));

        edit.Mirrored = false;
        edit.TakeBack(added);
        Assert.False(edit.IsChanged);
        edit.Move(steps[0], "");
        Assert.True(edit.IsChanged);
        changed = edit.Check().Regime!;
        Assert.Equal([.. steps.Skip(1), steps[0]], changed.Measure(s_own)!.Steps.Select(static step => step.Procedure));
        Assert.Equal(steps, changed.Measure(s_mirror)!.Steps.Select(static step => step.Procedure));
        edit.Move(steps[0], null);
        Assert.False(edit.IsChanged);
    }

    [Fact]
    public void A_step_is_moved_before_no_step_that_is_taken_out()
    {
        var edit = new MeasureEdit(Clean, s_own);
        var steps = edit.Steps.ToList();
        edit.Move(steps[^1], steps[0]);
        Assert.Equal(steps[0], edit.ComesBefore(steps[^1]));
        edit.Toggle(steps[0]);
        Assert.Null(edit.ComesBefore(steps[^1]));
        Assert.Equal(steps.Skip(1), edit.Check().Regime!.Measure(s_own)!.Steps.Select(static step => step.Procedure));
    }
}
