using GoodOffices.Record.Notes;
using GoodOffices.Venue.Answers;
using GoodOffices.Venue.Health;
using GoodOffices.Venue.Logs;

namespace GoodOffices.Venue.Authentication;

/// <summary>Challenge and answer: a device proves that it holds its key, for these talks, this venue and this certificate.</summary>
internal static class AuthenticationEndpoints
{
    private const int LongestRequest = 64 * 1024;
    private const string Tag = "Authentication";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/auth/challenges", (ChallengeBook book) =>
                Results.Json(new Challenge(Convert.ToBase64String(book.Issue())), AuthenticationJson.Default.Challenge))
            .WithTags(Tag).WithSummary("Ask for a challenge, good once and for a minute").Produces<Challenge>();
        routes.MapPost("/auth/tokens", TokenAsync)
            .WithTags(Tag).WithSummary("Answer a challenge and get a token")
            .WithDescription("signature = Ed25519, domain good-offices/1/venue-authentication, over talks id (32) | SHA-256 of the vkey text | SHA-256 of the certificate (DER) | nonce (32) | signer (32).")
            .Accepts<TokenRequest>("application/json").Produces<TokenAnswer>().ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);
    }

    private static async Task<IResult> TokenAsync(
        HttpContext http, ChallengeBook book, ChallengeStatement statement, TokenBook tokens, OpenLogs logs, VenueMetrics metrics)
    {
        if (await Body.ReadAsync(http.Request, LongestRequest).ConfigureAwait(false) is not { } bytes)
        {
            return Body.TooLarge(LongestRequest);
        }

        if (!AnsweredChallenge.TryParse(bytes.Span, out var answer))
        {
            metrics.Authenticated(well: false);
            return new ProblemAnswer(StatusCodes.Status422UnprocessableEntity, "malformed-request",
                "The body is not JSON with nonce, signer, log and signature in base64.", "See /openapi/v1.json.");
        }

        var problem = await FaultAsync(answer, book, statement, logs).ConfigureAwait(false);
        metrics.Authenticated(well: problem is null);
        if (problem is not null)
        {
            return problem;
        }

        var (token, expires) = tokens.Give(answer.Signer);
        return Results.Json(new TokenAnswer(token, expires), AuthenticationJson.Default.TokenAnswer);
    }

    private static async Task<ProblemAnswer?> FaultAsync(AnsweredChallenge answer, ChallengeBook book, ChallengeStatement statement, OpenLogs logs)
    {
        if (!book.Use(answer.Nonce))
        {
            return Unauthenticated("bad-challenge", "The challenge was not issued by this venue, was used before, or is older than a minute.",
                "Ask for a new one; each is good once.");
        }

        if (!answer.Signer.Verify(ChallengeStatement.Domain, statement.Of(answer.Nonce, answer.Signer), answer.Signature))
        {
            return Unauthenticated("bad-signature", "The signature does not verify over these talks, this venue's key and this certificate.",
                "Check that the node is connected to the true venue: the certificate's fingerprint is the one that the host has published.");
        }

        var log = await logs.FindAsync(answer.Log).ConfigureAwait(false);
        var party = log?.PartyOf(answer.Signer);
        if (log is not null && Shown(answer, log, party?.Value) is { } unfit && party is not null)
        {
            return unfit;
        }

        // One answer for a log that does not exist and for another party's: neither is this signer's business.
        return party is not null ? null : Unauthenticated("no-standing", "The signer is not a device, party key or host key of this log, or was revoked.",
            "A device is enrolled by its party's key in the log that it is to use.");
    }

    /// <summary>Takes note of the checkpoint that a signer shows, who may have been enrolled in what a restored venue lost: then it is nobody here, but the venue's own signature speaks for itself.</summary>
    private static ProblemAnswer? Shown(AnsweredChallenge answer, OpenLog log, string? party)
    {
        SignedCheckpoint? highest = null;
        if (answer.Highest is { } note && !SignedCheckpoint.TryOpen(note, log.Key, out highest, out var why))
        {
            return new ProblemAnswer(StatusCodes.Status422UnprocessableEntity, "bad-checkpoint",
                $"`highest` is not a checkpoint signed by this log: {why}.", "If the venue's key has changed, this is not the venue of these talks.");
        }

        if (party is null)
        {
            log.Continuity.Found(highest, log.Latest.Size, log.RootAt);
        }
        else
        {
            log.Continuity.Shown(party, highest, log.Latest.Size, log.RootAt);
        }

        return null;
    }

    private static ProblemAnswer Unauthenticated(string code, string detail, string hint) =>
        new(StatusCodes.Status401Unauthorized, code, detail, hint);
}
