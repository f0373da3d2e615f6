using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace GoodOffices.Venue.Setup;

/// <summary>The OpenAPI document at <c>/openapi/v1.json</c>.</summary>
internal static class ApiDocument
{
    private const string Description = """
        The host's venue: it orders and relays sealed acts. Bodies are bytes unless a type is given. `caucus/{party}` is a
        party's own log. Errors are application/problem+json (RFC 9457) with a stable `code` and a `hint`. Every route but
        health, convocation, publications and authentication needs a bearer token.
        """;

    public static void Configure(OpenApiOptions options) => options.AddDocumentTransformer((document, _, _) =>
    {
        document.Info = new OpenApiInfo { Title = "Good Offices venue", Version = "v1", Description = Description };
        document.Servers?.Clear();
        foreach (var (path, item) in document.Paths)
        {
            if (path.Contains("{party}", StringComparison.Ordinal) && item is OpenApiPathItem described)
            {
                described.Parameters = [Party()];
            }
        }

        return Task.CompletedTask;
    });

    // No handler takes it as an argument, since the gate before them does; so it is not found by itself.
    private static OpenApiParameter Party() => new()
    {
        Name = "party",
        In = ParameterLocation.Path,
        Required = true,
        Description = "The code of the party whose log it is.",
        Schema = new OpenApiSchema { Type = JsonSchemaType.String },
    };
}
