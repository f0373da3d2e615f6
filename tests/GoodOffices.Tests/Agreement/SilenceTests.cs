using GoodOffices.Agreement;
using static GoodOffices.Tests.Agreement.Room;

namespace GoodOffices.Tests.Agreement;

public sealed class SilenceTests
{
    private const long Deadline = 1_715_000_000;

    [Fact]
    public void Silence_of_all_after_the_deadline_accepts()
    {
        var (room, silence) = Proposed();
        room.Skip(10);
        room.Do("ARM", Establish(silence, ("ARM", Deadline + 1, 8), ("AZE", Deadline + 5, 9)));
        Assert.Equal(ProvisionStatus.Agreed, room.Status(1));
        Assert.Equal(Stance.AcceptsBySilence, room.Table.PositionOf(new PartyId("AZE"), P(1))!.Stance);
        Assert.Equal(Stance.Proposes, room.Table.PositionOf(new PartyId("ARM"), P(1))!.Stance);
    }

    [Fact]
    public void An_objection_before_the_deadline_breaks_the_silence()
    {
        var (room, silence) = Proposed();
        var objection = room.Do("AZE", new Command.Do(new TableAct.SilenceBroken(silence, "Not yet.")));
        Assert.True(room.Table.IsBroken(silence));
        var refused = room.Refused("ARM", Establish(silence, ("ARM", Deadline + 1, 20), ("AZE", Deadline + 1, objection.Index + 1)));
        Assert.Equal("objected", refused.Code);
        Assert.Equal(ProvisionStatus.Proposed, room.Status(1));
    }

    [Fact]
    public void An_objection_after_its_own_party_cosigned_past_the_deadline_comes_too_late()
    {
        var (room, silence) = Proposed();
        room.Skip(10);
        var objection = room.Do("AZE", new Command.Do(new TableAct.SilenceBroken(silence, "Too late.")));
        room.Do("ARM", Establish(silence, ("ARM", Deadline + 1, objection.Index), ("AZE", Deadline + 1, objection.Index)));
        Assert.Equal(ProvisionStatus.Agreed, room.Status(1));
        Assert.False(room.Table.IsBroken(silence));
    }

    [Fact]
    public void An_absent_party_is_absent_and_not_silent()
    {
        var (room, silence) = Proposed();
        var refused = room.Refused("ARM", Establish(silence, ("ARM", Deadline + 1, 20)));
        Assert.Equal("absent", refused.Code);
    }

    [Theory]
    [InlineData(Deadline, 20)]
    [InlineData(Deadline + 1, 1)]
    public void A_cosignature_before_the_deadline_or_before_the_proposal_shows_nothing(long time, long size)
    {
        var (room, silence) = Proposed();
        Assert.Equal("too-early", room.Refused("ARM", Establish(silence, ("ARM", Deadline + 1, 20), ("AZE", time, size))).Code);
    }

    [Fact]
    public void A_silence_is_established_once_and_not_objected_to_afterwards()
    {
        var (room, silence) = Proposed();
        room.Do("ARM", Establish(silence, ("ARM", Deadline + 1, 20), ("AZE", Deadline + 1, 20)));
        Assert.Equal("silence-established", room.Refused("AZE", new Command.Do(new TableAct.SilenceBroken(silence, "No."))).Code);
    }

    [Fact]
    public void Where_the_modalities_provide_for_none_there_is_no_silence_procedure()
    {
        var room = new Room(new TableRules([new("ARM"), new("AZE")]) { Silence = false });
        room.Open(I);
        room.Do("ARM", new Command.Do(new TableAct.ProvisionSet(P(1), 1, "1", Texts.None)));
        Assert.Equal("no-silence", room.Refused("ARM", new Command.ProposeSilence(room.Tables("ARM", 1, "Text."), Deadline)).Code);
    }

    [Fact]
    public void What_was_withdrawn_meanwhile_is_not_accepted_by_silence()
    {
        var (room, silence) = Proposed();
        room.Do("ARM", new Command.Withdraw(Id("ARM", 1)));
        Assert.Equal("withdrawn", room.Refused("ARM", Establish(silence, ("ARM", Deadline + 1, 20), ("AZE", Deadline + 1, 20))).Code);
    }

    [Fact]
    public void Who_took_another_position_meanwhile_was_not_silent()
    {
        var (room, silence) = Proposed();
        var counter = room.Do("AZE", new Command.Table(P(1), Words("Another text.")));
        Assert.Equal("objected", room.Refused("ARM", Establish(silence, ("ARM", Deadline + 1, 20), ("AZE", Deadline + 1, counter.Index + 1))).Code);
        Assert.True(room.Table.IsBroken(silence));
    }

    [Fact]
    public void Who_accepted_on_a_condition_meanwhile_was_not_silent()
    {
        var room = With(2);
        var proposal = room.Tables("ARM", 1, "Text.");
        var silence = room.Do("ARM", new Command.ProposeSilence(proposal, Deadline));
        var conditional = room.Do("AZE", new Command.Accept(proposal, AcceptanceLevel.Definitive) { Conditions = [P(2)] });
        Assert.Equal(ProvisionStatus.AgreedConditionally, room.Status(1));
        Assert.Equal("objected", room.Refused("ARM", Establish(silence, ("ARM", Deadline + 1, 20), ("AZE", Deadline + 1, conditional.Index + 1))).Code);
    }

    [Fact]
    public void A_reservation_from_before_does_not_outlast_silence()
    {
        var room = With(1);
        room.Do("AZE", new Command.Reserve(P(1), ReservationKind.Scrutiny));
        var silence = room.Do("ARM", new Command.ProposeSilence(room.Tables("ARM", 1, "Text."), Deadline));
        room.Do("ARM", Establish(silence, ("ARM", Deadline + 1, 20), ("AZE", Deadline + 1, 20)));
        Assert.Equal(ProvisionStatus.Agreed, room.Status(1));
    }

    [Fact]
    public void A_position_taken_after_its_own_party_cosigned_past_the_deadline_comes_too_late()
    {
        var (room, silence) = Proposed();
        room.Skip(10);
        var late = room.Do("AZE", new Command.Reserve(P(1), ReservationKind.Substance));
        room.Do("ARM", Establish(silence, ("ARM", Deadline + 1, late.Index), ("AZE", Deadline + 1, late.Index)));
        Assert.Equal(ProvisionStatus.Agreed, room.Status(1));
    }

    private static (Room Room, ActId Silence) Proposed()
    {
        var room = With(1);
        return (room, room.Do("ARM", new Command.ProposeSilence(room.Tables("ARM", 1, "Text."), Deadline)));
    }

    private static Command.Do Establish(ActId silence, params (string Party, long Time, long Size)[] evidence) => new(new TableAct.SilenceEstablished(
        silence, ValueList.From(evidence.Select(piece => new SilenceEvidence(new PartyId(piece.Party), piece.Time, piece.Size, [1, 2, 3])))));
}
