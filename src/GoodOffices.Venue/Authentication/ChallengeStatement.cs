using System.Text;
using GoodOffices.Record;
using GoodOffices.Record.Keys;

namespace GoodOffices.Venue.Authentication;

/// <summary>What a signer signs to authenticate itself: bound to the talks, the venue's key and the certificate that the
/// client sees, so that an answer given to an impostor is of no use at the true venue.</summary>
internal sealed class ChallengeStatement
{
    public const string Domain = "good-offices/1/venue-authentication";

    private readonly byte[] _prefix;

    /// <param name="talks">The talks id.</param>
    /// <param name="vkey">The log's public key as text.</param>
    /// <param name="certificateDigest">SHA-256 of the certificate's DER encoding.</param>
    public ChallengeStatement(Hash talks, string vkey, ReadOnlySpan<byte> certificateDigest) =>
        _prefix = [.. talks.ToArray(), .. Hash.Of(Encoding.UTF8.GetBytes(vkey)).ToArray(), .. certificateDigest];

    /// <summary>The bytes under the signature: talks id | SHA-256 of the vkey | SHA-256 of the certificate | nonce | signer.</summary>
    public byte[] Of(ReadOnlySpan<byte> nonce, PublicKey signer) => [.. _prefix, .. nonce, .. signer.ToArray()];
}
