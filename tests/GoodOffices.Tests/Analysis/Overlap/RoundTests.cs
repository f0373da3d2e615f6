using CsCheck;
using GoodOffices.Analysis.Overlap;

namespace GoodOffices.Tests.Analysis.Overlap;

/// <summary>Rounds in which everybody keeps to the rules.</summary>
public sealed class RoundTests
{
    private static readonly Gen<(int Parties, int Options, int? Limit, int First, bool[][] Marks, int Seed)> Rounds =
        from parties in Gen.Int[2, 4]
        from options in Gen.Int[1, 13]
        from limit in options == 1 ? Gen.Const((int?)null) : Gen.OneOf(Gen.Const((int?)null), Gen.Int[1, options - 1].Select(static limit => (int?)limit))
        from first in Gen.Int[0, parties - 1]
        from marks in Gen.Bool.Array[options].Array[parties]
        from seed in Gen.Int[0, 1_000_000]
        select (parties, options, limit, first, marks.Select(one => Within(one, limit)).ToArray(), seed);

    [Fact]
    public void A_round_tells_for_each_option_whether_all_said_yes() => Rounds.Sample(static round =>
    {
        var players = new Players(Players.Statement(round.Parties, round.Options, round.Limit, round.First), round.Marks, round.Seed).PlayTo(OverlapPhase.Complete);
        Assert.Equal(Enumerable.Range(0, round.Options).Select(option => (bool?)round.Marks.All(marks => marks[option])), players.Transcript.Outcome);
    }, iter: 40);

    [Fact]
    public void Who_reads_the_messages_again_comes_to_the_same_outcome() => Rounds.Sample(static round =>
    {
        var players = new Players(Players.Statement(round.Parties, round.Options, round.Limit, round.First), round.Marks, round.Seed).PlayTo(OverlapPhase.Complete);
        var again = players.Transcript.Messages.Aggregate(OverlapTranscript.Begin(players.Transcript.Statement), static (transcript, one) => transcript.Take(one.Party, one.Message).Next!);
        Assert.Equal(players.Transcript.Outcome, again.Outcome);
    }, iter: 10);

    [Fact]
    public void Keys_and_ballots_come_in_any_order()
    {
        var players = new Players(Players.Statement(3, 2), [[true, true], [true, false], [true, true]], 1);
        foreach (var party in (int[])[2, 0, 1, 1, 2, 0]) players.Take(party, players.Next(party));
        Assert.Equal([true, false], players.PlayTo(OverlapPhase.Complete).Transcript.Outcome);
    }

    [Fact]
    public void Blocks_of_ten_are_opened_by_another_party_first_each_time()
    {
        var players = new Players(Players.Statement(2, 35, first: 1), [new bool[35], new bool[35]], 2).PlayTo(OverlapPhase.Opening);
        var openers = new List<(int Block, int Party)>();
        while (players.Transcript.Phase == OverlapPhase.Opening)
        {
            openers.Add((players.Transcript.Block, Assert.Single(players.Transcript.Awaited)));
            players.Step();
        }

        Assert.Equal([(0, 1), (0, 0), (1, 0), (1, 1), (2, 1), (2, 0), (3, 0), (3, 1)], openers);
    }

    [Fact]
    public void A_round_that_stops_half_way_has_opened_whole_blocks_alone()
    {
        var marks = Enumerable.Repeat(true, 25).ToArray();
        var players = new Players(Players.Statement(2, 25), [marks, marks], 3).PlayTo(OverlapPhase.Opening);
        for (var step = 0; step < 3; step++) players.Step();
        Assert.Equal(10, players.Transcript.Outcome.Count(static one => one is true));
        Assert.Equal(15, players.Transcript.Outcome.Count(static one => one is null));
        Assert.Equal([0], players.Transcript.Awaited);
    }

    [Fact]
    public void Twenty_parties_play_a_round()
    {
        var options = 12;
        var marks = Enumerable.Range(0, 20).Select(party => Enumerable.Range(0, options).Select(option => option % 3 == 0 || party != option).ToArray()).ToArray();
        var players = new Players(Players.Statement(20, options), marks, 4).PlayTo(OverlapPhase.Complete);
        Assert.Equal(Enumerable.Range(0, options).Select(static option => (bool?)(option % 3 == 0)), players.Transcript.Outcome);
    }

    [Fact]
    public void The_length_of_every_message_is_the_same_whatever_is_marked()
    {
        int[] Lengths(bool[][] marks) => [.. new Players(Players.Statement(2, 4, 2), marks, 5).PlayTo(OverlapPhase.Complete).Transcript.Messages.Select(static one => one.Message.Length)];
        Assert.Equal(Lengths([[false, false, false, false], [false, false, false, false]]), Lengths([[true, true, false, false], [false, true, true, false]]));
    }

    [Fact]
    public void More_marks_than_the_limit_are_not_sent()
    {
        var players = new Players(Players.Statement(2, 4, 2), [[true, true, true, false], [true, false, false, false]], 6).PlayTo(OverlapPhase.Ballots);
        Assert.Contains("3 options are marked, 2 at most", Assert.Throws<ArgumentException>(() => players.Next(0)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_secret_is_not_taken_into_another_round()
    {
        var players = new Players(Players.Statement(2, 2), [[true, true], [true, true]], 7).PlayTo(OverlapPhase.Ballots);
        var other = new Players(Players.Statement(2, 2, context: "the next round"), [[true, true], [true, true]], 8).PlayTo(OverlapPhase.Ballots);
        Assert.Throws<ArgumentException>(() => OverlapMoves.Ballots(other.Transcript, 0, players.Secrets[0], [true, true], other.RandomOf(0)));
    }

    [Fact]
    public void A_secret_comes_back_from_a_store_and_shows_nothing()
    {
        var secret = OverlapSecret.Draw(new SeededRandom(9));
        Span<byte> bytes = stackalloc byte[OverlapSecret.Size];
        secret.Write(bytes);
        Assert.True(OverlapSecret.TryRead(bytes, out var again));
        Assert.Equal(secret.Key, again.Key);
        Assert.Equal("OverlapSecret", secret.ToString());
        Assert.False(OverlapSecret.TryRead(new byte[32], out _));
        Assert.False(OverlapSecret.TryRead(Enumerable.Repeat((byte)255, 32).ToArray(), out _));
    }

    private static bool[] Within(bool[] marks, int? limit)
    {
        var left = limit ?? marks.Length;
        return [.. marks.Select(mark => mark && left-- > 0)];
    }
}
