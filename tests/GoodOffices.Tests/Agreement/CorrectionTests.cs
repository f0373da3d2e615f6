using GoodOffices.Agreement;
using static GoodOffices.Tests.Agreement.Room;

namespace GoodOffices.Tests.Agreement;

public sealed class CorrectionTests
{
    private static readonly CorrectionId Correction = new(new PartyId("ARM"), 1);

    [Fact]
    public void A_correction_takes_effect_when_all_signatories_initialled_it()
    {
        var room = Signed();
        room.Do("ARM", new Command.ProposeCorrection(P(1), En, "The Parties open it."));
        room.Do("ARM", new Command.InitialCorrection(Correction));
        Assert.Equal("Teh Parties open it.", Text(room));
        room.Do("AZE", new Command.InitialCorrection(Correction));
        Assert.Equal("The Parties open it.", Text(room));
        Assert.Equal("correction-made", room.Refused("AZE", new Command.InitialCorrection(Correction)).Code);
    }

    [Fact]
    public void Until_it_is_authenticated_a_text_is_changed_by_negotiation()
    {
        var room = With(1);
        room.AgreeAll();
        Assert.Equal("not-authenticated", room.Refused("ARM", new Command.ProposeCorrection(P(1), En, "Other.")).Code);
    }

    [Fact]
    public void With_a_depositary_a_correction_takes_effect_when_the_time_limit_passed_without_objection()
    {
        var room = Signed(new PartyId("KAZ"));
        Assert.Equal("depositary", room.Refused("ARM", new Command.ProposeCorrection(P(1), En, "The Parties open it.")).Code);
        var notice = room.Do("ARM", new Command.ProposeCorrection(P(1), En, "The Parties open it.", Deadline: 1000));
        Assert.Equal("by-notice", room.Refused("AZE", new Command.InitialCorrection(Correction)).Code);
        room.Do("ARM", Established(notice.Index + 1));
        Assert.Equal("The Parties open it.", Text(room));
    }

    [Fact]
    public void An_objection_within_the_time_limit_stops_a_correction()
    {
        var room = Signed(new PartyId("KAZ"));
        room.Do("ARM", new Command.ProposeCorrection(P(1), En, "The Parties open it.", Deadline: 1000));
        var objection = room.Do("AZE", new Command.Do(new TableAct.CorrectionObjected(Correction, "It is no error.")));
        Assert.Equal("objected", room.Refused("ARM", Established(objection.Index + 1)).Code);
        Assert.Equal("Teh Parties open it.", Text(room));
    }

    [Fact]
    public void Without_a_depositary_there_is_no_time_limit()
    {
        var room = Signed();
        Assert.Equal("no-depositary", room.Refused("ARM", new Command.ProposeCorrection(P(1), En, "The Parties open it.", Deadline: 1000)).Code);
    }

    [Fact]
    public void A_correction_names_the_defective_text_as_it_stands()
    {
        var room = Signed();
        room.Do("ARM", new Command.ProposeCorrection(P(1), En, "The Parties open it."));
        room.Do("AZE", new Command.ProposeCorrection(P(1), En, "The Parties opened it."));
        room.ForAll(new Command.InitialCorrection(Correction));
        Assert.Equal("other-content", room.Refused("ARM", new Command.InitialCorrection(new(new PartyId("AZE"), 1))).Code);
        Assert.Equal("no-correction", room.Refused("ARM", new Command.ProposeCorrection(P(1), En, "The Parties open it.")).Code);
    }

    private static Room Signed(PartyId? depositary = null)
    {
        var room = With(1, FinalClauses.BySignature with { Depositary = depositary });
        room.Accepts("AZE", room.Tables("ARM", 1, "Teh Parties open it."));
        room.AdoptAll();
        room.ForAll(new Command.Initial(I));
        room.ForAll(new Command.Sign(I, false));
        return room;
    }

    private static Command.Do Established(long size) => new(new TableAct.CorrectionEstablished(
        Correction, [new SilenceEvidence(new PartyId("ARM"), 2000, size, []), new SilenceEvidence(new PartyId("AZE"), 2000, size, [])]));

    private static string Text(Room room)
    {
        Assert.Null(InstrumentText.Compose(room.Table, I, En, out var text));
        return text!.Provisions[0].Text!;
    }
}
