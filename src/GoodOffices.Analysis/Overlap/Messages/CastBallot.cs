using GoodOffices.Analysis.Overlap.Group;
using GoodOffices.Analysis.Overlap.Proofs;

namespace GoodOffices.Analysis.Overlap.Messages;

/// <summary>A ballot with its proof.</summary>
internal readonly record struct CastBallot(Ciphertext Ballot, BitProof Proof)
{
    public const int Size = Ciphertext.Size + BitProof.Size;
}
