using GoodOffices.Analysis.Overlap;
using GoodOffices.Analysis.Overlap.Group;
using GoodOffices.Analysis.Overlap.Messages;
using GoodOffices.Analysis.Overlap.Proofs;

namespace GoodOffices.Tests.Analysis.Overlap;

/// <summary>A party that departs from the protocol, and what finds it. The forged proofs are as good as a cheat can make them.</summary>
public sealed class DeviationTests
{
    private const int First = 1;
    private const int Ballot = 1;

    private static Players Begun(OverlapPhase phase, int? limit = null, int options = 3) =>
        new Players(Players.Statement(2, options, limit), [[.. Enumerable.Range(0, options).Select(static option => option == 0)], [.. Enumerable.Range(0, options).Select(static option => option < 1)]], 1).PlayTo(phase);

    [Fact]
    public void A_key_made_of_the_others_is_refused()
    {
        var players = Begun(OverlapPhase.Keys);
        players.Step();
        // Its own key less the other's: the joint key would be its own alone.
        var (own, proof) = (players.Secrets[1].Key - players.Transcript.Keys[0]!.Value, Proof(players.Next(1), 1 + Element.Size));
        Assert.Equal("key-proof", players.Refused(1, new MessageWriter(OverlapStep.Key, 97).Write(own).Write(proof).ToArray()).Code);
    }

    [Fact]
    public void A_copied_key_is_refused()
    {
        var players = Begun(OverlapPhase.Keys);
        var key = players.Next(0);
        players.Take(0, key);
        Assert.Equal("key-copied", players.Refused(1, key).Code);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(-1)]
    [InlineData(3)]
    public void A_ballot_that_is_neither_yes_nor_no_is_refused(int vote)
    {
        var players = Begun(OverlapPhase.Ballots);
        var (transcript, message) = (players.Transcript, players.Next(0));
        var nonces = new ScalarSource(players.RandomOf(0), players.Secrets[0].Number, transcript.Instance, 0);
        var randomness = nonces.Draw();
        var amount = vote < 0 ? default(Scalar) - Scalar.Of(-vote) : Scalar.Of(vote);
        var ballot = new Ciphertext(Element.OfGenerator(randomness), (randomness * transcript.JointKey) + Element.OfGenerator(amount));
        var forged = new MessageWriter(OverlapStep.Ballots, 1 + CastBallot.Size).Write(ballot)
            .Write(BitProof.Prove(transcript.BallotPlace(0, 0), transcript.JointKey, ballot, 1, randomness, nonces)).ToArray();
        forged.AsSpan(1).CopyTo(message.AsSpan(First));
        var fault = players.Refused(0, message);
        Assert.Equal(("ballot-proof", 0), (fault.Code, fault.Option));
    }

    [Fact]
    public void A_copied_ballot_is_refused()
    {
        var players = Begun(OverlapPhase.Ballots);
        var other = players.Next(0);
        players.Take(0, other);
        var own = players.Next(1);
        other.AsSpan(Ballot, CastBallot.Size).CopyTo(own.AsSpan(Ballot));
        Assert.Equal("ballot-copied", players.Refused(1, own).Code);
    }

    [Fact]
    public void A_ballot_that_is_copied_and_randomised_afresh_is_refused()
    {
        var players = Begun(OverlapPhase.Ballots);
        var other = players.Next(0);
        players.Take(0, other);
        var (own, joint) = (players.Next(1), players.Transcript.JointKey);
        var copied = Read(other, Ballot);
        var fresh = new ScalarSource(players.RandomOf(1), players.Secrets[1].Number, players.Transcript.Instance, 1).Draw();
        Put(own, Ballot, copied.Randomness + Element.OfGenerator(fresh));
        Put(own, Ballot + Element.Size, copied.Payload + (fresh * joint));
        other.AsSpan(Ballot + Ciphertext.Size, BitProof.Size).CopyTo(own.AsSpan(Ballot + Ciphertext.Size));
        Assert.Equal("ballot-proof", players.Refused(1, own).Code);
    }

    [Fact]
    public void A_ballot_of_another_option_is_refused()
    {
        var players = Begun(OverlapPhase.Ballots);
        var own = players.Next(0);
        var (first, second) = (own[Ballot..(Ballot + CastBallot.Size)], own[(Ballot + CastBallot.Size)..(Ballot + (2 * CastBallot.Size))]);
        second.CopyTo(own, Ballot);
        first.CopyTo(own, Ballot + CastBallot.Size);
        Assert.Equal("ballot-proof", players.Refused(0, own).Code);
    }

    [Fact]
    public void More_yeses_than_the_limit_are_refused()
    {
        // Without the limit the party may say three yeses; it hands them in where two are allowed, with blank ballots of no.
        var players = Begun(OverlapPhase.Ballots, limit: 2, options: 4);
        var transcript = players.Transcript;
        var nonces = new ScalarSource(players.RandomOf(0), players.Secrets[0].Number, transcript.Instance, 0);
        var message = new MessageWriter(OverlapStep.Ballots, transcript.LengthOf(OverlapStep.Ballots));
        var (ballots, sum) = (new List<Ciphertext>(), default(Scalar));
        foreach (var (bit, at) in ((int[])[1, 1, 1, 0, 0, 0]).Select(static (bit, at) => (bit, at)))
        {
            var number = nonces.Draw();
            sum += number;
            ballots.Add(new Ciphertext(Element.OfGenerator(number), (number * transcript.JointKey) + Element.OfGenerator(Scalar.Of(bit))));
            message.Write(ballots[^1]).Write(BitProof.Prove(transcript.BallotPlace(0, at), transcript.JointKey, ballots[^1], bit, number, nonces));
        }

        var (bases, images) = transcript.LimitStatement(ballots);
        message.Write(EqualityProof.Prove(transcript.LimitPlace(0), bases, images, sum, nonces));
        Assert.Equal("limit-proof", players.Refused(0, message.ToArray()).Code);
    }

    [Fact]
    public void Blinding_by_zero_is_refused()
    {
        var players = Begun(OverlapPhase.Blinding);
        var message = players.Next(0);
        Put(message, 1, default);
        Assert.Equal("element-identity", players.Refused(0, message).Code);
    }

    [Fact]
    public void Blinding_by_one_is_refused()
    {
        var players = Begun(OverlapPhase.Blinding);
        var fault = players.Refused(0, Blinded(players, static (_, _) => Scalar.One));
        Assert.Equal(("blinding-none", 0), (fault.Code, fault.Option));
    }

    [Fact]
    public void Blinding_all_options_by_one_number_is_refused()
    {
        var players = Begun(OverlapPhase.Blinding);
        var fault = players.Refused(0, Blinded(players, static (_, drawn) => drawn[0]));
        Assert.Equal(("blinding-reused", 1), (fault.Code, fault.Option));
    }

    [Fact]
    public void Blinding_the_two_parts_of_a_sum_by_two_numbers_is_refused()
    {
        var players = Begun(OverlapPhase.Blinding);
        var message = players.Next(0);
        Put(message, 1 + Element.Size, Scalar.Of(2) * Read(message, 1).Payload);
        Assert.Equal("blinding-proof", players.Refused(0, message).Code);
    }

    [Fact]
    public void Another_number_in_the_mark_than_in_the_sum_is_refused()
    {
        var players = Begun(OverlapPhase.Blinding);
        var message = players.Next(0);
        Put(message, 1 + Ciphertext.Size, Scalar.Of(7) * Element.SecondGenerator);
        Assert.Equal("blinding-proof", players.Refused(0, message).Code);
    }

    [Fact]
    public void Replacing_a_sum_by_one_of_the_partys_own_is_refused()
    {
        var players = Begun(OverlapPhase.Blinding);
        var message = players.Next(0);
        message.AsSpan(1, BlindedSum.Size).CopyTo(message.AsSpan(1 + BlindedSum.Size));
        Assert.Equal("blinding-reused", players.Refused(0, message).Code);
    }

    [Fact]
    public void A_wrong_share_is_refused()
    {
        var players = Begun(OverlapPhase.Opening);
        var message = players.Next(0);
        var at = 1 + sizeof(int) + Element.Size;
        Assert.True(Element.TryRead(message.AsSpan(at, Element.Size), out var share));
        Put(message, at, share + Element.Generator);
        Assert.Equal("share-proof", players.Refused(0, message).Code);
    }

    [Fact]
    public void Two_wrong_shares_that_cancel_each_other_are_refused()
    {
        var players = Begun(OverlapPhase.Opening);
        var message = players.Next(0);
        var at = 1 + sizeof(int);
        Assert.True(Element.TryRead(message.AsSpan(at, Element.Size), out var one));
        Assert.True(Element.TryRead(message.AsSpan(at + Element.Size, Element.Size), out var other));
        Put(message, at, one + Element.Generator);
        Put(message, at + Element.Size, other - Element.Generator);
        Assert.Equal("share-proof", players.Refused(0, message).Code);
    }

    [Fact]
    public void Shares_made_with_another_secret_are_refused()
    {
        var players = Begun(OverlapPhase.Opening);
        var other = Begun(OverlapPhase.Opening, options: 4);
        var message = players.Next(0);
        var (from, at) = (players.Transcript.Sums, 1 + sizeof(int));
        for (var option = 0; option < 3; option++) Put(message, at + (option * Element.Size), other.Secrets[1].Number * from[option].Randomness);
        Assert.Equal("share-proof", players.Refused(0, message).Code);
    }

    [Theory]
    [InlineData(OverlapPhase.Keys, "key-proof")]
    [InlineData(OverlapPhase.Ballots, "ballot-proof")]
    [InlineData(OverlapPhase.Blinding, "blinding-proof")]
    [InlineData(OverlapPhase.Opening, "share-proof")]
    public void A_message_of_an_earlier_round_is_refused_in_the_next_one(OverlapPhase phase, string code)
    {
        bool[][] marks = [[true, false, true], [true, true, false]];
        var earlier = new Players(Players.Statement(2, 3, context: "round 1"), marks, 1).PlayTo(phase);
        var later = new Players(Players.Statement(2, 3, context: "round 2"), marks, 1).PlayTo(phase);
        var party = earlier.Transcript.Awaited[0];
        Assert.Equal(code, later.Refused(party, earlier.Next(party)).Code);
    }

    [Fact]
    public void A_message_twice_or_out_of_turn_is_refused()
    {
        var players = Begun(OverlapPhase.Keys);
        var key = players.Next(0);
        players.Take(0, key);
        Assert.Equal("not-awaited", players.Refused(0, key).Code);
        players.PlayTo(OverlapPhase.Blinding);
        Assert.Equal("not-awaited", players.Refused(1, new byte[players.Transcript.LengthOf(OverlapStep.Blinding)]).Code);
        var blinding = players.Next(0);
        players.PlayTo(OverlapPhase.Complete);
        Assert.Equal("round-complete", players.Refused(0, blinding).Code);
    }

    [Fact]
    public void Shares_of_another_block_are_refused()
    {
        var players = new Players(Players.Statement(2, 25), [new bool[25], new bool[25]], 2).PlayTo(OverlapPhase.Opening);
        var message = players.Next(0);
        message[4] = 1;
        Assert.Equal("not-awaited", players.Refused(0, message).Code);
    }

    [Theory]
    [InlineData(OverlapPhase.Keys)]
    [InlineData(OverlapPhase.Ballots)]
    [InlineData(OverlapPhase.Blinding)]
    [InlineData(OverlapPhase.Opening)]
    public void Malformed_bytes_are_refused_wherever_they_stand(OverlapPhase phase)
    {
        var players = Begun(phase, limit: 1);
        var party = players.Transcript.Awaited[0];
        var message = players.Next(party);
        Assert.Equal("message-length", players.Refused(party, message[..^1]).Code);
        Assert.Equal("message-length", players.Refused(party, [.. message, 0]).Code);
        Assert.Equal("message-length", players.Refused(party, []).Code);
        var from = phase == OverlapPhase.Opening ? 5 : 1;
        for (var at = from; at < message.Length; at += Element.Size)
        {
            Assert.Contains(players.Refused(party, With(message, at, 0xff)).Code, (string[])["element-malformed", "scalar-malformed"]);
            Assert.Contains(players.Refused(party, With(message, at, 0)).Code, (string[])["element-identity", "key-proof", "ballot-proof", "limit-proof", "blinding-proof", "share-proof"]);
        }
    }

    [Fact]
    public void A_flipped_bit_anywhere_is_refused()
    {
        foreach (var phase in (OverlapPhase[])[OverlapPhase.Keys, OverlapPhase.Ballots, OverlapPhase.Blinding, OverlapPhase.Opening])
        {
            var players = Begun(phase, limit: 1);
            var party = players.Transcript.Awaited[0];
            var message = players.Next(party);
            for (var at = 0; at < message.Length; at += 7)
            {
                var flipped = message.ToArray();
                flipped[at] ^= (byte)(1 << (at % 8));
                players.Refused(party, flipped);
            }
        }
    }

    /// <summary>What a party sends that chooses its numbers itself.</summary>
    private static byte[] Blinded(Players players, Func<int, Scalar[], Scalar> choose)
    {
        var transcript = players.Transcript;
        var nonces = new ScalarSource(players.RandomOf(0), players.Secrets[0].Number, transcript.Instance, 0);
        var message = new MessageWriter(OverlapStep.Blinding, transcript.LengthOf(OverlapStep.Blinding));
        Scalar[] drawn = [.. transcript.Sums.Select(_ => nonces.Draw())];
        for (var option = 0; option < transcript.Sums.Length; option++)
        {
            var (number, from) = (choose(option, drawn), transcript.Sums[option]);
            var (to, mark) = (new Ciphertext(number * from.Randomness, number * from.Payload), number * Element.SecondGenerator);
            message.Write(to).Write(mark).Write(EqualityProof.Prove(transcript.BlindingPlace(0, option),
                [from.Randomness, from.Payload, Element.SecondGenerator], [to.Randomness, to.Payload, mark], number, nonces));
        }

        return message.ToArray();
    }

    private static byte[] With(byte[] message, int at, byte value)
    {
        var changed = message.ToArray();
        changed.AsSpan(at, Element.Size).Fill(value);
        return changed;
    }

    private static void Put(byte[] message, int at, Element element) => element.Write(message.AsSpan(at));

    private static EqualityProof Proof(byte[] message, int at) => new MessageReader(message.AsSpan(at)).EqualityProof();

    private static Ciphertext Read(byte[] message, int at) => new MessageReader(message.AsSpan(at)).Ciphertext(null);
}
