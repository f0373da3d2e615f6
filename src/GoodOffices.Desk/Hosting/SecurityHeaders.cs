using Microsoft.AspNetCore.Http;

namespace GoodOffices.Desk.Hosting;

/// <summary>What a browser is told not to do with a page of the desk: load anything from elsewhere, run what was not served as a file, be framed.</summary>
internal sealed class SecurityHeaders(RequestDelegate next)
{
    // Components set single style attributes (a width, a column); no sheet and no script may stand in a page.
    private const string Policy = "default-src 'none'; script-src 'self'; style-src 'self'; style-src-attr 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; "
        + "worker-src 'self'; manifest-src 'self'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    public Task InvokeAsync(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), usb=(), payment=()";
        return next(context);
    }
}
