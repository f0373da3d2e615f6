using GoodOffices.Venue.Answers;
using GoodOffices.Venue.Authentication;

namespace GoodOffices.Venue.Logs;

/// <summary>Stands before every route of a log: lets through who is authenticated and stands in that very log.</summary>
internal static class LogGate
{
    public static async ValueTask<object?> Guard(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next)
    {
        var http = invocation.HttpContext;
        if (http.Features.Get<Session>() is not { } session)
        {
            return SessionReader.Unauthenticated;
        }

        // One answer for a log that does not exist and for another party's: neither is this signer's business.
        var log = await http.RequestServices.GetRequiredService<OpenLogs>().FindAsync(http.Request.RouteValues["party"] as string ?? "").ConfigureAwait(false);
        if (log?.PartyOf(session.Signer) is not { } party)
        {
            return new ProblemAnswer(StatusCodes.Status403Forbidden, "no-standing",
                "The signer is not a device, party key or host key of this log, or was revoked.",
                "A device is enrolled by its party's key in the log that it is to use; a caucus log is its own party's alone.");
        }

        http.Features.Set(new LogAccess(log, session, party));
        return await next(invocation).ConfigureAwait(false);
    }
}
