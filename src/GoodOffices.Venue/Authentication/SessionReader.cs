using GoodOffices.Venue.Answers;

namespace GoodOffices.Venue.Authentication;

/// <summary>Finds out who sends a request from its <c>Authorization: Bearer</c> header (RFC 6750 §2.1).</summary>
internal static class SessionReader
{
    private const string Scheme = "Bearer ";
    private const int LongestToken = 128;

    public static Task Read(HttpContext http, RequestDelegate next)
    {
        var header = http.Request.Headers.Authorization.ToString();
        if (header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) && header.Length <= LongestToken)
        {
            http.Features.Set(http.RequestServices.GetRequiredService<TokenBook>().Find(header[Scheme.Length..].Trim()));
        }

        return next(http);
    }

    /// <summary>The answer to who has no valid token.</summary>
    public static ProblemAnswer Unauthenticated { get; } = new(StatusCodes.Status401Unauthorized, "unauthenticated",
        "The request has no valid token.", "Ask POST /auth/challenges for a challenge and answer it at POST /auth/tokens.");
}
