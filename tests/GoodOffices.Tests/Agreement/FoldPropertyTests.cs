using GoodOffices.Agreement;
using GoodOffices.Tests.Agreement.Overlaps;
using static GoodOffices.Tests.Agreement.Room;

namespace GoodOffices.Tests.Agreement;

/// <summary>What holds for any talks: random ones, with acts of every kind in any order, most of them refused.</summary>
public sealed class FoldPropertyTests
{
    private static readonly string[] Codes = Talks.Codes;

    [Fact]
    public void Every_kind_of_act_is_folded_at_any_table_without_throwing()
    {
        foreach (var table in (Table[])[new Room().Table, With(2).Table, Lively(7).Table, OverlapPlay.Table(2).Table, OverlapPlay.InMidRound().Room.Table])
        {
            foreach (var act in ActSamples.All)
            {
                foreach (var party in (string[])["ARM", "AZE", "KAZ"])
                {
                    var next = table.Evolve(new Envelope(table.Size, new PartyId(party), "d", act));
                    Assert.Equal(table.Size + 1, next.Size);
                    Assert.Equal(64, next.StateDigest.ToString().Length);
                }
            }
        }
    }

    [Fact]
    public void The_fold_of_parts_is_the_fold_of_the_whole() => Gen.Select(Gen.Int[0, 10_000], Gen.Double.Unit).Sample((seed, cut) =>
    {
        var room = Lively(seed);
        var at = (int)(cut * room.Envelopes.Count);
        var first = room.Envelopes.Take(at).Aggregate(Table.Begin(room.Table.Rules), (table, envelope) => table.Evolve(envelope));
        _ = first.StateDigest;
        _ = StateOfPlay.Of(first);
        var whole = room.Envelopes.Skip(at).Aggregate(first, (table, envelope) => table.Evolve(envelope));
        Assert.Equal(room.Table.StateDigest, whole.StateDigest);
    }, iter: 60);

    [Fact]
    public void Acts_read_back_from_their_bytes_give_the_same_state() => Gen.Int[0, 10_000].Sample(seed =>
    {
        var room = Lively(seed);
        var table = Table.Begin(room.Table.Rules);
        foreach (var envelope in room.Envelopes)
        {
            Assert.True(TableAct.TryDecode(envelope.Act!.Encode(), out var read, out _));
            table = table.Evolve(envelope with { Act = read });
        }

        Assert.Equal(room.Table.StateDigest, table.StateDigest);
    }, iter: 40);

    [Fact]
    public void Permuting_the_parties_permutes_the_outcome_and_changes_nothing_else() =>
        Gen.Select(Gen.Int[0, 10_000], Gen.Int[0, 5]).Sample(static (seed, which) => Permuted(seed, which), iter: 60);

    [Fact]
    public void Packages_of_two_parties_that_lapse_together_lapse_in_the_order_in_which_they_were_tabled() => Permuted(8936, 5);

    private static void Permuted(int seed, int which)
    {
        var room = Lively(seed);
        var renaming = new Renaming(Codes, which);
        var renamed = Table.Begin(new TableRules(ValueList.From(Codes.Select(code => renaming.Of(new PartyId(code))))));
        foreach (var envelope in room.Envelopes)
        {
            renamed = renamed.Evolve(envelope with { Party = renaming.Of(envelope.Party), Act = renaming.Of(envelope.Act!) });
        }

        Assert.Equal(Describe(room.Table, renaming.Of), Describe(renamed, party => party));
    }

    [Fact]
    public void The_order_of_the_seats_changes_nothing_but_the_order_of_the_seats() => Gen.Select(Gen.Int[0, 10_000], Gen.Int[0, 5]).Sample((seed, which) =>
    {
        var room = Lively(seed);
        var seats = Codes.Select(code => new Renaming(Codes, which).Of(new PartyId(code)));
        var reseated = room.Envelopes.Aggregate(Table.Begin(new TableRules(ValueList.From(seats))), (table, envelope) => table.Evolve(envelope));
        Assert.Equal(Describe(room.Table, party => party), Describe(reseated, party => party));
    }, iter: 60);

    [Fact]
    public void A_command_that_is_accepted_is_never_void_and_one_that_is_refused_would_be() => Gen.Int[0, 10_000].Sample(seed =>
    {
        var room = Lively(seed);
        var random = new Script(seed + 1);
        for (var step = 0; step < 40; step++)
        {
            var (party, command) = random.Next(room.Table, Codes);
            var before = room.Table.Voids.Count;
            if (room.Decided(party, command) is Decision.Accepted { Acts: var acts })
            {
                foreach (var act in acts)
                {
                    room.Record(party, act);
                }

                Assert.Equal(before, room.Table.Voids.Count);
            }
            else if (command is Command.Do { Act: var act })
            {
                room.Record(party, act);
                Assert.Equal(before + 1, room.Table.Voids.Count);
            }
        }
    }, iter: 20);

    [Fact]
    public void Whatever_becomes_of_an_instrument_its_adopted_text_is_there_and_a_signed_one_changes_by_correction_alone() => Gen.Int[0, 100_000].Sample(seed =>
    {
        Digest? signed = null;
        var corrections = 0;
        var voids = 0;
        Talks.Living(seed, room =>
        {
            var instrument = room.Instrument;
            var effected = room.Table.Corrections.Values.Count(correction => correction.EffectedBy is not null);
            var why = InstrumentText.Compose(room.Table, I, En, out var text);
            Assert.True(!instrument.IsAdopted || why is null, why?.Why);
            if (signed is { } before && effected == corrections)
            {
                Assert.Equal(before, text!.Digest);
            }

            signed = instrument.IsSignedByAny ? text!.Digest : null;
            corrections = effected;
            Assert.True(room.Table.Voids.Count - voids <= 1);
            voids = room.Table.Voids.Count;
            Assert.Equal(room.Table.StateDigest, room.Envelopes.Aggregate(Table.Begin(room.Table.Rules), (table, envelope) => table.Evolve(envelope)).StateDigest);
        });
    }, iter: 40);

    [Fact]
    public void Random_lives_come_to_every_stage()
    {
        var stages = new HashSet<LifeStage>();
        for (var seed = 0; seed < 60; seed++)
        {
            Talks.Living(seed, room => stages.Add(room.Table.StageOf(I)), steps: 300);
        }

        Assert.Equal([LifeStage.UnderNegotiation, LifeStage.Agreed, LifeStage.Adopted, LifeStage.Authenticated, LifeStage.Signed, LifeStage.Bound, LifeStage.InForce], stages.Order());
    }

    [Fact]
    public void A_refusal_has_a_stable_code_a_reason_and_what_would_be_allowed() => Gen.Int[0, 10_000].Sample(seed =>
    {
        foreach (var room in (Room[])[Talks.Random(seed), Talks.Living(seed)])
        {
            Assert.All(room.Table.Voids, act =>
            {
                Assert.Matches("^[a-z]+(-[a-z]+)*$", act.Reason.Code);
                Assert.EndsWith(".", act.Reason.Why, StringComparison.Ordinal);
                Assert.EndsWith(".", act.Reason.Allowed ?? $"nothing allowed under {act.Reason.Code}", StringComparison.Ordinal);
            });
        }
    }, iter: 40);

    [Fact]
    public void A_void_act_changes_nothing_but_the_list_of_void_acts() => Gen.Int[0, 10_000].Sample(seed =>
    {
        var room = Lively(seed);
        foreach (var act in ActSamples.All)
        {
            var next = room.Table.Evolve(new Envelope(room.Table.Size, new PartyId("GEO"), "d", act));
            if (next.Voids.Count > room.Table.Voids.Count)
            {
                Assert.Equal((room.Table.Provisions, room.Table.Instruments, room.Table.Packages), (next.Provisions, next.Instruments, next.Packages));
            }
        }
    }, iter: 10);

    [Fact]
    public void A_settlement_holds_exactly_where_all_stand_on_one_outcome() => Gen.Int[0, 10_000].Sample(seed =>
    {
        foreach (var provision in Lively(seed).Table.Provisions.Values.Where(provision => provision.SettledByPackage is null))
        {
            var outcomes = provision.Positions.Select(position => position switch
            {
                { AcceptsText: true } => position.Content.ToString(),
                { WantsDeletion: true } => "none",
                _ => null,
            }).Distinct().ToList();
            Assert.Equal(provision.Settlement is not null, outcomes is [not null]);
        }
    }, iter: 60);

    [Fact]
    public void Hostile_wording_is_kept_byte_for_byte_and_resolves_for_its_party()
    {
        string[] hostile = ["[ARM: x][AZE: y]", "\\[", "a\u202Eb\u2066c", "e\u0301\u0301\u0301", "\u001b[31mred", "____", "\r\n\t \f", "𝔄 or 漢字", "}{\0", "<script>"];
        foreach (var text in hostile)
        {
            var room = With(1);
            room.Tables("ARM", 1, text);
            room.Tables("AZE", 1, "Plain words.");
            var provision = RollingInstrument.Of(room.Table, I).Provisions[0];
            Assert.Equal((text, "Plain words."), (provision.Text.Resolve("ARM"), provision.Text.Resolve("AZE")));
            Assert.True(TableAct.TryDecode(room.Envelopes[^2].Act!.Encode(), out var act, out _));
            Assert.Equal(text, ((WordingContent)((TableAct.Tabled)act).Content).Text);
        }
    }

    [Fact]
    public void What_no_encoding_can_carry_is_refused_before_it_is_recorded()
    {
        Assert.Throws<ArgumentException>(() => Words("\ud800"));
        var refused = With(1).Refused("ARM", new Command.Reserve(P(1), ReservationKind.Scrutiny, "\udfff"));
        Assert.Equal("unwritable", refused.Code);
    }

    private static Room Lively(int seed) => Talks.Random(seed);

    /// <summary>All that a state holds of what parties did, seat by seat in the order of the names.</summary>
    private static string Describe(Table table, Func<PartyId, PartyId> name)
    {
        var seats = table.Rules.Parties.Select((party, seat) => (Name: name(party), Seat: seat)).OrderBy(pair => pair.Name).ToList();
        var play = StateOfPlay.Of(table);
        var lines = table.Provisions.Values.Select(provision => string.Join(' ',
            provision.Id, play[provision.Id]!.Status, provision.Settlement?.Content, provision.Settlement?.Level,
            string.Join(',', play[provision.Id]!.WhoseMove.Select(name).Order()),
            string.Join(';', seats.Select(pair => $"{pair.Name}={Stated(provision.Positions[pair.Seat], name)}"))));
        return string.Join('\n', lines.Concat(table.Voids.Select(act => $"{act.Act} {name(act.Party)} {act.Reason.Code}"))
            .Concat(table.Lapses.OrderBy(lapse => (lapse.At, lapse.Changed)).ThenBy(lapse => lapse.Provision).ThenBy(lapse => name(lapse.Party)).Select(lapse => $"{lapse.At} {name(lapse.Party)} {lapse.Provision} {lapse.Cause}"))
            .Concat(table.Packages.Values.OrderBy(package => package.TabledBy).Select(package => $"{package.TabledBy} {package.State} {string.Join(',', seats.Select(pair => package.Acceptances[pair.Seat]?.Act))}"))
            .Concat(table.Silences.Values.Select(silence => $"{silence.Act} {table.IsBroken(silence.Act)} {silence.EstablishedBy}")));
    }

    private static string Stated(Position? position, Func<PartyId, PartyId> name) => position is null ? "-" : string.Join('/',
        position.Act, position.Stance, position.Content, position.Level, position.Lapsed?.At,
        position.Proposal is { } proposal ? new ProposalId(name(proposal.Party), proposal.Number).ToString() : "");
}
