using System.Text;
using System.Text.Encodings.Web;
using GoodOffices.Venue.Logs;
using GoodOffices.Venue.Restoration;
using GoodOffices.Venue.Setup;

namespace GoodOffices.Venue.Publications;

/// <summary>The one page for people: what this is, whether it works, and what was published. Without scripts, styles or forms.</summary>
internal static class PublicPage
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/", (VenueParts venue, OpenLogs logs, PublicationStore store) =>
            Results.Content(Write(venue, logs, store.List()), "text/html; charset=utf-8"))
        .WithTags("Publications").WithSummary("Health and publications, for people").Produces<string>(StatusCodes.Status200OK, "text/html");

    private static string Write(VenueParts venue, OpenLogs logs, IReadOnlyList<PublicationListing> publications)
    {
        var ready = logs.All.All(log => log.Continuity.State == ContinuityState.Whole);
        var page = new StringBuilder("<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Venue</title>\n");
        page.Append("<h1>Venue of ").Append(Safe(venue.File.Origin)).Append("</h1>\n");
        page.Append("<p>This venue orders and relays sealed acts of talks. It cannot read them.</p>\n");
        page.Append("<p>State: ").Append(ready ? "ready" : "not ready").Append("</p>\n");
        page.Append("<p>Fingerprint of the convocation: <code>").Append(venue.Convocation.TalksId.ToHex()).Append("</code></p>\n");
        page.Append("<p>Log key: <code>").Append(Safe(venue.File.Vkey)).Append("</code></p>\n<h2>Publications</h2>\n");
        page.Append(publications.Count == 0 ? "<p>None.</p>\n" : "<ul>\n");
        foreach (var publication in publications)
        {
            page.Append("<li><a href=\"/publications/").Append(publication.Id).Append("/text\">text</a>, <a href=\"/publications/")
                .Append(publication.Id).Append("\">publication file</a> of ").Append(publication.Size).Append(" bytes, stored ")
                .Append(publication.Stored.ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture)).Append(" UTC</li>\n");
        }

        return page.Append(publications.Count == 0 ? "" : "</ul>\n").ToString();
    }

    private static string Safe(string text) => HtmlEncoder.Default.Encode(text);
}
