using System.Collections.Immutable;
using GoodOffices.Analysis.Overlap.Group;
using GoodOffices.Analysis.Overlap.Messages;
using GoodOffices.Analysis.Overlap.Proofs;

namespace GoodOffices.Analysis.Overlap;

/// <content>The fourth step: block by block each party gives its shares of the decryption, another one first each time; where all said yes, the identity comes out, elsewhere an element that says nothing.</content>
public sealed partial class OverlapTranscript
{
    /// <summary>What a party's shares of the block are proved to be, in one proof for all: the joint multiples by numbers that are hashed over them (Bellare, Garay and Rabin, EUROCRYPT 1998).</summary>
    internal (Element[] Bases, Element[] Images, ProofPlace Place) OpeningStatement(int party, ReadOnlySpan<Element> shares)
    {
        var (from, count) = Statement.Block(Block);
        var place = new ProofPlace("good-offices/1/overlap/opening", Instance, party, Block);
        var weighing = new ProofPlace("good-offices/1/overlap/weight", Instance, party, Block).Begin();
        for (var at = 0; at < count; at++)
        {
            weighing.Add(Sums[from + at].Randomness).Add(shares[at]);
        }

        var seed = weighing.ToDigest();
        var (bases, images) = (default(Element), default(Element));
        for (var at = 0; at < count; at++)
        {
            var weight = new Hashing("good-offices/1/overlap/weight/each").Add(seed).Add(at).ToScalar();
            bases += weight * Sums[from + at].Randomness;
            images += weight * shares[at];
        }

        return ([Element.Generator, bases], [Keys[party]!.Value, images], place);
    }

    private OverlapTaken TakeOpening(int party, ReadOnlySpan<byte> body)
    {
        var reader = new MessageReader(body);
        if (reader.Number() != Block) return OverlapFault.NotAwaited;
        var (from, count) = Statement.Block(Block);
        var shares = new Element[count];
        for (var at = 0; at < count; at++)
        {
            shares[at] = reader.Element(from + at);
        }

        var proof = reader.EqualityProof();
        if (reader.Fault is { } fault) return fault;
        var (bases, images, place) = OpeningStatement(party, shares);
        if (!proof.Verifies(place, bases, images)) return OverlapFault.ShareProof(Block);
        var given = Shares.Add(Frozen(shares));
        return given.Length < Statement.Parties
            ? With(next =>
            {
                next.Shares = given;
                next.Await(Statement.Opener(Block, given.Length));
            })
            : With(next => next.OpenBlock(given));
    }

    private void OpenBlock(ImmutableArray<ImmutableArray<Element>> given)
    {
        var (from, count) = Statement.Block(Block);
        var outcome = Outcome.ToBuilder();
        for (var at = 0; at < count; at++)
        {
            var mask = given.Select(shares => shares[at]).Aggregate(static (left, right) => left + right);
            outcome[from + at] = Sums[from + at].Payload == mask;
        }

        (Outcome, Shares, Block) = (outcome.ToImmutable(), [], Block + 1);
        if (Block == Statement.Blocks)
        {
            Phase = OverlapPhase.Complete;
            Await();
        }
        else
        {
            Await(Statement.Opener(Block, 0));
        }
    }
}
