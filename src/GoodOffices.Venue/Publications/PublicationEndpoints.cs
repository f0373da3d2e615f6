using GoodOffices.Venue.Answers;
using GoodOffices.Venue.Authentication;
using GoodOffices.Venue.Health;
using GoodOffices.Venue.Limits;
using GoodOffices.Venue.Logs;

namespace GoodOffices.Venue.Publications;

/// <summary>What the parties have released: taken only where the record says so, shown to anyone.</summary>
internal static class PublicationEndpoints
{
    private const string Tag = "Publications";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/publications", async (HttpContext http, ReleasedStatements statements) =>
                Results.Json<IReadOnlyList<PublicationListing>>([.. (await statements.ListAsync(http.RequestAborted).ConfigureAwait(false)).Reverse().Select(static one => one.Listing)], PublicationJson.Default.IReadOnlyListPublicationListing))
            .WithTags(Tag).WithSummary("The newest file of every released text, oldest text first").Produces<IReadOnlyList<PublicationListing>>();
        routes.MapGet("/publications/{id}", Get)
            .WithTags(Tag).WithSummary("A publication file, to be verified offline")
            .Produces<byte[]>(StatusCodes.Status200OK, "application/cbor").ProducesProblem(StatusCodes.Status404NotFound);
        routes.MapGet("/publications/{id}/text", GetText)
            .WithTags(Tag).WithSummary("The text of a publication")
            .Produces<string>(StatusCodes.Status200OK, "text/plain").ProducesProblem(StatusCodes.Status404NotFound);
        routes.MapPost("/publications", PostAsync)
            .WithTags(Tag).WithSummary("Publish a publication file whose salted digest was released in the record")
            .Accepts<byte[]>("application/cbor").Produces<PublicationListing>(StatusCodes.Status201Created)
            .ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);
    }

    private static IResult Get(string id, PublicationStore store) =>
        store.Read(id) is { } file ? Results.Bytes(file, "application/cbor", $"{id}.publication") : NotFound();

    private static IResult GetText(string id, PublicationStore store) =>
        store.Read(id) is { } file && PublicationHead.TryRead(file, out var head) ? Results.Text(head.Text, "text/plain; charset=utf-8") : NotFound();

    private static async Task<IResult> PostAsync(HttpContext http, OpenLogs logs, PublicationStore store, VenueLimits limits, VenueMetrics metrics)
    {
        if (http.Features.Get<Session>() is not { } session || logs.Talks.PartyOf(session.Signer) is null)
        {
            return SessionReader.Unauthenticated;
        }

        if (await Body.ReadAsync(http.Request, limits.PublicationBytes).ConfigureAwait(false) is not { } bytes)
        {
            return Body.TooLarge(limits.PublicationBytes);
        }

        if (Fault(bytes, logs.Talks) is { } fault)
        {
            metrics.Refused(fault.Problem.Code);
            return fault;
        }

        var id = store.Store(bytes.Span);
        return Results.Json(store.List().Single(listing => listing.Id == id), PublicationJson.Default.PublicationListing, statusCode: StatusCodes.Status201Created);
    }

    private static ProblemAnswer? Fault(ReadOnlyMemory<byte> bytes, OpenLog talks)
    {
        if (!PublicationHead.TryRead(bytes, out var head))
        {
            return new ProblemAnswer(StatusCodes.Status422UnprocessableEntity, "malformed-publication", "The body is not a publication file.",
                "A publication file is a CBOR array that begins with its format, a salt of 32 bytes and the text.");
        }

        if (!talks.Proceedings.Publications.TryGetValue(head.SaltedDigest, out var publication) || !publication.IsReleased)
        {
            return new ProblemAnswer(StatusCodes.Status409Conflict, "not-released", "The record holds no release of this text with this salt.",
                "Every party concerned consents to the salted digest first, then one of them releases it; then publish.");
        }

        return PublicationProof.TryVerify(bytes, talks, out _, out var why) ? null
            : new ProblemAnswer(StatusCodes.Status422UnprocessableEntity, "unproven-publication", $"The file does not verify. This does not hold: {why}.",
                "Publish the file as `good-offices delegation release --out` writes it.");
    }

    private static ProblemAnswer NotFound() => new(StatusCodes.Status404NotFound, "no-publication", "There is no publication of that id.");
}
