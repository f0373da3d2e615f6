using GoodOffices.Analysis.Overlap.Group;

namespace GoodOffices.Analysis.Overlap.Proofs;

/// <summary>That a ciphertext is of 0 or of 1, and not of which (Cramer, Damgård and Schoenmakers, CRYPTO 1994), non-interactive in the strong form.</summary>
/// <param name="ChallengeOfZero">The share of the challenge for 0.</param>
/// <param name="ChallengeOfOne">The share of the challenge for 1.</param>
/// <param name="ResponseOfZero">The response for 0.</param>
/// <param name="ResponseOfOne">The response for 1.</param>
internal readonly record struct BitProof(Scalar ChallengeOfZero, Scalar ChallengeOfOne, Scalar ResponseOfZero, Scalar ResponseOfOne)
{
    /// <summary>The length in bytes.</summary>
    public const int Size = 4 * Scalar.Size;

    /// <param name="place">What the proof is bound to.</param>
    /// <param name="key">The key H of the ciphertext.</param>
    /// <param name="ballot">The ciphertext.</param>
    /// <param name="bit">What it is of: 0 or 1.</param>
    /// <param name="randomness">Its r.</param>
    /// <param name="nonces">Draws secret numbers.</param>
    /// <remarks>The same operations in the same order whatever the bit.</remarks>
    public static BitProof Prove(in ProofPlace place, in Element key, in Ciphertext ballot, int bit, in Scalar randomness, ScalarSource nonces)
    {
        var (nonce, otherChallenge, otherResponse) = (nonces.Draw(), nonces.Draw(), nonces.Draw());
        var otherPayload = Element.Select(bit, ballot.Payload, ballot.Payload - Element.Generator);
        var (real, realUnderKey) = (Element.OfGenerator(nonce), nonce * key);
        var other = Element.OfGenerator(otherResponse) - (otherChallenge * ballot.Randomness);
        var otherUnderKey = (otherResponse * key) - (otherChallenge * otherPayload);
        var challenge = place.Begin().Add(key).Add(ballot.Randomness).Add(ballot.Payload)
            .Add(Element.Select(bit, other, real)).Add(Element.Select(bit, otherUnderKey, realUnderKey))
            .Add(Element.Select(bit, real, other)).Add(Element.Select(bit, realUnderKey, otherUnderKey)).ToScalar();
        var realChallenge = challenge - otherChallenge;
        var realResponse = nonce + (realChallenge * randomness);
        return new BitProof(
            Scalar.Select(bit, otherChallenge, realChallenge), Scalar.Select(bit, realChallenge, otherChallenge),
            Scalar.Select(bit, otherResponse, realResponse), Scalar.Select(bit, realResponse, otherResponse));
    }

    public bool Verifies(in ProofPlace place, in Element key, in Ciphertext ballot)
    {
        var lessOne = ballot.Payload - Element.Generator;
        var challenge = place.Begin().Add(key).Add(ballot.Randomness).Add(ballot.Payload)
            .Add(Element.OfGenerator(ResponseOfZero) - (ChallengeOfZero * ballot.Randomness))
            .Add((ResponseOfZero * key) - (ChallengeOfZero * ballot.Payload))
            .Add(Element.OfGenerator(ResponseOfOne) - (ChallengeOfOne * ballot.Randomness))
            .Add((ResponseOfOne * key) - (ChallengeOfOne * lessOne)).ToScalar();
        return challenge == ChallengeOfZero + ChallengeOfOne;
    }

    public override string ToString() => nameof(BitProof);
}
