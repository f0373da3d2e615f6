using System.Threading.RateLimiting;
using GoodOffices.Venue.Answers;
using GoodOffices.Venue.Authentication;
using GoodOffices.Venue.Health;
using Microsoft.AspNetCore.RateLimiting;

namespace GoodOffices.Venue.Limits;

/// <summary>How many requests a signer, or an address where nobody is authenticated, may make.</summary>
internal static class RequestRates
{
    private const int RetrySeconds = 1;

    public static void Configure(RateLimiterOptions options, VenueLimits limits)
    {
        options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(http => Partition(http, limits));
        options.OnRejected = async (rejected, _) =>
        {
            rejected.HttpContext.RequestServices.GetRequiredService<VenueMetrics>().Refused("rate");
            await Refusal(rejected).ExecuteAsync(rejected.HttpContext).ConfigureAwait(false);
        };
    }

    private static RateLimitPartition<string> Partition(HttpContext http, VenueLimits limits) =>
        http.Features.Get<Session>() is { } session
            ? Bucket(session.Signer.ToString(), limits.RequestsPerSecond, limits.RequestBurst)
            : Bucket($"address {http.Connection.RemoteIpAddress}", limits.OpenRequestsPerSecond, limits.OpenRequestBurst);

    private static RateLimitPartition<string> Bucket(string who, int perSecond, int burst) =>
        RateLimitPartition.GetTokenBucketLimiter(who, _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = burst,
            TokensPerPeriod = perSecond,
            ReplenishmentPeriod = TimeSpan.FromSeconds(1),
            QueueLimit = 0,
            AutoReplenishment = true,
        });

    private static ProblemAnswer Refusal(OnRejectedContext rejected)
    {
        var seconds = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after)
            ? Math.Max(RetrySeconds, (int)Math.Ceiling(after.TotalSeconds))
            : RetrySeconds;
        return new ProblemAnswer(
            Problem.Of(StatusCodes.Status429TooManyRequests, "rate", "More requests than the venue grants.",
                "Wait as long as Retry-After says and send the same again; nothing was taken."),
            seconds);
    }
}
