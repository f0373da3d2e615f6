using GoodOffices.Analysis.Overlap.Group;
using GoodOffices.Analysis.Overlap.Proofs;

namespace GoodOffices.Analysis.Overlap.Messages;

/// <summary>The sum of an option's ballots, blinded, with its proof.</summary>
/// <param name="Sum">The sum times the number that blinds.</param>
/// <param name="Mark">The second generator times that number: two that are the same show that it was used twice, and a single one shows nothing.</param>
/// <param name="Proof">That one number did both.</param>
internal readonly record struct BlindedSum(Ciphertext Sum, Element Mark, EqualityProof Proof)
{
    public const int Size = Ciphertext.Size + Element.Size + EqualityProof.Size;
}
