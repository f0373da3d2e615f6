using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using GoodOffices.Record.Keys;

namespace GoodOffices.Venue.Authentication;

/// <summary>An answer to a challenge, read from JSON.</summary>
/// <param name="Nonce">32 bytes.</param>
/// <param name="Signer">Who answers.</param>
/// <param name="Log">Empty for the talks' log, else a party's code.</param>
/// <param name="Signature">64 bytes.</param>
/// <param name="Highest">A signed note, or null where the node has verified none yet.</param>
internal sealed record AnsweredChallenge(byte[] Nonce, PublicKey Signer, string Log, byte[] Signature, byte[]? Highest)
{
    /// <summary>Reads the body of a request for a token.</summary>
    public static bool TryParse(ReadOnlySpan<byte> json, [NotNullWhen(true)] out AnsweredChallenge? answer)
    {
        answer = null;
        var request = Read(json);
        if (request is null || !TryBytes(request.Nonce, ChallengeBook.NonceBytes, out var nonce)
            || !TryBytes(request.Signer, PublicKey.Size, out var signer) || !TryBytes(request.Signature, PublicKey.SignatureSize, out var signature)
            || !TryBytes(request.Highest ?? "", null, out var highest))
        {
            return false;
        }

        answer = new AnsweredChallenge(nonce, PublicKey.FromBytes(signer), request.Log ?? "", signature, highest.Length == 0 ? null : highest);
        return true;
    }

    private static TokenRequest? Read(ReadOnlySpan<byte> json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, AuthenticationJson.Default.TokenRequest);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static bool TryBytes(string? base64, int? length, [NotNullWhen(true)] out byte[]? bytes)
    {
        bytes = null;
        var buffer = new byte[base64?.Length ?? 0];
        if (base64 is null || !Convert.TryFromBase64String(base64, buffer, out var written) || (length is { } exact && written != exact))
        {
            return false;
        }

        bytes = buffer[..written];
        return true;
    }
}
