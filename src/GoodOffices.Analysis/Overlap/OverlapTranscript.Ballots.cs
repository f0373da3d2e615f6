using System.Collections.Immutable;
using GoodOffices.Analysis.Overlap.Group;
using GoodOffices.Analysis.Overlap.Messages;
using GoodOffices.Analysis.Overlap.Proofs;

namespace GoodOffices.Analysis.Overlap;

/// <content>The second step: each party casts a ballot for each option, proved to be a yes or a no; where there is a limit, so many blank ones beside that all together are proved to hold exactly that many.</content>
public sealed partial class OverlapTranscript
{
    internal ProofPlace BallotPlace(int party, int index) => new("good-offices/1/overlap/ballot", Instance, party, index);

    internal ProofPlace LimitPlace(int party) => new("good-offices/1/overlap/limit", Instance, party, 0);

    /// <summary>What the sum of a party's ballots is proved to be: a ciphertext of the limit.</summary>
    internal (Element[] Bases, Element[] Images) LimitStatement(IEnumerable<Ciphertext> ballots)
    {
        var sum = ballots.Aggregate(static (left, right) => left + right);
        return ([Element.Generator, JointKey], [sum.Randomness, sum.Payload - Element.OfGenerator(Scalar.Of(Statement.MarkLimit!.Value))]);
    }

    private OverlapTaken TakeBallots(int party, ReadOnlySpan<byte> body)
    {
        var reader = new MessageReader(body);
        var ballots = new CastBallot[Statement.Ballots];
        for (var at = 0; at < ballots.Length; at++)
        {
            ballots[at] = new CastBallot(reader.Ciphertext(OptionOf(at)), reader.BitProof(OptionOf(at)));
        }

        var limit = Statement.MarkLimit is null ? default : reader.EqualityProof();
        if ((reader.Fault ?? CopiedBallot(ballots) ?? UnprovedBallot(party, ballots)) is { } fault) return fault;
        if (Statement.MarkLimit is not null)
        {
            var (bases, images) = LimitStatement(ballots.Select(static one => one.Ballot));
            if (!limit.Verifies(LimitPlace(party), bases, images)) return OverlapFault.LimitProof;
        }

        var all = Ballots.SetItem(party, Frozen(ballots));
        if (all.Any(static one => one.IsDefault)) return With(next => (next.Ballots, next._awaited) = (all, _awaited.Remove(party)));
        var sums = SumsOf(all);
        if (Array.FindIndex(sums, static sum => sum.Randomness.IsIdentity || sum.Payload.IsIdentity) is >= 0 and var option) return OverlapFault.BallotsCancel(option);
        return With(next =>
        {
            (next.Ballots, next.Sums, next.Phase) = (all, Frozen(sums), OverlapPhase.Blinding);
            next.Await(0);
        });
    }

    private OverlapFault? CopiedBallot(CastBallot[] ballots)
    {
        var seen = Ballots.Where(static one => !one.IsDefault).SelectMany(static one => one).Select(static one => one.Ballot.Randomness).ToHashSet();
        var at = Array.FindIndex(ballots, ballot => !seen.Add(ballot.Ballot.Randomness));
        return at < 0 ? null : OverlapFault.BallotCopied(OptionOf(at));
    }

    private OverlapFault? UnprovedBallot(int party, CastBallot[] ballots)
    {
        for (var at = 0; at < ballots.Length; at++)
        {
            if (!ballots[at].Proof.Verifies(BallotPlace(party, at), JointKey, ballots[at].Ballot)) return OverlapFault.BallotProof(OptionOf(at));
        }

        return null;
    }

    /// <summary>For each option the sum of the ballots, less one for each party.</summary>
    private Ciphertext[] SumsOf(ImmutableArray<ImmutableArray<CastBallot>> ballots)
    {
        var everyone = Element.OfGenerator(Scalar.Of(Statement.Parties));
        return [.. Enumerable.Range(0, Statement.Options.Length).Select(option =>
        {
            var sum = ballots.Select(one => one[option].Ballot).Aggregate(static (left, right) => left + right);
            return sum with { Payload = sum.Payload - everyone };
        })];
    }

    /// <summary>The option of a ballot; null for a blank one.</summary>
    private int? OptionOf(int ballot) => ballot < Statement.Options.Length ? ballot : null;
}
