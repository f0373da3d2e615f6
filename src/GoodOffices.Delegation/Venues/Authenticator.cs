using System.Text;
using System.Text.Json;
using GoodOffices.Delegation.Parties;
using GoodOffices.Procedure.Convening;
using GoodOffices.Record;
using GoodOffices.Record.Keys;

namespace GoodOffices.Delegation.Venues;

/// <summary>Answers the venue's challenge for one signer and one log, and renews the token before it ends.</summary>
internal sealed class Authenticator(VenueAddress address, Convocation convocation, SigningKey signer, string log, Func<ReadOnlyMemory<byte>?> highest, TimeProvider time)
{
    public const string Domain = "good-offices/1/venue-authentication";

    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(30);
    private string? _token;
    private DateTimeOffset _expires;

    /// <summary>The clock by which waits are measured.</summary>
    public TimeProvider Time => time;

    /// <summary>A token that is good for a while.</summary>
    public async Task<string> TokenAsync(Func<HttpRequestMessage, Task<byte[]>> exchange)
    {
        if (_token is { } token && time.GetUtcNow() + Margin < _expires) return token;
        var challenge = Read(await exchange(new HttpRequestMessage(HttpMethod.Post, "/auth/challenges")), DelegationJson.Default.ChallengeJson);
        if (!TryNonce(challenge.Nonce, out var nonce)) throw Malformed();
        var request = new HttpRequestMessage(HttpMethod.Post, "/auth/tokens") { Content = new ByteArrayContent(Answer(nonce)) };
        request.Content.Headers.ContentType = new("application/json");
        var given = Read(await exchange(request), DelegationJson.Default.TokenJson);
        _token = given.Token is { Length: > 0 and <= 256 } text && text.All(char.IsAscii) ? text : throw Malformed();
        _expires = given.Expires ?? time.GetUtcNow() + TimeSpan.FromMinutes(5);
        return _token;
    }

    /// <summary>Gives a token up that the venue no longer takes.</summary>
    public void Forget() => _token = null;

    private byte[] Answer(byte[] nonce)
    {
        byte[] statement = [.. convocation.TalksId.ToArray(), .. Hash.Of(Encoding.UTF8.GetBytes(convocation.Terms.LogKey.ToString())).ToArray(),
            .. address.CertificateSha256.ToArray(), .. nonce, .. signer.PublicKey.ToArray()];
        var shown = highest() is { } note ? Convert.ToBase64String(note.Span) : null;
        return JsonSerializer.SerializeToUtf8Bytes(
            new TokenRequestJson(Convert.ToBase64String(nonce), signer.PublicKey.ToBase64(), log, Convert.ToBase64String(signer.Sign(Domain, statement)), shown),
            DelegationJson.Default.TokenRequestJson);
    }

    private static bool TryNonce(string? base64, out byte[] nonce)
    {
        nonce = new byte[Hash.Size];
        return Convert.TryFromBase64String(base64 ?? "", nonce, out var length) && length == Hash.Size;
    }

    private static T Read<T>(byte[] json, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type)
    {
        try
        {
            return JsonSerializer.Deserialize(json, type) ?? throw Malformed();
        }
        catch (JsonException)
        {
            throw Malformed();
        }
    }

    private static VenueException Malformed() => new("malformed-answer", "The venue's answer to the authentication is not as agreed.", "Check that the address is that of a Good Offices venue of this version.");
}
