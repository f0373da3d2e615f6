using GoodOffices.Procedure.Publishing;
using GoodOffices.Venue.Answers;

namespace GoodOffices.Venue.Publications;

/// <summary>Each published text as a page, as a file that verifies itself offline, and all of them as a feed.</summary>
internal static class StatementEndpoints
{
    private const string Tag = "Publications";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/publications/{id}/page", PageAsync)
            .WithTags(Tag).WithSummary("A publication, for people: its text, who consented, who released it")
            .Produces<string>(StatusCodes.Status200OK, "text/html").ProducesProblem(StatusCodes.Status404NotFound);
        routes.MapGet("/publications/{id}/statement.html", FileAsync)
            .WithTags(Tag).WithSummary("A publication as one HTML file that verifies itself offline; always handed over as a file")
            .Produces<byte[]>(StatusCodes.Status200OK, "text/html").ProducesProblem(StatusCodes.Status404NotFound);
        routes.MapGet("/feed.atom", FeedAsync)
            .WithTags(Tag).WithSummary("The publications as a feed (RFC 4287)").Produces<string>(StatusCodes.Status200OK, "application/atom+xml");
    }

    private static async Task<IResult> PageAsync(HttpContext http, string id, PublicPage pages, ReleasedStatements statements) =>
        await statements.FindAsync(id, http.RequestAborted).ConfigureAwait(false) is { } statement ? PublicPage.Show(http, pages.Statement(statement)) : NotFound();

    private static async Task<IResult> FileAsync(HttpContext http, string id, PublicationStore store, ReleasedStatements statements) =>
        await statements.FindAsync(id, http.RequestAborted).ConfigureAwait(false) is { } statement && store.Read(id) is { } file
            ? Results.Bytes(StatementPage.Write(file, statement.Lines), "text/html; charset=utf-8", $"statement-{statement.Entry}.html") : NotFound();

    private static async Task<IResult> FeedAsync(HttpContext http, AtomFeed feed, ReleasedStatements statements)
    {
        var address = new Uri($"{http.Request.Scheme}://{http.Request.Host}/");
        return Results.Bytes(feed.Write(address, await statements.ListAsync(http.RequestAborted).ConfigureAwait(false)), "application/atom+xml; charset=utf-8");
    }

    private static ProblemAnswer NotFound() => new(StatusCodes.Status404NotFound, "no-publication", "There is no publication of that id.");
}
