namespace GoodOffices.Venue.Answers;

/// <summary>Headers on every answer: nothing that the venue serves may run, frame, or load anything.</summary>
internal static class PublicHeaders
{
    private const string Policy =
        "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    public static async Task Add(HttpContext http, RequestDelegate next)
    {
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers.StrictTransportSecurity = "max-age=31536000";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers.CacheControl = "no-store";
        await next(http).ConfigureAwait(false);
    }
}
