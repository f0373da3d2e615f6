using GoodOffices.Agreement;
using GoodOffices.Delegation.Overlaps;
using GoodOffices.Tests.Agreement.Overlaps;
using static GoodOffices.Tests.Agreement.Room;

namespace GoodOffices.Tests.Agreement;

/// <summary>The state digest covers everything that matters and nothing else.</summary>
public sealed class StateDigestTests
{
    [Fact]
    public void Whatever_is_changed_in_a_state_changes_its_digest()
    {
        var mutation = new Mutation();
        var rooms = Enumerable.Range(0, 6).Select(Talks.Random).Concat(Enumerable.Range(0, 60).Select(seed => Talks.Living(seed))).Append(Everything());
        foreach (var table in rooms.Select(room => room.Table))
        {
            var digest = table.StateDigest;
            Assert.All(mutation.Of(table, "").Take(4_000), mutant => Assert.True(((Table)mutant.Mutant).StateDigest != digest, mutant.Path));
        }

        Assert.Equal("", string.Join(", ", mutation.Known.Except(mutation.Reached)));
        Assert.True(mutation.Known.Count > 130, $"only {mutation.Known.Count} fields");
    }

    [Fact]
    public void A_digest_computed_on_the_way_changes_none_later()
    {
        var room = Talks.Random(3);
        var table = Table.Begin(room.Table.Rules);
        foreach (var envelope in room.Envelopes)
        {
            table = table.Evolve(envelope);
            _ = table.StateDigest;
            _ = StateOfPlay.Of(table);
        }

        Assert.Equal(room.Table.StateDigest, table.StateDigest);
    }

    /// <summary>A table that holds what random talks do not come to.</summary>
    private static Room Everything()
    {
        var room = new Room(new TableRules([new("ARM"), new("AZE")]) { Speakers = [new("KAZ")], Overlap = OverlapProtocol.Instance });
        room.Open(I, new FinalClauses(ConsentMeans.Signature, new EntryIntoForce(OnChosenDate: true), Depositary: new PartyId("KAZ")), [En, Ru]);
        for (var number = 1; number <= 4; number++)
        {
            room.Do("ARM", new Command.Do(new TableAct.ProvisionSet(P(number), number, $"{number}", Texts.Of(En, "Heading"))));
        }

        room.Do("ARM", new Command.SetTerms(I, room.Instrument.Terms with { Prevailing = En }));
        room.Do("KAZ", new Command.Do(new TableAct.StatementMade(Texts.Of(En, "Welcome."))));
        room.Do("KAZ", new Command.Do(new TableAct.NonPaperHanded(Texts.Of(En, "Ideas"), Texts.Of(En, "An idea."))));
        room.Do("ARM", new Command.Do(new TableAct.AgendaLinked("S1", 1, [P(1)])));
        room.Do("ARM", new Command.Do(new TableAct.BasisProposed(P(1), Words("Basis."))));
        room.Do("ARM", new Command.Do(new TableAct.PrincipleTabled(new("reciprocity"), PrincipleKind.Reciprocity, Texts.Of(En, "What one side applies the other mirrors."))));
        room.Do("AZE", new Command.AdoptPrinciple(new("reciprocity")));
        room.Do("ARM", new Command.Table(P(1), Words("Ground.")) { Defines = ["term"] });
        room.Accepts("AZE", Id("ARM", 1));
        room.Do("ARM", new Command.Table(P(2), Words("It rests on one.")) { RestsOn = [P(1)], RestsOnTerms = ["term"], Amends = null });
        room.Do("AZE", new Command.Accept(Id("ARM", 2), AcceptanceLevel.AdReferendum) { Conditions = [P(3)] });
        room.Do("ARM", new Command.StateFinding(Id("ARM", 2), new("reciprocity"), "One-sided."));
        room.Do("ARM", new Command.AcceptDerogation(P(2), new("reciprocity")));
        var third = room.Tables("ARM", 3, "Three.");
        room.Do("AZE", new Command.Table(P(3), Words("Three or so.")) { Amends = third });
        room.Do("ARM", new Command.CouldAccept(P(3), [Id("AZE", 1)]));
        room.Do("AZE", new Command.Table(P(4), Words("Four rests on one.")) { RestsOn = [P(1)] });
        room.Do("AZE", new Command.TablePackage([Id("AZE", 1), Id("AZE", 2)], [], "Give and take."));
        room.Do("ARM", new Command.AcceptPackage(new(new PartyId("AZE"), 1), AcceptanceLevel.AdReferendum));
        room.Do("ARM", new Command.Reopen(P(1), "New facts."));
        room.Do("ARM", new Command.Do(new TableAct.PackageRejected(new(new PartyId("AZE"), 1), "No longer.")));
        room.Do("ARM", new Command.Reserve(P(4), ReservationKind.Substance, "Of substance.", Id("AZE", 2)));
        var silence = room.Do("ARM", new Command.ProposeSilence(third, 1000));
        room.Do("AZE", new Command.Do(new TableAct.SilenceBroken(silence, "Not yet.")));
        var again = room.Do("ARM", new Command.ProposeSilence(third, 2000));
        room.Do("ARM", new Command.Do(new TableAct.SilenceEstablished(again, [new(new PartyId("ARM"), 3000, 99, [1]), new(new PartyId("AZE"), 3000, 99, [1])])));
        var lacking = room.Record("AZE", new TableAct.InstructionsAwaited(P(1)) { Replaces = room.Table.PositionOf(new PartyId("AZE"), P(1))!.Act }, new Reason("power-missing", "No power.", "Have it confirmed."));
        room.Do("AZE", new Command.Do(new TableAct.Confirmed(lacking)));
        var stale = room.Record("AZE", new TableAct.InstructionsAwaited(P(1)), new Reason("power-missing", "No power.", "Have it confirmed."));
        room.Record("AZE", new TableAct.Confirmed(stale));
        ReadOnlySpan<byte> salt = new byte[32];
        room.Do("ARM", new Command.ProposeRelease(ReleaseSubject.OfWords(Texts.Of(En, "Jointly.")), ValueList.Create(salt)));
        room.Do("ARM", new Command.ProposeRelease(ReleaseSubject.OfStatement(room.Table.Statements[0].Act), ValueList.Create(salt)));
        Overlaps(room);
        Live(room);
        return room;
    }

    /// <summary>A list that is declined; one with an abandoned round and a complete one that binds.</summary>
    private static void Overlaps(Room room)
    {
        room.Do("ARM", new Command.Do(new TableAct.ProvisionSet(P(5), 5, "5", Texts.None)));
        room.Do("ARM", new Command.Do(new TableAct.ProvisionSet(P(6), 6, "6", Texts.None)));
        room.Do("ARM", new Command.ProposeOverlap([OverlapPlay.None(5)], OverlapPlay.Free()));
        room.Do("AZE", new Command.Do(new TableAct.OverlapDeclined(new(new PartyId("ARM"), 1), "Too early.")));
        var fifth = room.Tables("AZE", 5, "Five.");
        var package = new PackageId(new PartyId("AZE"), 2);
        room.Do("AZE", new Command.TablePackage([fifth], [P(6)], "Both."));
        var play = new OverlapPlay(room, OverlapPlay.Binding(2, 2), OverlapPlay.On(room, fifth), OverlapPlay.None(5), OverlapPlay.Of(room, package));
        play.Begin();
        room.Do("AZE", new Command.Do(new TableAct.OverlapAbandoned(play.Id, 1, "A pause.")));
        play.Hold([2], [2]);
    }

    /// <summary>A second instrument with every stage of its life.</summary>
    private static void Live(Room room)
    {
        var second = new InstrumentId("II");
        var provision = new ProvisionId(second, "1");
        room.Open(second, new FinalClauses(ConsentMeans.Ratification, new EntryIntoForce(OnChosenDate: true), Depositary: new PartyId("KAZ")), [En, Ru]);
        room.Do("ARM", new Command.Do(new TableAct.ProvisionSet(provision, 1, "1", Texts.None)));
        room.Do("ARM", new Command.Table(provision, Words("Within ____ days, by ____.")));
        var proposal = room.Table.Provisions[provision].Positions[0]!.Proposal!.Value;
        room.Accepts("AZE", proposal);
        room.Do("ARM", new Command.AlignText(provision, Ru, "За ____ дней, до ____."));
        room.ForAll(new Command.FillPlaceholder(provision, 0, Texts.Of(En, "ten")));
        room.ForAll(new Command.ConsentToAdoption(second));
        room.ForAll(new Command.Initial(second));
        room.ForAll(new Command.ConsentToReopening(second, "New facts."));
        room.ForAll(new Command.ConsentToAdoption(second));
        room.ForAll(new Command.Initial(second));
        room.Do("ARM", new Command.ConsentToReopening(second, "Once more."));
        room.ForAll(new Command.AcceptConcordance(second, Ru));
        room.Do("ARM", new Command.Sign(second, true));
        room.Do("ARM", new Command.ConfirmSignature(second));
        room.Do("AZE", new Command.Sign(second, false));
        room.ForAll(new Command.Do(new TableAct.ProvisionalApplicationAgreed(second, [provision], "2024-06-01")));
        room.Do("AZE", new Command.Do(new TableAct.ProvisionalApplicationEnded(second)));
        room.Do("KAZ", new Command.ProposeCorrection(provision, En, "In ____ days, by ____.", Deadline: 1000));
        room.Do("AZE", new Command.Do(new TableAct.CorrectionObjected(new(new PartyId("KAZ"), 1), "It is no error.")));
        room.Do("KAZ", new Command.ProposeCorrection(provision, En, "Within ____ days, not after ____.", Deadline: 1000));
        room.Do("KAZ", new Command.Do(new TableAct.CorrectionEstablished(new(new PartyId("KAZ"), 2), [new(new PartyId("ARM"), 3000, 999, [1]), new(new PartyId("AZE"), 3000, 999, [1])])));
        room.ForAll(new Command.ExpressConsent(second));
        room.ForAll(new Command.Do(new TableAct.EntryIntoForceNoted(second, "2024-07-01")));
        room.Do("ARM", new Command.Do(new TableAct.Registered(second, "12345", "2024-08-01")));
        room.Do("ARM", new Command.ProposeRelease(ReleaseSubject.OfInstrument(second, Ru), ValueList.Create<byte>(new byte[32])));
    }
}
