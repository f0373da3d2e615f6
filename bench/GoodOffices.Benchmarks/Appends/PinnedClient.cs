using System.Net;
using System.Security.Cryptography;

namespace GoodOffices.Benchmarks.Appends;

/// <summary>An HTTP/2 client with one connection that pins the venue's certificate.</summary>
internal static class PinnedClient
{
    public static HttpClient To(Uri address, string certificate) => new(new SocketsHttpHandler
    {
        SslOptions =
        {
            RemoteCertificateValidationCallback = (_, shown, _, _) =>
                shown is not null && Convert.ToHexStringLower(SHA256.HashData(shown.GetRawCertData())) == certificate,
        },
    })
    {
        BaseAddress = address,
        DefaultRequestVersion = HttpVersion.Version20,
        DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact,
    };

    public static Task<HttpResponseMessage> PostAsync(HttpClient client, string path, ReadOnlyMemory<byte> bytes) =>
        client.SendAsync(new HttpRequestMessage(HttpMethod.Post, path) { Content = new ReadOnlyMemoryContent(bytes), Version = HttpVersion.Version20 });
}
