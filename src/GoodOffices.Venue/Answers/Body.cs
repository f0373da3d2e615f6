using System.Buffers;
using Microsoft.AspNetCore.Http.Features;

namespace GoodOffices.Venue.Answers;

/// <summary>Reads a request's body up to a limit, growing as bytes arrive: no length is trusted before it is there.</summary>
internal static class Body
{
    private const int Piece = 16 * 1024;

    /// <returns>The bytes, or null where there are more than <paramref name="limit"/>.</returns>
    public static async Task<ReadOnlyMemory<byte>?> ReadAsync(HttpRequest request, long limit)
    {
        if (request.ContentLength > limit)
        {
            return null;
        }

        Allow(request, limit + Piece);
        var whole = new ArrayBufferWriter<byte>(Piece);
        int read;
        while ((read = await request.Body.ReadAsync(whole.GetMemory(Piece), request.HttpContext.RequestAborted).ConfigureAwait(false)) > 0)
        {
            whole.Advance(read);
            if (whole.WrittenCount > limit)
            {
                return null;
            }
        }

        return whole.WrittenMemory;
    }

    /// <summary>Lifts the server's limit for this request.</summary>
    public static void Allow(HttpRequest request, long bytes)
    {
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } feature)
        {
            feature.MaxRequestBodySize = bytes;
        }
    }

    public static ProblemAnswer TooLarge(long limit) => new(StatusCodes.Status413PayloadTooLarge, "too-large",
        $"The body is larger than {limit} bytes.", "Send a smaller one; large bodies of acts go to the log's enclosures.");
}
