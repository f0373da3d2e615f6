using GoodOffices.Analysis.Overlap.Group;
using GoodOffices.Analysis.Overlap.Messages;
using GoodOffices.Analysis.Overlap.Proofs;

namespace GoodOffices.Analysis.Overlap;

/// <content>The third step: one party after the other multiplies each sum by a fresh secret number, so that a sum that is not zero says nothing of how many said no.</content>
public sealed partial class OverlapTranscript
{
    internal ProofPlace BlindingPlace(int party, int option) => new("good-offices/1/overlap/blinding", Instance, party, option);

    private OverlapTaken TakeBlinding(int party, ReadOnlySpan<byte> body)
    {
        var reader = new MessageReader(body);
        var blinded = new BlindedSum[Statement.Options.Length];
        for (var option = 0; option < blinded.Length; option++)
        {
            blinded[option] = new BlindedSum(reader.Ciphertext(option), reader.Element(option), reader.EqualityProof(option));
        }

        if ((reader.Fault ?? UnprovedBlinding(party, blinded)) is { } fault) return fault;
        return With(next =>
        {
            next.Sums = [.. blinded.Select(static one => one.Sum)];
            next.BlindingMarks = BlindingMarks.Union(blinded.Select(static one => one.Mark));
            if (party + 1 < Statement.Parties)
            {
                next.Await(party + 1);
            }
            else
            {
                next.Phase = OverlapPhase.Opening;
                next.Await(Statement.Opener(0, 0));
            }
        });
    }

    private OverlapFault? UnprovedBlinding(int party, BlindedSum[] blinded)
    {
        var marks = BlindingMarks.ToBuilder();
        for (var option = 0; option < blinded.Length; option++)
        {
            var (from, to) = (Sums[option], blinded[option]);
            if (to.Mark == Element.SecondGenerator) return OverlapFault.BlindingNone(option);
            if (!marks.Add(to.Mark)) return OverlapFault.BlindingReused(option);
            if (!to.Proof.Verifies(BlindingPlace(party, option), [from.Randomness, from.Payload, Element.SecondGenerator], [to.Sum.Randomness, to.Sum.Payload, to.Mark]))
            {
                return OverlapFault.BlindingProof(option);
            }
        }

        return null;
    }
}
