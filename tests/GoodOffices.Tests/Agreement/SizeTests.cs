using GoodOffices.Agreement;
using static GoodOffices.Tests.Agreement.Room;

namespace GoodOffices.Tests.Agreement;

/// <summary>Tables of one party and of two hundred: the same rules, and no step that grows with the square of the size.</summary>
public sealed class SizeTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(20)]
    [InlineData(200)]
    public void An_instrument_lives_from_tabling_to_force_whatever_the_number_of_parties(int parties)
    {
        var room = new Room([.. Names(parties)]);
        room.Open(I);
        room.Do("ARM", new Command.Do(new TableAct.ProvisionSet(P(1), 1, "1", Texts.None)));
        room.AgreeAll();
        room.AdoptAll();
        room.ForAll(new Command.Initial(I));
        room.ForAll(new Command.Sign(I, false));
        Assert.Equal(LifeStage.InForce, room.Table.StageOf(I));
        room.Do("ARM", new Command.ProposeCorrection(P(1), En, "The Parties agree."));
        room.ForAll(new Command.InitialCorrection(new(new PartyId("ARM"), 1)));
        Assert.NotNull(Assert.Single(room.Table.Corrections.Values).EffectedBy);
    }

    [Fact]
    public void Four_times_the_provisions_take_about_four_times_the_memory_at_two_hundred_parties()
    {
        Folded(10);
        var small = Folded(50);
        var large = Folded(200);
        // What grows with the square allocates sixteen times as much.
        Assert.True(large < 6 * small, $"{small:N0} bytes for 50 provisions, {large:N0} for 200");
    }

    /// <summary>Each provision is tabled by one party, contested by another, accepted by the rest; then the state of play: the bytes allocated, which no other work on the machine changes.</summary>
    private static long Folded(int provisions)
    {
        const int Parties = 200;
        var names = Names(Parties).Select(name => new PartyId(name)).ToArray();
        var table = Table.Begin(new TableRules(ValueList.From(names)));
        var before = GC.GetAllocatedBytesForCurrentThread();
        void Fold(int party, TableAct act) => table = table.Evolve(new Envelope(table.Size, names[party], "d", act));
        Fold(0, new TableAct.InstrumentOpened(I, Texts.Of(En, "Agreement"), new InstrumentTerms(En, [En], FinalClauses.BySignature)));
        for (var number = 1; number <= provisions; number++)
        {
            Fold(0, new TableAct.ProvisionSet(P(number), number, $"{number}", Texts.None));
            var proposer = number % Parties;
            var contester = (number + 1) % Parties;
            var proposal = new ProposalId(names[proposer], (number * 2) + 1);
            Fold(proposer, new TableAct.Tabled(P(number), proposal, Words($"Text {number}.")) { RestsOn = number > 1 ? [P(number - 1)] : [] });
            Fold(contester, new TableAct.Tabled(P(number), new ProposalId(names[contester], (number * 2) + 2), Words($"Other {number}.")));
            for (var party = 0; party < Parties; party++)
            {
                if (party != proposer && party != contester)
                {
                    Fold(party, new TableAct.Accepted(P(number), proposal, Words($"Text {number}.").Digest, AcceptanceLevel.Definitive));
                }
            }
        }

        Assert.Empty(table.Voids);
        Assert.Equal(provisions, StateOfPlay.Of(table).UnresolvedQuestions.Count());
        _ = table.StateDigest;
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static IEnumerable<string> Names(int parties) =>
        Enumerable.Range(0, parties).Select(number => number == 0 ? "ARM" : $"P{number.ToString("000", System.Globalization.CultureInfo.InvariantCulture)}");
}
