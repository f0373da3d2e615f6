using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using GoodOffices.Procedure.Convening;
using GoodOffices.Record.Keys;

namespace GoodOffices.Tests.Venue;

/// <summary>Speaks to a venue as one signer, by the documented HTTP interface alone.</summary>
internal sealed class VenueClient(VenueProcess venue, Convocation convocation) : IDisposable
{
    private readonly HttpClient _http = venue.Client();

    public HttpClient Http => _http;

    /// <summary>Answers a challenge truly and keeps the token.</summary>
    public static async Task<VenueClient> AsAsync(VenueProcess venue, Convocation convocation, SigningKey key, string log = "", byte[]? highest = null)
    {
        var client = new VenueClient(venue, convocation);
        var (status, body) = await client.AuthenticateAsync(key, log, highest: highest);
        Assert.True(status == HttpStatusCode.OK, body?.ToJsonString());
        return client;
    }

    public async Task<byte[]> ChallengeAsync()
    {
        using var answer = await _http.PostAsync(new Uri("/auth/challenges", UriKind.Relative), null);
        answer.EnsureSuccessStatusCode();
        return Convert.FromBase64String((string)(await answer.Content.ReadFromJsonAsync<JsonObject>())!["nonce"]!);
    }

    /// <summary>Answers a challenge; each part can be another than the true one.</summary>
    public async Task<(HttpStatusCode Status, JsonObject? Body)> AuthenticateAsync(
        SigningKey key, string log = "", byte[]? nonce = null, string? certificate = null, byte[]? highest = null)
    {
        nonce ??= await ChallengeAsync();
        byte[] statement =
        [
            .. convocation.TalksId.ToArray(), .. SHA256.HashData(Encoding.UTF8.GetBytes(convocation.Terms.LogKey.ToString())),
            .. Convert.FromHexString(certificate ?? venue.Certificate), .. nonce, .. key.PublicKey.ToArray(),
        ];
        var request = new JsonObject
        {
            ["nonce"] = Convert.ToBase64String(nonce),
            ["signer"] = key.PublicKey.ToBase64(),
            ["log"] = log,
            ["signature"] = Convert.ToBase64String(key.Sign("good-offices/1/venue-authentication", statement)),
        };
        if (highest is not null)
        {
            request["highest"] = Convert.ToBase64String(highest);
        }

        using var answer = await _http.PostAsJsonAsync("/auth/tokens", request);
        var body = await answer.Content.ReadFromJsonAsync<JsonObject>();
        if (answer.IsSuccessStatusCode)
        {
            _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", (string)body!["token"]!);
        }

        return (answer.StatusCode, body);
    }

    /// <summary>Sends bytes; the code of the problem is empty where it went well.</summary>
    public async Task<(HttpStatusCode Status, string Code, byte[] Body)> SendAsync(HttpMethod method, string path, ReadOnlyMemory<byte> bytes)
    {
        using var request = new HttpRequestMessage(method, path) { Content = new ReadOnlyMemoryContent(bytes), Version = HttpVersion.Version20 };
        using var answer = await _http.SendAsync(request);
        var body = await answer.Content.ReadAsByteArrayAsync();
        return (answer.StatusCode, CodeOf(answer, body), body);
    }

    public Task<(HttpStatusCode Status, string Code, byte[] Body)> PostAsync(string path, ReadOnlyMemory<byte> bytes) => SendAsync(HttpMethod.Post, path, bytes);

    public Task<(HttpStatusCode Status, string Code, byte[] Body)> PutAsync(string path, ReadOnlyMemory<byte> bytes) => SendAsync(HttpMethod.Put, path, bytes);

    public async Task<(HttpStatusCode Status, string Code, byte[] Body)> GetAsync(string path)
    {
        using var answer = await _http.GetAsync(new Uri(path, UriKind.Relative));
        var body = await answer.Content.ReadAsByteArrayAsync();
        return (answer.StatusCode, CodeOf(answer, body), body);
    }

    public void Dispose() => _http.Dispose();

    private static string CodeOf(HttpResponseMessage answer, byte[] body) =>
        answer.Content.Headers.ContentType?.MediaType == "application/problem+json" ? (string)JsonNode.Parse(body)!["code"]! : "";
}
