using GoodOffices.Agreement;
using GoodOffices.Agreement.Corridors;
using GoodOffices.Agreement.Text;
using GoodOffices.Tests.Agreement.Corridors;
using static GoodOffices.Tests.Agreement.Corridors.Regimes;
using static GoodOffices.Tests.Agreement.Room;

namespace GoodOffices.Tests.Agreement;

/// <summary>The annex at a table, through the decisions and the fold.</summary>
public sealed class AnnexTests
{
    private static readonly ProvisionId s_annex = new(I, "A");
    private static readonly PrincipleId s_reciprocity = new("reciprocity");
    private static readonly MeasureId s_entry = Id(North, Aze, "entry");

    [Fact]
    public void An_annex_is_tabled_part_by_part_each_a_provision_of_its_own()
    {
        var room = With(0);
        room.Do("ARM", new Command.TableAnnex(s_annex, Clean));
        var parts = room.Table.ProvisionsOf(I).ToList();
        Assert.Equal([("I/A.1", "A.1", "R-EAST"), ("I/A.2", "A.2", "Northern road; Southern road")], parts.Select(part => (part.Id.ToString(), part.Number, part.Heading.In(En))));
        Assert.Equal(RegimeDivision.Split(Clean), parts.Select(part => ((LinkRegimeContent)Assert.Single(part.Proposals.Values).Content).Regime));
    }

    [Fact]
    public void The_others_annex_goes_to_the_same_provisions_and_only_what_is_new_is_tabled()
    {
        var room = With(0);
        room.Do("ARM", new Command.TableAnnex(s_annex, Clean));
        room.Do("AZE", new Command.TableAnnex(s_annex, Figures(60)));
        Assert.Equal(2, room.Table.Provisions.Count);
        var acts = ((Decision.Accepted)room.Decided("AZE", new Command.TableAnnex(s_annex, Figures(70)))).Acts;
        Assert.Equal("I/A.2", Assert.IsType<TableAct.Tabled>(Assert.Single(acts)).Provision.ToString());
        Assert.Equal("nothing-new", room.Refused("AZE", new Command.TableAnnex(s_annex, Figures(60))).Code);
        Assert.Equal("unknown-instrument", room.Refused("AZE", new Command.TableAnnex(new ProvisionId(new InstrumentId("IX"), "A"), Clean)).Code);
    }

    [Fact]
    public void Positions_differ_field_by_field_and_the_table_has_the_numbers_of_the_wording()
    {
        var room = With(0);
        room.Do("ARM", new Command.TableAnnex(s_annex, Figures(45)));
        room.Do("AZE", new Command.TableAnnex(s_annex, Figures(60).With(s_entry, measure => measure with { QuotaPerYear = 500 })));
        var part = RollingInstrument.Of(room.Table, I).Provisions[1];
        var open = part.Clauses!.Collation.Rows.Where(static row => row.IsOpen).Select(row => (row.Place.Field, part.NumberOf(row))).ToList();
        Assert.Equal([("minutes.least", "A.2-b"), ("minutes.likely", "A.2-b"), ("minutes.most", "A.2-b"), ("quotaPerYear", "A.2-a")], open);
        Assert.Equal(["A.2-a", "A.2-b"], part.Brackets.Select(static place => place.Number));
        Assert.Contains("| [ARM: 45][AZE: 60] |", part.Printed, StringComparison.Ordinal);
        Assert.Contains("\n[ARM: No quota applies.][AZE: Not more than 500 may pass in a year.]\n", part.Printed, StringComparison.Ordinal);
        Assert.Equal(part.Text, RollingText.Parse(part.Printed).Text);
    }

    [Fact]
    public void A_brief_print_has_of_a_regime_the_lines_that_are_open_and_articles_in_full()
    {
        var room = With(1);
        room.Tables("ARM", 1, "An article that all \\[literally\\] share.");
        room.Do("ARM", new Command.TableAnnex(s_annex, Figures(45).With(s_entry, measure => measure with { Opening = new Opening(Access.Open) { Condition = "the [old] bridge" } })));
        room.Do("AZE", new Command.TableAnnex(s_annex, Figures(60).With(s_entry, measure => measure with { Opening = new Opening(Access.Open) { Condition = "the [old] bridge" } })));
        var printed = RollingInstrument.Of(room.Table, I).Print(regimesInFull: false);
        Assert.Contains("[ARM: An article", printed, StringComparison.Ordinal);
        Assert.Contains("(no bracket stands here)", printed, StringComparison.Ordinal);
        Assert.EndsWith("R-NORTH; R-SOUTH\n\n| Customs control | [ARM: 45][AZE: 60] | 25.00 | consignment note, customs declaration, invoice | 24/7 | 100 % | the side that applies it | yes |\n\n", printed.Replace("Northern road; Southern road", "R-NORTH; R-SOUTH", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void Against_a_wish_for_deletion_the_whole_part_stands_in_brackets()
    {
        var room = With(0);
        room.Do("ARM", new Command.TableAnnex(s_annex, Clean));
        room.Do("AZE", new Command.AskDeletion(new ProvisionId(I, "A.2")));
        var part = RollingInstrument.Of(room.Table, I).Provisions[1];
        Assert.Equal("A.2-a", part.NumberOf(Assert.Single(part.Clauses!.Collation.Rows, static row => row.IsOpen)));
        Assert.Equal("", part.Text.Resolve("AZE"));
    }

    [Fact]
    public void What_all_accepted_has_clauses_without_brackets()
    {
        var room = With(0);
        room.Do("ARM", new Command.TableAnnex(s_annex, Clean));
        room.Do("AZE", new Command.TableAnnex(s_annex, Clean));
        var part = RollingInstrument.Of(room.Table, I).Provisions[0];
        Assert.True(part.Text.IsClean && part.Clauses!.Collation.IsAgreed);
        Assert.Equal(RegimeClauses.Print(RegimeDivision.Split(Clean)[0], En), part.Printed);
    }

    [Fact]
    public void A_repaired_difference_is_no_departure_and_one_that_stays_is_derogated_from_by_name()
    {
        var room = With(0);
        room.Do("ARM", new Command.Do(new TableAct.PrincipleTabled(s_reciprocity, PrincipleKind.Reciprocity, Texts.Of(En, "What one side applies the other mirrors."))));
        room.Do("AZE", new Command.AdoptPrinciple(s_reciprocity));
        var uneven = Figures(60).With(Id(South, Arm, "exit"), measure => measure with { FeeEurCents = 7_00 });
        room.Do("ARM", new Command.TableAnnex(s_annex, uneven));
        room.Accepts("AZE", Room.Id("ARM", 2));
        Assert.Equal(ProvisionStatus.AwaitingDerogation, Part(room).Status);
        Assert.Equal(2, Part(room).Findings.Count);

        var repaired = Reciprocity.Repair(uneven, Reciprocity.Findings(uneven).Single(static finding => finding.Dimension == MirrorDimension.Minutes));
        room.Do("ARM", new Command.Reopen(new ProvisionId(I, "A.2"), "The minutes are mirrored."));
        room.Do("ARM", new Command.TableAnnex(s_annex, repaired));
        room.Accepts("AZE", Room.Id("ARM", 3));
        Assert.Equal("X-SOUTH, exit, bilateral freight: ARM against AZE: +7.00 EUR in fee", Assert.Single(Part(room).Findings).Measure);

        room.ForAll(new Command.AcceptDerogation(new ProvisionId(I, "A.2"), s_reciprocity));
        Assert.Equal(ProvisionStatus.Agreed, Part(room).Status);
        room.Do("ARM", new Command.Reopen(new ProvisionId(I, "A.2"), "The fee rises."));
        room.Do("ARM", new Command.TableAnnex(s_annex, repaired.With(Id(South, Arm, "exit"), measure => measure with { FeeEurCents = 9_00 })));
        room.Accepts("AZE", Room.Id("ARM", 4));
        Assert.Equal(ProvisionStatus.AwaitingDerogation, Part(room).Status);
    }

    [Fact]
    public void A_breach_of_sovereignty_needs_a_derogation_and_an_arrangement_by_consent_does_not()
    {
        var room = With(0);
        var principle = new PrincipleId("sovereignty");
        room.Do("ARM", new Command.Do(new TableAct.PrincipleTabled(principle, PrincipleKind.Sovereignty, Texts.Of(En, "Each section is under its sovereign."))));
        room.Do("AZE", new Command.AdoptPrinciple(principle));
        var leased = Clean.With(new SectionId("R-NORTH.2"), section => section with { Arrangements = [new Arrangement(ArrangementKind.Lease, Arm, ByConsent: true, Revocable: true)] });
        room.Do("ARM", new Command.TableAnnex(s_annex, leased));
        room.Accepts("AZE", Room.Id("ARM", 2));
        Assert.Equal(ProvisionStatus.Agreed, Part(room).Status);
        room.Do("ARM", new Command.Reopen(new ProvisionId(I, "A.2"), "Customs move."));
        room.Do("ARM", new Command.TableAnnex(s_annex, leased.With(new SectionId("R-NORTH.2"), section => section with { Customs = new Body(Arm) })));
        room.Accepts("AZE", Room.Id("ARM", 3));
        Assert.Equal(ProvisionStatus.AwaitingDerogation, Part(room).Status);
        room.ForAll(new Command.AcceptDerogation(new ProvisionId(I, "A.2"), principle));
        Assert.Equal(ProvisionStatus.Agreed, Part(room).Status);
    }

    private static ProvisionStanding Part(Room room) => room.Play[new ProvisionId(I, "A.2")]!;

    private static Regime Figures(int minutes) => Clean.With(s_entry, measure => measure.Step("customs-control", step => step with { Minutes = StepTime.Exactly(minutes) }));
}
