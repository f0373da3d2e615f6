using GoodOffices.Agreement;
using GoodOffices.Delegation.Permitting;
using GoodOffices.Desk.Closing;
using GoodOffices.Desk.Desks;
using GoodOffices.Procedure;
using GoodOffices.Tests.Agreement;
using static GoodOffices.Tests.Agreement.Room;

namespace GoodOffices.Tests.Desk;

/// <summary>What a delegate is shown before a step that binds, and what counts of the steps that were taken.</summary>
public sealed class ClosingTests
{
    private static readonly Actor Armenia = new(new PartyId("ARM"), "ARM delegate");
    private static readonly FinalClauses Ratified = new(ConsentMeans.Ratification, EntryIntoForce.WhenAllAreBound);

    [Fact]
    public void Every_step_asks_for_the_passphrase_by_its_command_and_by_its_acts()
    {
        var room = Closable(AcceptanceLevel.AdReferendum);
        var taken = new HashSet<string>();
        Assert.All(Steps(room), step => Assert.NotNull(BindingAct.Of(step.Command)));
        foreach (var kind in (string[])["confirm", "concordance", "adopt", "initial", "sign-ad-referendum", "confirm-signature", "consent"])
        {
            foreach (var party in (string[])["ARM", "AZE"])
            {
                // Armenia proposed: it accepted nothing subject to its capital.
                if (kind == "confirm" && party == "ARM") continue;
                var command = Sheet(room, kind, party).Command;
                Assert.NotNull(BindingAct.Of(command));
                room.Do(party, command);
            }

            taken.Add(kind);
        }

        Assert.Equal([.. Steps(room).Select(static step => step.Kind).Order()], taken.Append("sign").Order());
        Assert.Equal(LifeStage.InForce, room.Table.StageOf(I));
    }

    [Fact]
    public void A_text_that_is_changed_under_the_open_sheet_is_not_consented_to()
    {
        var room = Closable();
        var sheet = Sheet(room, "adopt");
        var shown = sheet.Texts.Single();
        Assert.Equal(DigestOf(room, En), shown);
        Assert.Equal(room.Instrument.Terms.Digest.ToString(), sheet.Terms!.Value.ToHex());
        Rename(room, "Another heading");
        Assert.NotEqual(DigestOf(room, En), shown);
        Assert.Equal(shown, sheet.Texts.Single());
        Assert.Equal("other-content", room.Refused("ARM", sheet.Command).Code);
        room.Do("ARM", Sheet(room, "adopt").Command);
    }

    [Fact]
    public void Terms_that_are_changed_under_the_open_sheet_are_not_consented_to()
    {
        var room = Closable();
        var sheet = Sheet(room, "adopt");
        room.Do("AZE", new Command.SetTerms(I, room.Instrument.Terms with { FinalClauses = FinalClauses.BySignature }));
        Assert.Equal("other-content", room.Refused("ARM", sheet.Command).Code);
    }

    [Fact]
    public void A_consent_lapses_with_the_text_it_was_given_to_and_is_offered_anew()
    {
        var room = Closable();
        room.Do("ARM", new Command.ConsentToAdoption(I));
        Assert.Equal(["ARM"], Step(room, "adopt").Taken.Keys);
        Assert.False(Step(room, "adopt").IsOffered(PartyCode.Parse("ARM")));
        Rename(room, "Another heading");
        Assert.Empty(Step(room, "adopt").Taken);
        Assert.Equal(["ARM"], Step(room, "adopt").Lapsed.Keys);
        Assert.True(Step(room, "adopt").IsOffered(PartyCode.Parse("ARM")));
        room.AdoptAll();
        Assert.Equal(["ARM", "AZE"], Step(room, "adopt").Taken.Keys.Order());
        Assert.Empty(Step(room, "adopt").Lapsed);
    }

    [Fact]
    public void A_concordance_lapses_with_either_text_and_is_not_offered_while_it_stands()
    {
        var room = Closable();
        room.ForAll(new Command.AcceptConcordance(I, Ru));
        Assert.Equal(["ARM", "AZE"], Step(room, "concordance").Taken.Keys.Order());
        Assert.False(Step(room, "concordance").IsOffered(PartyCode.Parse("ARM")));
        room.Do("AZE", new Command.AlignText(P(1), Ru, "Иной вариант."));
        Assert.Empty(Step(room, "concordance").Taken);
        Assert.Equal(["ARM", "AZE"], Step(room, "concordance").Lapsed.Keys.Order());
        Assert.True(Step(room, "concordance").IsOffered(PartyCode.Parse("ARM")));
        Assert.Equal([DigestOf(room, En), DigestOf(room, Ru)], Sheet(room, "concordance").Texts);
    }

    [Fact]
    public void What_awaits_the_capital_in_a_package_is_counted_listed_and_confirmed()
    {
        var room = With(2);
        room.Tables("ARM", 1, "One.");
        room.Tables("ARM", 2, "Two.");
        room.Tables("AZE", 1, "Other one.");
        room.Tables("AZE", 2, "Other two.");
        room.Do("ARM", new Command.TablePackage([Id("ARM", 1), Id("AZE", 2)], []));
        var package = new PackageId(new PartyId("ARM"), 1);
        room.Do("AZE", new Command.AcceptPackage(package, AcceptanceLevel.AdReferendum));
        Assert.Equal([P(1), P(2)], room.Table.AwaitingCapital(I, new PartyId("AZE")).Select(static provision => provision.Id));
        Assert.Empty(room.Table.AwaitingCapital(I, new PartyId("ARM")));
        room.AdoptAll();
        room.ForAll(new Command.Initial(I));
        Assert.Equal("awaiting-capital", room.Refused("AZE", new Command.Sign(I, false)).Code);
        var sheet = Sheet(room, "confirm", "AZE");
        Assert.Equal(package, sheet.Packages.Single().Id);
        Assert.Equal(["One.", "Other two."], sheet.Provisions.Select(static provision => ((WordingContent)provision.Content!).Text));
        room.Do("AZE", sheet.Command);
        Assert.Empty(room.Table.AwaitingCapital(I, new PartyId("AZE")));
        room.Do("AZE", new Command.Sign(I, false));
    }

    [Fact]
    public void The_capital_is_shown_each_provision_with_the_digest_that_is_confirmed()
    {
        var room = Closable(AcceptanceLevel.AdReferendum);
        var sheet = Sheet(room, "confirm", "AZE");
        Assert.Equal(room.Table.AwaitingCapital(I, new PartyId("AZE")).Select(static provision => provision.Number), sheet.Provisions.Select(static provision => provision.Name));
        var items = ((TableAct.ReferendumConfirmed)sheet.Acts.Single()).Items;
        Assert.Equal(items.Select(static item => item.Content.ToString()), sheet.Provisions.Select(static provision => provision.Digest!.Value.ToHex()));
    }

    [Fact]
    public void Initials_that_sign_and_blanks_that_they_leave_open_are_said()
    {
        var room = With(2, FinalClauses.BySignature with { InitialsAreSignature = true });
        room.Accepts("AZE", room.Tables("ARM", 1, "Within ____ days, at ____."));
        room.Accepts("AZE", room.Tables("ARM", 2, "Nothing is left out."));
        room.AdoptAll();
        var sheet = Sheet(room, "initial");
        Assert.True(sheet.InitialsSign);
        Assert.Equal([("1", 2)], sheet.Open);
        var other = Closable();
        other.AdoptAll();
        Assert.False(Sheet(other, "initial").InitialsSign);
    }

    [Fact]
    public void A_step_that_is_refused_has_no_sheet()
    {
        var room = With(1);
        Assert.Equal("not-agreed", ClosingSheet.Draw(room.Table, room.Instrument, Step(room, "adopt"), Armenia, out var sheet)!.Code);
        Assert.Null(sheet);
    }

    /// <summary>Two provisions that all accepted, in two languages.</summary>
    private static Room Closable(AcceptanceLevel level = AcceptanceLevel.Definitive)
    {
        var room = With(2, Ratified, [En, Ru]);
        room.AgreeAll(level);
        room.Do("ARM", new Command.AlignText(P(1), Ru, "Первое."));
        room.Do("ARM", new Command.AlignText(P(2), Ru, "Второе."));
        return room;
    }

    private static void Rename(Room room, string heading) => room.Do("AZE", new Command.Do(new TableAct.ProvisionSet(P(1), 1, "1", Texts.Of(En, heading))));

    private static IReadOnlyList<ClosingStep> Steps(Room room) => ClosingStep.Of(room.Table, room.Instrument, static _ => new Permit(null, null));

    private static ClosingStep Step(Room room, string kind) => Steps(room).Single(step => step.Kind == kind);

    private static ClosingSheet Sheet(Room room, string kind, string party = "ARM")
    {
        Assert.Null(ClosingSheet.Draw(room.Table, room.Instrument, Step(room, kind), new Actor(new PartyId(party), $"{party} delegate"), out var sheet));
        return sheet!;
    }

    private static (Language Language, GoodOffices.Record.Hash Digest) DigestOf(Room room, Language language)
    {
        Assert.Null(InstrumentText.Compose(room.Table, I, language, out var text));
        return (language, GoodOffices.Record.Hash.FromBytes(text!.Digest.ToArray()));
    }
}
