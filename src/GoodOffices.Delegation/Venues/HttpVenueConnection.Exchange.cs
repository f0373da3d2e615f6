using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using GoodOffices.Delegation.Parties;

namespace GoodOffices.Delegation.Venues;

/// <content>One exchange: token, time-out, the same request again where the venue was not reached or was busy, and the size of what is read.</content>
internal sealed partial class HttpVenueConnection
{
    private const int MostTries = 3;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5);

    private async Task<byte[]> SendAsync(HttpMethod method, string path, ReadOnlyMemory<byte> body, int maximum, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await TryAsync(method, path, body, maximum, ct);
            }
            catch (VenueException failure) when (failure.IsTransient && attempt < MostTries)
            {
                await Task.Delay(failure.RetryAfter ?? TimeSpan.FromMilliseconds(200 * attempt * attempt), authenticator.Time, ct);
            }
        }
    }

    private async Task<byte[]> TryAsync(HttpMethod method, string path, ReadOnlyMemory<byte> body, int maximum, CancellationToken ct)
    {
        using var patience = new CancellationTokenSource(Patience + TimeSpan.FromSeconds(Math.Max(body.Length, method == HttpMethod.Get ? maximum : 0) >> 18), authenticator.Time);
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, ct);
        try
        {
            using var response = await OpenAsync(method, path, body, ends.Token);
            return await ReadAsync(response, maximum, ends.Token);
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested && !ct.IsCancellationRequested)
        {
            throw new VenueException("timeout", "The venue did not answer in time.", "Try again; what was signed is kept and goes out again as it is.") { IsTransient = true };
        }
    }

    /// <summary>What a body is: the venue answers 415 to another type.</summary>
    private static string MediaTypeOf(string path) => path switch
    {
        _ when path.EndsWith("/cosignatures", StringComparison.Ordinal) => "text/plain",
        _ when path.EndsWith("publications", StringComparison.Ordinal) => "application/cbor",
        _ => "application/octet-stream",
    };

    /// <summary>Sends a request with a token; with a new one where the venue no longer takes the old.</summary>
    private async Task<HttpResponseMessage> OpenAsync(HttpMethod method, string path, ReadOnlyMemory<byte> body, CancellationToken ct)
    {
        for (var fresh = false; ; fresh = true)
        {
            var token = await authenticator.TokenAsync(request => ExchangeAsync(request, ct));
            using var request = new HttpRequestMessage(method, path);
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
            if (method != HttpMethod.Get)
            {
                request.Content = new ReadOnlyMemoryContent(body);
                request.Content.Headers.ContentType = new MediaTypeHeaderValue(MediaTypeOf(path));
            }

            var response = await client.SendAsync(request, ct);
            if (response.IsSuccessStatusCode) return response;
            using (response)
            {
                if (response.StatusCode != HttpStatusCode.Unauthorized || fresh) throw await ProblemAsync(response, ct);
            }

            authenticator.Forget();
        }
    }

    private async Task<byte[]> ExchangeAsync(HttpRequestMessage request, CancellationToken ct)
    {
        using (request)
        {
            using var response = await client.SendAsync(request, ct);
            return response.IsSuccessStatusCode ? await ReadAsync(response, MostProblemBytes, ct) : throw await ProblemAsync(response, ct);
        }
    }

    /// <summary>Reads a body of bounded length: the venue's word on its length is not trusted.</summary>
    internal static async Task<byte[]> ReadAsync(HttpResponseMessage response, int maximum, CancellationToken ct)
    {
        if (response.Content.Headers.ContentLength > maximum) throw Malformed("as short as it has to be");
        using var bytes = new MemoryStream();
        var buffer = new byte[64 * 1024];
        try
        {
            await using var stream = await response.Content.ReadAsStreamAsync(ct);
            while (await stream.ReadAsync(buffer, ct) is > 0 and var read)
            {
                if (bytes.Length + read > maximum) throw Malformed("as short as it has to be");
                bytes.Write(buffer, 0, read);
            }
        }
        catch (Exception broken) when (broken is IOException or HttpRequestException)
        {
            throw new VenueException("broken-off", "The connection to the venue broke off.", "Try again; what was signed is kept and goes out again as it is.", broken) { IsTransient = true };
        }

        return bytes.ToArray();
    }

    private static async Task<VenueException> ProblemAsync(HttpResponseMessage response, CancellationToken ct)
    {
        var problem = ReadProblem(await ReadAsync(response, MostProblemBytes, ct));
        var status = response.StatusCode;
        return new VenueException(
            problem?.Code ?? $"http-{(int)status}", problem?.Detail ?? $"The venue answered {(int)status}.", problem?.Hint)
        {
            Status = status,
            IsTransient = status is HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable or HttpStatusCode.BadGateway or HttpStatusCode.GatewayTimeout or HttpStatusCode.InsufficientStorage,
            RetryAfter = response.Headers.RetryAfter?.Delta is { } delta ? (delta < LongestWait ? delta : LongestWait) : null,
        };
    }

    private static ProblemJson? ReadProblem(byte[] json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, DelegationJson.Default.ProblemJson);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
