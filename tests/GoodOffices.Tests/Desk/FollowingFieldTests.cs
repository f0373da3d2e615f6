using GoodOffices.Agreement;
using GoodOffices.Delegation.Instructing;
using GoodOffices.Desk.Text;

namespace GoodOffices.Tests.Desk;

public sealed class FollowingFieldTests
{
    [Fact]
    public void An_untouched_field_follows_what_comes_into_force()
    {
        var field = new FollowingField<string>("old");
        field.Follow("new");
        Assert.Equal("new", field.Value);
        Assert.False(field.IsOvertaken("new"));
    }

    [Fact]
    public void What_is_typed_stays_and_replaces_a_later_one_only_when_it_is_sent_again()
    {
        var field = new FollowingField<string>("old") { Value = "mine" };
        field.Follow("theirs");
        Assert.Equal("mine", field.Value);
        Assert.True(field.IsOvertaken("theirs"));
        Assert.False(field.IsOvertaken("theirs"));
    }

    [Fact]
    public void What_was_sent_is_touched_no_more()
    {
        var field = new FollowingField<string>("") { Value = "mine" };
        field.Follow("mine");
        Assert.False(field.IsTouched);
    }

    [Fact]
    public void An_instruction_is_filled_in_as_it_is_in_force_with_what_it_allows()
    {
        var (one, other) = (WordingContent.DigestOf(new Language("en"), "One."), WordingContent.DigestOf(new Language("en"), "Other."));
        var given = new CaucusAct.InstructionGiven("table", new ProvisionId(new InstrumentId("I"), "1"), [one, other], HighestLevel.None, "Hold.");
        var form = InstructionForm.Of(given);
        Assert.Equal((HighestLevel.None, "Hold."), (form.Highest, form.Words));
        Assert.Equal(InstructionForm.Of(given with { Allowed = [other, one] }), form);
        Assert.Equal([other], form.With(one, false).Allowed);
        Assert.Equal(form, form.With(one, false).With(one, true));
        Assert.Equal(InstructionForm.Blank, InstructionForm.Of(null));
    }
}
