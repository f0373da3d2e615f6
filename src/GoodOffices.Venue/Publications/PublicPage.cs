using System.Globalization;
using System.Text;
using GoodOffices.Procedure.Acts;
using GoodOffices.Procedure.Convening;
using GoodOffices.Procedure.Publishing;
using GoodOffices.Venue.Logs;
using GoodOffices.Venue.Restoration;
using GoodOffices.Venue.Setup;

namespace GoodOffices.Venue.Publications;

/// <summary>The pages for people: what this is, whether it works, and what was published. Without scripts and forms; one sheet stands in the page, named by its digest.</summary>
internal sealed class PublicPage(VenueParts venue, OpenLogs logs)
{
    private static readonly string s_policy = $"default-src 'none'; style-src 'sha256-{StatementPage.StyleHash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/", async (HttpContext http, PublicPage page, ReleasedStatements statements) => Show(http, page.Home(await statements.ListAsync(http.RequestAborted).ConfigureAwait(false))))
        .WithTags("Publications").WithSummary("Health and publications, for people").Produces<string>(StatusCodes.Status200OK, "text/html");

    /// <summary>Answers with a page, under a policy that allows its sheet and nothing else.</summary>
    public static IResult Show(HttpContext http, string page)
    {
        http.Response.Headers.ContentSecurityPolicy = s_policy;
        return Results.Content(page, "text/html; charset=utf-8");
    }

    /// <summary>The first page.</summary>
    public string Home(IReadOnlyList<ReleasedStatement> statements)
    {
        var ready = logs.All.All(static log => log.Continuity.State == ContinuityState.Whole);
        var terms = venue.Convocation.Terms;
        // Before anything is released, the page says nothing of who meets here and about what.
        var title = statements.Count == 0 ? $"Venue of {terms.Origin}" : terms.Title.ToString();
        var page = Begin(title);
        page.Append("<h1>").Append(Safe(title)).Append("</h1>\n");
        if (statements.Count > 0)
        {
            page.Append("<p>Host: ").Append(Safe(NameOf(terms.Host))).Append(". Parties: ").Append(Safe(string.Join(", ", terms.Parties.Select(NameOf)))).Append(".</p>\n");
        }

        page.Append("<h2>Released</h2>\n");
        page.Append(statements.Count == 0 ? "<p>Nothing was released yet. A text is public when every party concerned has consented to exactly that text.</p>\n" : "<ol class=\"statements\">\n");
        foreach (var statement in statements)
        {
            page.Append("<li><article><h3><a href=\"/publications/").Append(statement.Listing.Id).Append("/page\" dir=\"auto\"").Append(Lang(statement)).Append('>').Append(Safe(statement.Title)).Append("</a></h3>\n");
            About(page, statement);
            page.Append("</article></li>\n");
        }

        page.Append(statements.Count == 0 ? "" : "</ol>\n").Append("<p><a href=\"/feed.atom\">Feed of what is released</a></p>\n<h2>This venue</h2>\n");
        page.Append("<p>It orders and relays sealed acts of talks. It cannot read them. State: ").Append(ready ? "ready" : "not ready").Append(".</p>\n<table><tbody>\n");
        page.Append("<tr><th scope=\"row\">Fingerprint of the convocation</th><td><code>").Append(venue.Convocation.TalksId.ToHex()).Append("</code></td></tr>\n");
        page.Append("<tr><th scope=\"row\">Log key</th><td><code>").Append(Safe(venue.File.Vkey)).Append("</code></td></tr>\n</tbody></table>\n");
        return page.Append("</main></body></html>\n").ToString();
    }

    /// <summary>The page of one text.</summary>
    public string Statement(ReleasedStatement statement)
    {
        var page = Begin(statement.Title);
        page.Append("<p><a href=\"/\">").Append(Safe(venue.Convocation.Terms.Title.ToString())).Append("</a></p>\n<h1 dir=\"auto\"").Append(Lang(statement)).Append('>').Append(Safe(statement.Title)).Append("</h1>\n<div class=\"text\">")
            .Append(StatementPage.Html(statement.Lines)).Append("</div>\n<h2>Who stands behind it</h2>\n");
        About(page, statement);
        page.Append("<h2>How to verify it</h2>\n<ol>\n<li>Take <a href=\"/publications/").Append(statement.Listing.Id)
            .Append("/statement.html\">the text as one HTML file</a> and open it: it verifies itself without a connection, as far as a browser can, and says what it did not check.</li>\n<li>Or take <a href=\"/publications/")
            .Append(statement.Listing.Id).Append("\">the publication file</a> and give it to <code>good-offices verify ").Append(statement.Listing.Id.AsSpan(0, 12))
            .Append("….publication --fingerprint FINGERPRINT</code>.</li>\n<li>Compare the fingerprint with the one that a party has published elsewhere. You need not trust this page, nor the host.</li>\n</ol>\n");
        return page.Append("</main></body></html>\n").ToString();
    }

    /// <summary>Every party alike: the entry of its consent, when, and its signature. Whose device then released the text makes nobody its author.</summary>
    private void About(StringBuilder page, ReleasedStatement statement)
    {
        page.Append("<table><caption>").Append(statement.Scope == ReleaseScope.OwnWords ? "A party's own words" : "Published by consent of every party").Append("</caption>\n<thead><tr><th scope=\"col\">Party</th><th scope=\"col\">Consent</th><th scope=\"col\">Signature</th></tr></thead><tbody>\n");
        foreach (var consent in statement.Consents)
        {
            page.Append("<tr><th scope=\"row\">").Append(Safe(NameOf(consent.Party.Value))).Append("</th><td>consented, entry ").Append(consent.Index.ToString(CultureInfo.InvariantCulture)).Append(", ").Append(Moment(consent.Time))
                .Append("</td><td><code>").Append(consent.Signature).Append("</code></td></tr>\n");
        }

        page.Append("</tbody></table>\n<p class=\"note\">Released in entry ").Append(statement.Entry.ToString(CultureInfo.InvariantCulture)).Append(" of the record, ").Append(Moment(statement.Released)).Append(".</p>\n");
    }

    private static string Moment(DateTimeOffset time) => string.Create(CultureInfo.InvariantCulture, $"<time datetime=\"{time.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss'Z'}\">{time.UtcDateTime:yyyy-MM-dd HH:mm} UTC</time>");

    private static string Lang(ReleasedStatement statement) => statement.Language.Length == 0 ? "" : $" lang=\"{statement.Language}\"";

    private static StringBuilder Begin(string title) => new StringBuilder("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>")
        .Append(Safe(title)).Append("</title><link rel=\"alternate\" type=\"application/atom+xml\" href=\"/feed.atom\"><style>").Append(StatementPage.Style).Append("</style></head><body><main>\n");

    private string NameOf(string code) => venue.Convocation.Terms.Participants.FirstOrDefault(one => one.Code.Value == code) is { } one ? NameOf(one) : code;

    private static string NameOf(Participant participant) => participant.Names.ToString();

    private static string Safe(string text) => StatementPage.Encode(text);
}
