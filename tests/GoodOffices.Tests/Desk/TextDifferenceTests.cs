using GoodOffices.Agreement;
using GoodOffices.Agreement.Text;
using GoodOffices.Desk.Text;
using GoodOffices.Tests.Agreement;
using static GoodOffices.Tests.Agreement.Room;

namespace GoodOffices.Tests.Desk;

/// <summary>Two moments or two parties, side by side.</summary>
public sealed class TextDifferenceTests
{
    [Fact]
    public void Two_parties_differ_where_their_wordings_do_and_nowhere_else()
    {
        var room = With(3);
        room.Tables("ARM", 1, "The Parties shall open it.");
        room.Tables("AZE", 1, "The Parties may open it.");
        room.Tables("ARM", 2, "Fees are published.");
        room.Do("AZE", new Command.Accept(Id("ARM", 2), AcceptanceLevel.Definitive));
        var difference = Assert.Single(TextDifference.Between(I, room.Table, "ARM", room.Table, "AZE"));
        Assert.Equal(P(1), difference.Provision);
        Assert.Contains(difference.Comparison.Changes, change => change is { Kind: ChangeKind.Removed, Text: "shall" });
        Assert.Contains(difference.Comparison.Changes, change => change is { Kind: ChangeKind.Added, Text: "may" });
    }

    [Fact]
    public void Two_moments_differ_by_what_was_done_between_them_also_where_the_first_had_no_table()
    {
        var room = With(1);
        room.Tables("ARM", 1, "The Parties shall open it.");
        var before = room.Table;
        Assert.Empty(TextDifference.Between(I, before, null, room.Table, null));
        room.Tables("AZE", 1, "The Parties may open it.");
        Assert.Single(TextDifference.Between(I, before, null, room.Table, null));
        Assert.Equal([ChangeKind.Added], Assert.Single(TextDifference.Between(I, null, null, room.Table, "AZE")).Comparison.Changes.Select(change => change.Kind));
    }

    [Fact]
    public void A_provision_that_is_only_looked_at_says_what_the_rolling_text_says()
    {
        var room = With(2);
        room.Tables("ARM", 1, "The Parties shall open it.");
        room.Tables("AZE", 1, "The Parties may open it.");
        foreach (var provision in RollingInstrument.Of(room.Table, I).Provisions) Assert.Equal(provision.Text, RollingInstrument.ProvisionOf(room.Table, provision.Id)!.Text);
        Assert.Null(RollingInstrument.ProvisionOf(room.Table, P(9)));
    }

    [Fact]
    public void A_party_comes_over_in_one_bracket_and_keeps_its_wording_elsewhere()
    {
        var text = Collation.Of(null, [("ARM", "A vehicle shall be admitted within ten days."), ("AZE", "A vehicle may be admitted within thirty days.")]);
        var brackets = text.Segments.OfType<Segment.Bracket>().ToList();
        Assert.Equal(2, brackets.Count);
        Assert.Equal("A vehicle may be admitted within ten days.", text.Resolve("ARM", brackets[0], "AZE"));
        Assert.Equal("A vehicle shall be admitted within thirty days.", text.Resolve("ARM", brackets[1], "AZE"));
        Assert.Equal(text.Resolve("ARM"), text.Resolve("ARM", brackets[0], "ARM"));
        Assert.Equal("A vehicle  be admitted within ten days.", text.Resolve("ARM", brackets[0], "GEO"));
    }
}
