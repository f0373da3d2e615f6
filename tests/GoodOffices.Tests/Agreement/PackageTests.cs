using GoodOffices.Agreement;
using static GoodOffices.Tests.Agreement.Room;

namespace GoodOffices.Tests.Agreement;

public sealed class PackageTests
{
    private static readonly PackageId Package = new(new PartyId("ARM"), 1);

    [Fact]
    public void A_package_settles_its_provisions_once_all_accepted_it_and_not_before()
    {
        var room = Disputed();
        Offer(room);
        Assert.Equal((ProvisionStatus.Bracketed, ProvisionStatus.Bracketed), (room.Status(1), room.Status(2)));
        Assert.Equal(["AZE"], room.Move(1));
        room.Do("AZE", new Command.AcceptPackage(Package, AcceptanceLevel.Definitive));
        Assert.Equal((ProvisionStatus.Agreed, ProvisionStatus.Agreed), (room.Status(1), room.Status(2)));
        Assert.Equal(Package, room.Table.Provisions[P(1)].Settlement!.Package);
    }

    [Fact]
    public void A_rejected_package_leaves_the_earlier_positions_as_they_were()
    {
        var room = Disputed();
        var before = room.Table.Provisions;
        Offer(room);
        room.Do("AZE", new Command.Do(new TableAct.PackageRejected(Package, "Too little.")));
        Assert.Equal(before, room.Table.Provisions);
        Assert.Equal((PackageState.Rejected, "Too little."), (room.Table.Packages[Package].State, room.Table.Packages[Package].Reason));
        Assert.Equal("package-fallen", room.Refused("AZE", new Command.AcceptPackage(Package, AcceptanceLevel.Definitive)).Code);
    }

    [Fact]
    public void A_package_is_withdrawn_by_its_party_and_rejected_by_the_others()
    {
        var room = Disputed();
        Offer(room);
        Assert.Equal("own-package", room.Refused("ARM", new Command.Do(new TableAct.PackageRejected(Package, ""))).Code);
        Assert.Equal("not-own-package", room.Refused("AZE", new Command.Do(new TableAct.PackageWithdrawn(Package))).Code);
        room.Do("ARM", new Command.Do(new TableAct.PackageWithdrawn(Package)));
        Assert.Equal(PackageState.Withdrawn, room.Table.Packages[Package].State);
    }

    [Fact]
    public void Reopening_one_provision_of_an_agreed_package_fells_it_whole()
    {
        var room = Disputed();
        Offer(room);
        room.Do("AZE", new Command.AcceptPackage(Package, AcceptanceLevel.Definitive));
        Assert.Equal("agreed", room.Refused("AZE", new Command.Do(new TableAct.PackageRejected(Package, ""))).Code);
        room.Do("AZE", new Command.Reopen(P(2), "The figures changed."));
        Assert.Equal((ProvisionStatus.Bracketed, ProvisionStatus.Bracketed), (room.Status(1), room.Status(2)));
        Assert.Equal(Id("AZE", 1), room.Table.PositionOf(new PartyId("AZE"), P(1))!.Proposal);
        Assert.Equal(PackageState.Reopened, room.Table.Packages[Package].State);
    }

    [Fact]
    public void An_acceptance_of_a_package_is_bound_to_all_that_is_in_it()
    {
        var room = Disputed();
        Offer(room);
        room.Record("AZE", new TableAct.PackageAccepted(Package, Digest.Of("other"u8), AcceptanceLevel.Definitive));
        Assert.Equal("other-content", room.LastVoid().Code);
    }

    [Fact]
    public void A_package_accepted_ad_referendum_is_raised_by_a_definitive_acceptance()
    {
        var room = Disputed();
        Offer(room);
        room.Do("AZE", new Command.AcceptPackage(Package, AcceptanceLevel.AdReferendum));
        Assert.Equal(ProvisionStatus.AgreedAdReferendum, room.Status(1));
        room.Do("AZE", new Command.AcceptPackage(Package, AcceptanceLevel.Definitive));
        Assert.Equal(ProvisionStatus.Agreed, room.Status(1));
        Assert.Equal("already-done", room.Refused("AZE", new Command.AcceptPackage(Package, AcceptanceLevel.Definitive)).Code);
    }

    [Fact]
    public void A_package_lapses_together_when_something_that_it_rests_on_changes()
    {
        var room = Disputed();
        room.Tables("ARM", 3, "A definition.");
        room.Accepts("AZE", Id("ARM", 3));
        room.Do("ARM", new Command.Table(P(1), Words("It rests on three.")) { RestsOn = [P(3)] });
        room.Do("ARM", new Command.TablePackage([Id("ARM", 4), Id("AZE", 2)], []));
        room.Do("AZE", new Command.AcceptPackage(Package, AcceptanceLevel.Definitive));
        Assert.Equal(ProvisionStatus.Agreed, room.Status(2));
        room.Do("ARM", new Command.Reopen(P(3), "New facts."));
        Assert.Equal(ProvisionStatus.Bracketed, room.Status(2));
        Assert.Equal(2, room.Table.Lapses.Count(lapse => lapse.Package == Package));
        room.ForAll(new Command.AcceptPackage(Package, AcceptanceLevel.Definitive));
        Assert.Equal(ProvisionStatus.Agreed, room.Status(2));
    }

    [Fact]
    public void What_a_package_settles_itself_is_no_ground_for_it_to_lapse()
    {
        var room = Disputed();
        room.Do("ARM", new Command.Table(P(1), Words("It rests on two.")) { RestsOn = [P(2)] });
        room.Do("ARM", new Command.TablePackage([Id("ARM", 3), Id("AZE", 2)], []));
        room.Accepts("ARM", Id("AZE", 2));
        Assert.DoesNotContain(room.Table.Lapses, lapse => lapse.Package is not null);
        room.Do("AZE", new Command.AcceptPackage(Package, AcceptanceLevel.Definitive));
        Assert.Equal(Words("Twenty days.").Digest, room.Table.Provisions[P(2)].Settlement!.Content);
    }

    [Fact]
    public void A_package_joins_two_different_open_provisions_or_more()
    {
        var room = Disputed();
        Assert.Equal("no-package", room.Refused("ARM", new Command.TablePackage([Id("ARM", 1)], [])).Code);
        Assert.Equal("no-package", room.Refused("ARM", new Command.TablePackage([Id("ARM", 1), Id("AZE", 1)], [])).Code);
        room.Accepts("AZE", room.Tables("ARM", 3, "Text."));
        Assert.Equal("agreed", room.Refused("ARM", new Command.TablePackage([Id("ARM", 1)], [P(3)])).Code);
    }

    [Fact]
    public void A_package_can_hold_that_there_is_no_such_provision()
    {
        var room = Disputed();
        room.Do("ARM", new Command.TablePackage([Id("AZE", 1)], [P(2)]));
        room.Do("AZE", new Command.AcceptPackage(Package, AcceptanceLevel.Definitive));
        Assert.True(room.Table.Provisions[P(2)].Settlement!.IsDeletion);
    }

    [Fact]
    public void Two_packages_cannot_settle_one_provision()
    {
        var room = Disputed();
        Offer(room);
        room.Do("AZE", new Command.TablePackage([Id("AZE", 1), Id("ARM", 2)], []));
        room.Do("AZE", new Command.AcceptPackage(Package, AcceptanceLevel.Definitive));
        Assert.Equal("agreed", room.Refused("ARM", new Command.AcceptPackage(new(new PartyId("AZE"), 1), AcceptanceLevel.Definitive)).Code);
    }

    [Fact]
    public void A_package_does_not_overrule_what_was_agreed_otherwise_meanwhile()
    {
        var room = Disputed();
        Offer(room);
        room.Accepts("AZE", Id("ARM", 2));
        Assert.Equal(ProvisionStatus.Agreed, room.Status(2));
        Assert.Equal("agreed", room.Refused("AZE", new Command.AcceptPackage(Package, AcceptanceLevel.Definitive)).Code);
        Assert.Equal(ProvisionStatus.Bracketed, room.Status(1));
    }

    [Fact]
    public void A_package_may_confirm_what_was_agreed_meanwhile()
    {
        var room = Disputed();
        Offer(room);
        room.Accepts("ARM", Id("AZE", 2));
        room.Do("AZE", new Command.AcceptPackage(Package, AcceptanceLevel.Definitive));
        Assert.Equal((ProvisionStatus.Agreed, ProvisionStatus.Agreed), (room.Status(1), room.Status(2)));
    }

    [Fact]
    public void A_package_lapses_when_a_term_that_it_rests_on_is_defined_only_later()
    {
        var room = Disputed();
        room.Do("ARM", new Command.Table(P(1), Words("The corridor is open.")) { RestsOnTerms = ["corridor"] });
        room.Do("ARM", new Command.TablePackage([Id("ARM", 3), Id("AZE", 2)], []));
        room.Do("AZE", new Command.AcceptPackage(Package, AcceptanceLevel.Definitive));
        room.Do("ARM", new Command.Table(P(3), Words("'Corridor' means a road.")) { Defines = ["corridor"] });
        room.Accepts("AZE", Id("ARM", 4));
        Assert.Equal(2, room.Table.Lapses.Count(lapse => (lapse.Package, lapse.Cause, lapse.Term) == (Package, LapseCause.TermChanged, "corridor")));
        Assert.Equal(ProvisionStatus.Bracketed, room.Status(2));
    }

    [Fact]
    public void What_its_capital_confirms_includes_the_packages()
    {
        var room = Disputed();
        Offer(room);
        room.Do("AZE", new Command.AcceptPackage(Package, AcceptanceLevel.AdReferendum));
        room.Do("AZE", new Command.ConfirmReferendum(I));
        Assert.Equal((ProvisionStatus.Agreed, ProvisionStatus.Agreed), (room.Status(1), room.Status(2)));
        Assert.Equal("nothing-ad-referendum", room.Refused("AZE", new Command.ConfirmReferendum(I)).Code);
    }

    [Fact]
    public void Of_two_packages_on_the_same_provisions_the_one_that_all_accept_settles_them()
    {
        var room = Disputed();
        Offer(room);
        room.Do("AZE", new Command.TablePackage([Id("AZE", 1), Id("ARM", 2)], [], "Another balance."));
        Assert.Equal(["ARM"], room.Move(1));
        room.Do("ARM", new Command.AcceptPackage(new(new PartyId("AZE"), 1), AcceptanceLevel.Definitive));
        Assert.Equal(Words("Shall.").Digest, room.Table.Provisions[P(1)].Settlement!.Content);
        Assert.Equal("agreed", room.Refused("AZE", new Command.AcceptPackage(Package, AcceptanceLevel.Definitive)).Code);
    }

    private static Room Disputed()
    {
        var room = With(3);
        room.Tables("ARM", 1, "May.");
        room.Tables("AZE", 1, "Shall.");
        room.Tables("ARM", 2, "Ten days.");
        room.Tables("AZE", 2, "Twenty days.");
        return room;
    }

    private static void Offer(Room room) => room.Do("ARM", new Command.TablePackage([Id("ARM", 1), Id("AZE", 2)], [], "Give and take."));
}
