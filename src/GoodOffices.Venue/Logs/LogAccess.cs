using GoodOffices.Procedure;
using GoodOffices.Venue.Authentication;
using Microsoft.AspNetCore.Http.Features;

namespace GoodOffices.Venue.Logs;

/// <summary>A request that may use a log: which log, and who asks.</summary>
/// <param name="Log">The log in the path.</param>
/// <param name="Session">Who holds the token.</param>
/// <param name="Party">Whose device, party key or host key it is.</param>
internal sealed record LogAccess(OpenLog Log, Session Session, PartyCode Party)
{
    /// <summary>Whether the signer still stands: a revocation ends what is open.</summary>
    public bool IsGranted => Log.PartyOf(Session.Signer) is not null;

    public static LogAccess Of(HttpContext http) => http.Features.GetRequiredFeature<LogAccess>();
}
