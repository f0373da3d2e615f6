using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace GoodOffices.Desk.Hosting;

/// <summary>Who may speak to the desk: a browser that names one of its own addresses, was sent by no other site, and was given the start-up token.</summary>
/// <remarks>A host name that an attacker points at this computer is not on the list; a page of another site sends its own origin, or none
/// where one is needed; and neither has the cookie, which no other site's request carries (SameSite=Strict).</remarks>
internal sealed class Doorkeeper(RequestDelegate next, StartToken token, DeskOptions options)
{
    private const string Parameter = "token";

    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        if (!options.Hosts.Contains(request.Host.Value ?? "", StringComparer.OrdinalIgnoreCase)) return Refuse(context, StatusCodes.Status421MisdirectedRequest, "This desk is not known by that name.");
        if (!IsOwn(request)) return Refuse(context, StatusCodes.Status403Forbidden, "A page of another site may not speak to this desk.");
        if (request.Path == "/" && HttpMethods.IsGet(request.Method) && request.Query.ContainsKey(Parameter)) return Admit(context, request.Query[Parameter]);
        return token.Is(request.Cookies[CookieOf(request)]) ? next(context)
            : Refuse(context, StatusCodes.Status401Unauthorized, "Open the address that was printed when the desk was started: it holds what this browser has to show.");
    }

    private static bool IsOwn(HttpRequest request)
    {
        var origin = request.Headers.Origin.ToString();
        var isPlain = (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)) && !request.HttpContext.WebSockets.IsWebSocketRequest;
        if (origin.Length == 0) return isPlain && !IsEmbedded(request);
        return string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>A browser that says that another site asks for something other than a page that a person opens.</summary>
    private static bool IsEmbedded(HttpRequest request) =>
        request.Headers["Sec-Fetch-Site"].ToString() is "cross-site" or "same-site" && request.Headers["Sec-Fetch-Mode"].ToString() != "navigate";

    /// <summary>The cookie that a browser gets for the token. Browsers do not keep the cookies of one host's ports apart, so its name does:
    /// desks side by side in one browser do not shut each other out.</summary>
    private static string CookieOf(HttpRequest request) => string.Create(CultureInfo.InvariantCulture, $"good-offices-desk-{request.Host.Port ?? (request.IsHttps ? 443 : 80)}");

    private Task Admit(HttpContext context, string? shown)
    {
        if (!token.Is(shown)) return Refuse(context, StatusCodes.Status401Unauthorized, "That address is of an earlier start of the desk. Open the one that was printed last.");
        context.Response.Cookies.Append(CookieOf(context.Request), token.Value, new CookieOptions { HttpOnly = true, SameSite = Microsoft.AspNetCore.Http.SameSiteMode.Strict, Path = "/", IsEssential = true });
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Redirect("/");
        return Task.CompletedTask;
    }

    private static Task Refuse(HttpContext context, int status, string why)
    {
        context.Response.StatusCode = status;
        context.Response.Headers[HeaderNames.CacheControl] = "no-store";
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(why + "\n");
    }
}
