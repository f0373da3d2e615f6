using System.Net;
using System.Net.Http.Headers;
using System.Net.Security;
using System.Net.Sockets;
using GoodOffices.Record;

namespace GoodOffices.Delegation.Venues;

/// <summary>HTTPS to one address with one certificate. Another certificate is told as such; nothing is sent to whoever shows it.</summary>
internal sealed class PinnedClient : IDisposable
{
    private readonly HttpClient _client;
    private string? _seen;

    public PinnedClient(VenueAddress address)
        : this(address, TimeSpan.FromSeconds(10))
    {
    }

    internal PinnedClient(VenueAddress address, TimeSpan connectTimeout)
    {
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
            AutomaticDecompression = DecompressionMethods.None,
            ConnectTimeout = connectTimeout,
            PooledConnectionIdleTimeout = TimeSpan.FromMinutes(5),
            // A stalled HTTP/2 connection is noticed, so that a stream does not hang for ever.
            KeepAlivePingDelay = TimeSpan.FromSeconds(30),
            KeepAlivePingTimeout = TimeSpan.FromSeconds(15),
            SslOptions = new SslClientAuthenticationOptions
            {
                RemoteCertificateValidationCallback = (_, certificate, _, _) => IsPinned(certificate?.GetRawCertData(), address.CertificateSha256),
            },
        };
        if (address.From is { } from) handler.ConnectCallback = (context, ct) => ConnectAsync(from, context.DnsEndPoint, ct);
        _client = new HttpClient(handler)
        {
            BaseAddress = address.Url,
            DefaultRequestVersion = HttpVersion.Version20,
            DefaultVersionPolicy = HttpVersionPolicy.RequestVersionOrLower,
            Timeout = Timeout.InfiniteTimeSpan,
        };
        _client.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("good-offices", "1"));
    }

    /// <summary>Sends a request and waits for the answer's header.</summary>
    /// <exception cref="VenueException">The venue was not reached, or showed another certificate.</exception>
    public async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken ct)
    {
        try
        {
            return await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, ct);
        }
        catch (HttpRequestException failure) when (failure.InnerException is System.Security.Authentication.AuthenticationException && _seen is { } seen)
        {
            throw new VenueException("certificate-changed", $"The venue at {_client.BaseAddress} shows another certificate than the one that the host has told: {seen}. Nothing was sent.",
                "Ask the host by another channel. If it has a new certificate, join again with its fingerprint; otherwise somebody stands in between.", failure);
        }
        catch (HttpRequestException failure) when (failure.InnerException is VenueException own)
        {
            throw own;
        }
        catch (OperationCanceledException failure) when (failure.InnerException is TimeoutException && !ct.IsCancellationRequested)
        {
            throw new VenueException("timeout", $"The venue at {_client.BaseAddress} did not take the connection in time.", "Check the network, or try again later; what was composed stays in the outbox.", failure) { IsTransient = true };
        }
        catch (HttpRequestException failure)
        {
            throw new VenueException("unreachable", $"The venue at {_client.BaseAddress} was not reached: {failure.HttpRequestError}.", "Check the network and the address; what was composed stays in the outbox.", failure) { IsTransient = true };
        }
    }

    private static async ValueTask<Stream> ConnectAsync(IPAddress from, DnsEndPoint to, CancellationToken ct)
    {
        var socket = new Socket(from.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            Bind(socket, from);
            await socket.ConnectAsync(to, ct);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static void Bind(Socket socket, IPAddress from)
    {
        try
        {
            socket.Bind(new IPEndPoint(from, 0));
        }
        catch (SocketException failure)
        {
            throw new VenueException("no-such-address", $"This computer cannot connect from {from}: {failure.SocketErrorCode}. Nothing was sent.",
                "Join again with --from and an address that this computer has, or without it.", failure);
        }
    }

    public void Dispose() => _client.Dispose();

    private bool IsPinned(byte[]? certificate, Hash pinned)
    {
        var seen = certificate is null ? default : Hash.Of(certificate);
        if (certificate is not null && seen == pinned) return true;
        _seen = seen.ToHex();
        return false;
    }
}
