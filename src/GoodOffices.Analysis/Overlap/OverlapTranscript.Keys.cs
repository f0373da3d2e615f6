using GoodOffices.Analysis.Overlap.Group;
using GoodOffices.Analysis.Overlap.Messages;
using GoodOffices.Analysis.Overlap.Proofs;

namespace GoodOffices.Analysis.Overlap;

/// <content>The first step: each party gives a share of the joint key and proves that it knows its secret, so that none can be made of the others'.</content>
public sealed partial class OverlapTranscript
{
    internal ProofPlace KeyPlace(int party) => new("good-offices/1/overlap/key", Instance, party, 0);

    private OverlapTaken TakeKey(int party, ReadOnlySpan<byte> body)
    {
        var reader = new MessageReader(body);
        var (key, proof) = (reader.Element(), reader.EqualityProof());
        if (reader.Fault is { } fault) return fault;
        if (Keys.Contains(key)) return OverlapFault.KeyCopied;
        if (!proof.Verifies(KeyPlace(party), [Element.Generator], [key])) return OverlapFault.KeyProof;
        var keys = Keys.SetItem(party, key);
        if (keys.Contains(null)) return With(next => (next.Keys, next._awaited) = (keys, _awaited.Remove(party)));
        var joint = default(Element);
        var hashing = new Hashing("good-offices/1/overlap/instance").Add(Statement.Digest.Span);
        foreach (var one in keys)
        {
            joint += one!.Value;
            hashing.Add(one.Value);
        }

        if (joint.IsIdentity) return OverlapFault.KeysCancel;
        return With(next =>
        {
            (next.Keys, next.JointKey, next.Instance, next.Phase) = (keys, joint, hashing.ToDigest(), OverlapPhase.Ballots);
            next._awaited = [.. Enumerable.Range(0, Statement.Parties)];
        });
    }
}
