using System.Security.Cryptography;
using GoodOffices.Analysis.Overlap.Group;

namespace GoodOffices.Analysis.Overlap.Proofs;

/// <summary>Draws secret numbers that are never zero.</summary>
/// <remarks>
/// Each is a hash of fresh randomness with the party's key and the round (hedged, as in RFC 8032 and the Schnorr draft of the CFRG):
/// a generator that repeats itself, such as that of a machine put back to an earlier state, does not repeat a number in another round.
/// </remarks>
internal sealed class ScalarSource(RandomNumberGenerator random, Scalar key, ReadOnlyMemory<byte> instance, int party)
{
    private int _drawn;

    public Scalar Draw()
    {
        Span<byte> fresh = stackalloc byte[Ristretto.HashSize];
        Scalar drawn;
        do
        {
            random.GetBytes(fresh);
            var hashing = new Hashing("good-offices/1/overlap/nonce").Add(key).Add(instance.Span).Add(party).Add(_drawn++).Add(fresh);
            drawn = hashing.ToScalar();
            hashing.Clear();
        }
        while (drawn.IsZero);
        CryptographicOperations.ZeroMemory(fresh);
        return drawn;
    }
}
