using GoodOffices.Agreement;
using static GoodOffices.Tests.Agreement.Room;

namespace GoodOffices.Tests.Agreement;

public sealed class RollingInstrumentTests
{
    [Fact]
    public void What_all_share_stands_plain_and_what_differs_in_brackets_with_stable_numbers()
    {
        var room = With(2);
        room.Tables("ARM", 1, "The Parties may open the crossing.");
        room.Tables("AZE", 1, "The Parties shall open the crossing.");
        var rolling = RollingInstrument.Of(room.Table, I);
        Assert.Equal("The Parties [ARM: may][AZE: shall] open the crossing.", rolling.Provisions[0].Printed);
        Assert.Equal("1-a", Assert.Single(rolling.Provisions[0].Brackets).Number);
        Assert.Equal("The Parties may open the crossing.", rolling.Provisions[0].Text.Resolve("ARM"));
    }

    [Fact]
    public void What_only_one_party_proposes_stands_in_brackets_as_a_whole()
    {
        var room = With(1);
        room.Tables("ARM", 1, "Text.");
        Assert.Equal("[ARM: Text.]", RollingInstrument.Of(room.Table, I).Provisions[0].Printed);
    }

    [Fact]
    public void Against_a_wish_for_deletion_the_whole_text_stands_in_brackets()
    {
        var room = With(1);
        room.Tables("ARM", 1, "Text.");
        room.Do("AZE", new Command.AskDeletion(P(1)));
        Assert.Equal("[ARM: Text.]", RollingInstrument.Of(room.Table, I).Provisions[0].Printed);
    }

    [Fact]
    public void An_article_that_all_want_deleted_keeps_its_heading_with_a_note_and_the_next_its_number()
    {
        var room = With(2);
        room.Tables("AZE", 1, "Text.");
        room.Tables("ARM", 2, "Next.");
        room.Do("ARM", new Command.AskDeletion(P(1)));
        Assert.Equal("# Agreement\n\n## 1 Article 1\n\n[AZE: Text.]\n\n## 2 Article 2\n\n[ARM: Next.]\n\n", RollingInstrument.Of(room.Table, I).Print());
        room.Do("AZE", new Command.AskDeletion(P(1)));
        var rolling = RollingInstrument.Of(room.Table, I);
        Assert.Equal("# Agreement\n\n## 1 Article 1\n\n(agreed to be deleted)\n\n## 2 Article 2\n\n[ARM: Next.]\n\n", rolling.Print());
        Assert.Equal((AcceptanceLevel.Definitive, ""), (rolling.Provisions[0].Deleted, rolling.Provisions[0].Printed));
        Assert.Null(rolling.Provisions[1].Deleted);
    }

    [Fact]
    public void A_deletion_that_a_package_brought_ad_referendum_says_so()
    {
        var room = With(2);
        room.Tables("AZE", 1, "Text.");
        var next = room.Tables("ARM", 2, "Next.");
        room.Do("ARM", new Command.TablePackage([next], [P(1)]));
        room.Do("AZE", new Command.AcceptPackage(room.Table.Packages.Keys.Single(), AcceptanceLevel.AdReferendum));
        Assert.Equal("# Agreement\n\n## 1 Article 1\n\n(agreed ad referendum to be deleted)\n\n## 2 Article 2\n\nNext.\n\n", RollingInstrument.Of(room.Table, I).Print());
    }

    [Fact]
    public void An_agreed_text_has_no_brackets_and_its_blanks_filled()
    {
        var room = With(1);
        room.Accepts("AZE", room.Tables("ARM", 1, "Within ____ days."));
        room.ForAll(new Command.FillPlaceholder(P(1), 0, Texts.Of(En, "30")));
        Assert.Equal("Within 30 days.", RollingInstrument.Of(room.Table, I).Provisions[0].Printed);
    }

    [Fact]
    public void A_basis_that_all_accepted_stands_where_nobody_tabled_anything()
    {
        var room = With(1);
        room.Do("ARM", new Command.Do(new TableAct.BasisProposed(P(1), Words("Basis."))));
        Assert.Equal("", RollingInstrument.Of(room.Table, I).Provisions[0].Printed);
        room.Do("AZE", new Command.AcceptBasis(I));
        var provision = RollingInstrument.Of(room.Table, I).Provisions[0];
        Assert.Equal(("Basis.", true), (provision.Printed, provision.IsBasis));
    }

    [Fact]
    public void Two_regimes_are_set_side_by_side_figure_by_figure()
    {
        var room = With(1);
        room.Do("ARM", new Command.Table(P(1), Corridor.Regime(45, 45)));
        room.Do("AZE", new Command.Table(P(1), Corridor.Regime(45, 35)));
        var printed = RollingInstrument.Of(room.Table, I).Provisions[0].Printed;
        Assert.Contains("[ARM: 35][AZE: 25]", printed, StringComparison.Ordinal);
    }

    [Fact]
    public void The_compilation_holds_every_proposal_on_the_table_with_its_attribution()
    {
        var room = With(1, null, null, "ARM", "AZE", "GEO");
        room.Tables("ARM", 1, "May.");
        room.Accepts("GEO", Id("ARM", 1));
        room.Do("AZE", new Command.AskDeletion(P(1)));
        Assert.Equal(
            "# Agreement\n\n## 1 Article 1 (in brackets)\n\nARM-1, by ARM; supported by GEO:\n\nMay.\n\nby AZE:\n\nNo such provision.\n\n",
            CompilationText.Print(room.Table, I));
    }

    [Fact]
    public void A_provision_that_no_act_touched_is_not_collated_again()
    {
        var room = With(2);
        room.Tables("ARM", 1, "One.");
        var before = RollingInstrument.Of(room.Table, I);
        room.Tables("ARM", 2, "Two.");
        var after = RollingInstrument.Of(room.Table, I);
        Assert.Same(before.Provisions[0], after.Provisions[0]);
        Assert.Equal("# Agreement\n\n## 1 Article 1\n\n[ARM: One.]\n\n## 2 Article 2\n\n[ARM: Two.]\n\n", after.Print());
    }
}
