using GoodOffices.Analysis.Overlap.Group;

namespace GoodOffices.Analysis.Overlap.Proofs;

/// <summary>That one number takes each base to its image (Chaum and Pedersen, CRYPTO 1992); of a single base, that it is known (Schnorr 1991). Made non-interactive by hashing statement and commitments (Bernhard, Pereira and Warinschi, ASIACRYPT 2012: the strong form).</summary>
/// <param name="Challenge">The hash.</param>
/// <param name="Response">The nonce plus the challenge times the number.</param>
internal readonly record struct EqualityProof(Scalar Challenge, Scalar Response)
{
    /// <summary>The length in bytes.</summary>
    public const int Size = 2 * Scalar.Size;

    public static EqualityProof Prove(in ProofPlace place, ReadOnlySpan<Element> bases, ReadOnlySpan<Element> images, in Scalar witness, ScalarSource nonces)
    {
        var nonce = nonces.Draw();
        var hashing = place.Begin().Add(bases).Add(images);
        foreach (ref readonly var one in bases)
        {
            hashing.Add(nonce * one);
        }

        var challenge = hashing.ToScalar();
        return new EqualityProof(challenge, nonce + (challenge * witness));
    }

    public bool Verifies(in ProofPlace place, ReadOnlySpan<Element> bases, ReadOnlySpan<Element> images)
    {
        var hashing = place.Begin().Add(bases).Add(images);
        for (var at = 0; at < bases.Length; at++)
        {
            hashing.Add((Response * bases[at]) - (Challenge * images[at]));
        }

        return hashing.ToScalar() == Challenge;
    }

    public override string ToString() => nameof(EqualityProof);
}
