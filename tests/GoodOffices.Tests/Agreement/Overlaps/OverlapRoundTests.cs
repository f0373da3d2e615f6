using GoodOffices.Agreement;
using static GoodOffices.Tests.Agreement.Overlaps.OverlapPlay;
using static GoodOffices.Tests.Agreement.Room;

namespace GoodOffices.Tests.Agreement.Overlaps;

/// <summary>How the rounds of a list run at the table.</summary>
public sealed class OverlapRoundTests
{
    [Fact]
    public void A_round_shows_what_all_said_yes_to_and_without_prejudice_no_position_changes()
    {
        var room = Table(3, "ARM", "AZE", "GEO");
        var play = new OverlapPlay(room, Free(), On(room, room.Tables("ARM", 1, "One.")), None(2), None(3));
        var before = room.Table.Provisions;
        play.Hold([1, 2], [1, 3], [1, 2, 3]);
        Assert.Equal([true, false, false], play.Last.Outcome);
        Assert.Equal([OverlapEffect.None, OverlapEffect.None, OverlapEffect.None], play.Last.Effects);
        Assert.Equal((OverlapRoundState.Complete, 0), (play.Last.State, play.List.RoundsLeft));
        Assert.Same(before, room.Table.Provisions);
    }

    [Fact]
    public void Whose_step_is_awaited_is_seen_step_by_step()
    {
        var play = new OverlapPlay(Table(1), Free(), None(1));
        var moves = new List<string>();
        play.Begin();
        while (play.List.Running is not null)
        {
            moves.Add($"{play.Last.Phase}:{string.Join('+', play.Room.Play.Overlaps[0].WhoseMove)}");
            play.Step([1], [1]);
        }

        Assert.Equal(["Ballots:ARM+AZE", "Ballots:AZE", "Blinding:ARM", "Blinding:AZE", "Opening:ARM", "Opening:AZE"], moves);
        Assert.Equal(["Keys", "Keys", "Ballots", "Ballots", "Blinding", "Blinding", "Opening", "Opening"], play.Last.Steps.Select(step => $"{step.Phase}"));
    }

    [Fact]
    public void Another_party_opens_first_in_the_next_round()
    {
        var play = new OverlapPlay(Table(1), Free(2), None(1));
        play.Hold([], []);
        play.Hold([], []);
        Assert.Equal(["ARM", "AZE"], play.List.Rounds.Select(round => $"{round.Steps.First(step => step.Phase == OverlapPhase.Opening).Party}"));
    }

    [Fact]
    public void A_step_that_the_protocol_refuses_is_void_with_the_reason_and_leaves_the_round_where_it_is()
    {
        var play = new OverlapPlay(Table(1), Free(), None(1));
        play.Begin();
        var before = play.List;
        play.Sent(1, [1, 2, 3]);
        Assert.Equal("not-awaited", play.Room.LastVoid().Code);
        play.Sent(0, new byte[400]);
        Assert.Same(before, play.List);
        play.To(OverlapPhase.Blinding, [1], [1]);
        play.Sent(1, [3]);
        Assert.Equal("not-awaited", play.Room.LastVoid().Code);
        Assert.All(play.Room.Table.Voids, act => Assert.EndsWith(".", act.Reason.Why, StringComparison.Ordinal));
    }

    [Fact]
    public void No_message_with_a_byte_changed_cut_or_added_is_taken_and_none_moves_the_round()
    {
        var play = InMidRound();
        var random = new Random(3);
        int[] yes = [1, 3];
        while (play.List.Running is { } round)
        {
            var (before, message) = (play.List, play.Next(yes, yes));
            for (var turn = 0; turn < 25; turn++)
            {
                var mutant = turn switch { 0 => message[..^1], 1 => [.. message, 0], 2 => [], _ => (byte[])message.Clone() };
                if (turn > 2) mutant[random.Next(mutant.Length)] ^= (byte)random.Next(1, 256);
                var voids = play.Room.Table.Voids.Count;
                play.Sent(round.Transcript.Awaited[0], mutant);
                Assert.Equal(voids + 1, play.Room.Table.Voids.Count);
                Assert.Same(before, play.List);
            }

            play.Send(round.Transcript.Awaited[0], message);
        }

        Assert.Equal([true, false, true], play.Last.Outcome);
    }

    [Fact]
    public void A_message_of_one_party_is_none_of_another()
    {
        var play = InMidRound();
        int[] yes = [1];
        var message = play.Next(yes, yes);
        play.Sent(1, message);
        Assert.Equal("ballot-proof", play.Room.LastVoid().Code);
        play.Send(0, message);
        play.Sent(1, message);
        Assert.Equal("ballot-copied", play.Room.LastVoid().Code);
        play.Sent(0, message);
        Assert.Equal("not-awaited", play.Room.LastVoid().Code);
    }

    [Fact]
    public void A_first_step_that_is_refused_begins_no_round()
    {
        var play = new OverlapPlay(Table(1), Free(), None(1));
        play.Sent(0, [9], 1);
        Assert.Empty(play.List.Rounds);
        Assert.Equal(1, play.List.RoundsLeft);
    }

    [Fact]
    public void A_step_of_one_round_is_none_of_another_round_list_or_room()
    {
        var room = Table(1);
        var (one, other) = (new OverlapPlay(room, Free(2), None(1)), new OverlapPlay(room, Free(2), None(1)));
        one.Begin();
        var key = room.Envelopes.Select(envelope => envelope.Act).OfType<TableAct.OverlapStepped>().First();
        room.Record("ARM", key with { Overlap = other.Id });
        Assert.Equal("key-proof", room.LastVoid().Code);
        room.Do("ARM", new Command.Do(new TableAct.OverlapAbandoned(one.Id, 1, "")));
        room.Record("ARM", key with { Round = 2 });
        Assert.Equal("key-proof", room.LastVoid().Code);
        var elsewhere = room.Envelopes.TakeWhile(envelope => envelope.Act != key).Aggregate(
            GoodOffices.Agreement.Table.Begin(room.Table.Rules with { Context = Digest.Of("another room"u8) }), (table, envelope) => table.Evolve(envelope));
        Assert.Equal("key-proof", elsewhere.Evolve(new Envelope(elsewhere.Size, new PartyId("ARM"), "d", key)).Voids[^1].Reason.Code);
    }

    [Fact]
    public void A_round_that_is_declared_abandoned_shows_by_whom_and_who_had_stopped_and_it_counts()
    {
        var play = new OverlapPlay(Table(1), Free(2), None(1));
        play.Begin();
        play.To(OverlapPhase.Opening, [1], [1]);
        play.Step();
        var act = play.Room.Do("ARM", new Command.Do(new TableAct.OverlapAbandoned(play.Id, 1, "No answer.")));
        var abandonment = play.Last.Abandonment!;
        Assert.Equal((act, new PartyId("ARM"), "No answer."), (abandonment.Act, abandonment.By!.Value, abandonment.Reason));
        Assert.Equal([new PartyId("AZE")], abandonment.Outstanding);
        Assert.Equal((OverlapRoundState.Abandoned, 1), (play.Last.State, play.List.RoundsLeft));
        Assert.Equal([null], play.Last.Outcome);
        Assert.Equal("round-not-running", play.Room.Refused("AZE", new Command.Do(new TableAct.OverlapAbandoned(play.Id, 1, ""))).Code);
    }

    [Fact]
    public void The_next_round_begins_where_the_one_before_has_ended_and_there_are_no_more_than_agreed()
    {
        var play = new OverlapPlay(Table(1), Free(2), None(1));
        play.Begin();
        Refuses("round-running", 2);
        play.Room.Do("AZE", new Command.Do(new TableAct.OverlapAbandoned(play.Id, 1, "")));
        Refuses("not-next-round", 1);
        Refuses("not-next-round", 3);
        play.Hold([1], [1]);
        Refuses("no-round-left", 3);
        Assert.False(play.Room.Table.TryOpenRound(play.Id, out _, out _));

        void Refuses(string code, int round) => Assert.Equal(code, play.Room.Refused("ARM", new Command.Do(new TableAct.OverlapStepped(play.Id, round, [1]))).Code);
    }

    [Fact]
    public void No_round_is_held_over_a_list_that_is_not_agreed()
    {
        var room = Table(1);
        room.Do("ARM", new Command.ProposeOverlap([None(1)], Free()));
        var id = new OverlapId(new PartyId("ARM"), 1);
        Assert.Equal("overlap-not-agreed", room.Refused("ARM", new Command.Do(new TableAct.OverlapStepped(id, 1, [1]))).Code);
        Assert.Equal("overlap-not-agreed", room.Refused("ARM", new Command.Do(new TableAct.OverlapAbandoned(id, 1, ""))).Code);
        Assert.Equal("unknown-overlap", room.Refused("ARM", new Command.Do(new TableAct.OverlapAbandoned(new(new PartyId("AZE"), 1), 1, ""))).Code);
    }

    [Fact]
    public void A_round_with_a_limit_keeps_to_it()
    {
        var play = new OverlapPlay(Table(3), Free(1, 2), None(1), None(2), None(3));
        play.Hold([1, 2], [2]);
        Assert.Equal([false, true, false], play.Last.Outcome);
    }

    [Fact]
    public void The_same_acts_give_the_same_state_and_outcome_again()
    {
        var play = new OverlapPlay(Table(12), Free(), [.. Enumerable.Range(1, 12).Select(None)]);
        play.Hold([1, 4, 11], [4, 11, 12]);
        var again = play.Room.Envelopes.Aggregate(GoodOffices.Agreement.Table.Begin(play.Room.Table.Rules), (table, envelope) => table.Evolve(envelope));
        Assert.Equal(play.Room.Table.StateDigest, again.StateDigest);
        Assert.Equal([4, 11], Enumerable.Range(1, 12).Where(place => again.Overlaps[play.Id].Rounds[0].Outcome[place - 1] == true));
    }

    [Fact]
    public void A_step_without_power_has_no_effect_until_its_party_confirms_it()
    {
        var play = new OverlapPlay(Table(1), Free(), None(1));
        play.Begin();
        var count = play.Last.Steps.Count;
        Assert.Equal(OverlapPhase.Ballots, play.Last.Phase);
        var lacking = play.Room.Record("ARM", new TableAct.OverlapStepped(play.Id, 1, [1]), new Reason("power-missing", "No power.", "Have it confirmed."));
        Assert.Equal(count, play.Last.Steps.Count);
        Assert.True(play.Room.Table.Lacking.ContainsKey(lacking));
    }
}
