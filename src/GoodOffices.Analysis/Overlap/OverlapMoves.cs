using System.Security.Cryptography;
using GoodOffices.Analysis.Overlap.Group;
using GoodOffices.Analysis.Overlap.Messages;
using GoodOffices.Analysis.Overlap.Proofs;

namespace GoodOffices.Analysis.Overlap;

/// <summary>The messages of one party in a round. Numbers that are drawn for a message live no longer than the making of it: only <see cref="OverlapSecret"/> goes from one message to the next.</summary>
/// <remarks>Throws <see cref="InvalidOperationException"/> where the step is not awaited, <see cref="ArgumentException"/> where the secret is not that of the key which the party gave.</remarks>
public static class OverlapMoves
{
    /// <summary>The party's share of the joint key, with the proof that it knows the secret.</summary>
    /// <param name="transcript">The round so far.</param>
    /// <param name="party">Which party, from 0.</param>
    /// <param name="secret">Drawn for this round alone.</param>
    /// <param name="random">Where the randomness comes from.</param>
    public static byte[] Key(OverlapTranscript transcript, int party, OverlapSecret secret, RandomNumberGenerator random)
    {
        var nonces = Begin(transcript, party, secret, random, OverlapPhase.Keys);
        var proof = EqualityProof.Prove(transcript.KeyPlace(party), [Element.Generator], [secret.Key], secret.Number, nonces);
        return Message(transcript).Write(secret.Key).Write(proof).ToArray();
    }

    /// <summary>The party's ballots.</summary>
    /// <param name="transcript">The round so far.</param>
    /// <param name="party">Which party, from 0.</param>
    /// <param name="secret">The party's secret of this round.</param>
    /// <param name="yes">For each option whether the party says yes.</param>
    /// <param name="random">Where the randomness comes from.</param>
    /// <exception cref="ArgumentException">There are not as many marks as options, or more yeses than the limit allows.</exception>
    public static byte[] Ballots(OverlapTranscript transcript, int party, OverlapSecret secret, ReadOnlySpan<bool> yes, RandomNumberGenerator random)
    {
        var nonces = Begin(transcript, party, secret, random, OverlapPhase.Ballots);
        var bits = BitsOf(transcript.Statement, yes);
        var (message, ballots, randomness) = (Message(transcript), new Ciphertext[bits.Length], default(Scalar));
        for (var at = 0; at < bits.Length; at++)
        {
            var number = nonces.Draw();
            var no = number * transcript.JointKey;
            ballots[at] = new Ciphertext(Element.OfGenerator(number), Element.Select(bits[at], no + Element.Generator, no));
            message.Write(ballots[at]).Write(BitProof.Prove(transcript.BallotPlace(party, at), transcript.JointKey, ballots[at], bits[at], number, nonces));
            randomness += number;
        }

        Array.Clear(bits);
        if (transcript.Statement.MarkLimit is not null)
        {
            var (bases, images) = transcript.LimitStatement(ballots);
            message.Write(EqualityProof.Prove(transcript.LimitPlace(party), bases, images, randomness, nonces));
        }

        return message.ToArray();
    }

    /// <summary>The sums, each multiplied by a fresh secret number.</summary>
    /// <param name="transcript">The round so far.</param>
    /// <param name="party">Which party, from 0.</param>
    /// <param name="secret">The party's secret of this round.</param>
    /// <param name="random">Where the randomness comes from.</param>
    public static byte[] Blinding(OverlapTranscript transcript, int party, OverlapSecret secret, RandomNumberGenerator random)
    {
        var nonces = Begin(transcript, party, secret, random, OverlapPhase.Blinding);
        var message = Message(transcript);
        for (var option = 0; option < transcript.Sums.Length; option++)
        {
            var (number, from) = (nonces.Draw(), transcript.Sums[option]);
            var to = new Ciphertext(number * from.Randomness, number * from.Payload);
            var mark = number * Element.SecondGenerator;
            message.Write(to).Write(mark).Write(EqualityProof.Prove(transcript.BlindingPlace(party, option),
                [from.Randomness, from.Payload, Element.SecondGenerator], [to.Randomness, to.Payload, mark], number, nonces));
        }

        return message.ToArray();
    }

    /// <summary>The party's shares of the block that is being opened.</summary>
    /// <param name="transcript">The round so far.</param>
    /// <param name="party">Which party, from 0.</param>
    /// <param name="secret">The party's secret of this round.</param>
    /// <param name="random">Where the randomness comes from.</param>
    public static byte[] Opening(OverlapTranscript transcript, int party, OverlapSecret secret, RandomNumberGenerator random)
    {
        var nonces = Begin(transcript, party, secret, random, OverlapPhase.Opening);
        var (from, count) = transcript.Statement.Block(transcript.Block);
        var shares = new Element[count];
        var message = Message(transcript).Write(transcript.Block);
        for (var at = 0; at < count; at++)
        {
            shares[at] = secret.Number * transcript.Sums[from + at].Randomness;
            message.Write(shares[at]);
        }

        var (bases, images, place) = transcript.OpeningStatement(party, shares);
        return message.Write(EqualityProof.Prove(place, bases, images, secret.Number, nonces)).ToArray();
    }

    private static ScalarSource Begin(OverlapTranscript transcript, int party, OverlapSecret secret, RandomNumberGenerator random, OverlapPhase phase)
    {
        ArgumentNullException.ThrowIfNull(transcript);
        ArgumentNullException.ThrowIfNull(secret);
        ArgumentNullException.ThrowIfNull(random);
        transcript.Expect(party, phase);
        if (phase != OverlapPhase.Keys && !secret.Fits(transcript, party)) throw new ArgumentException("The secret is not that of the key which the party gave in this round.", nameof(secret));
        return new ScalarSource(random, secret.Number, transcript.Instance, party);
    }

    private static MessageWriter Message(OverlapTranscript transcript) => new(transcript.Step, transcript.LengthOf(transcript.Step));

    /// <summary>A bit for each option, and blank ballots that make up what the party left of its limit.</summary>
    private static int[] BitsOf(OverlapStatement statement, ReadOnlySpan<bool> yes)
    {
        if (yes.Length != statement.Options.Length) throw new ArgumentException($"There are {yes.Length} marks for {statement.Options.Length} options.", nameof(yes));
        var count = yes.Count(true);
        if (count > statement.MarkLimit) throw new ArgumentException($"{count} options are marked, {statement.MarkLimit} at most.", nameof(yes));
        var bits = new int[statement.Ballots];
        for (var at = 0; at < bits.Length; at++)
        {
            bits[at] = at < yes.Length ? Convert.ToInt32(yes[at]) : Convert.ToInt32(at - yes.Length < statement.MarkLimit - count);
        }

        return bits;
    }
}
