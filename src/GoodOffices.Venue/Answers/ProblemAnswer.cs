using System.Globalization;
using System.Text.Json;

namespace GoodOffices.Venue.Answers;

/// <summary>A problem as the answer to a request, <c>application/problem+json</c>.</summary>
internal sealed class ProblemAnswer(Problem problem, int? retryAfterSeconds = null) : IResult
{
    public ProblemAnswer(int status, string code, string detail, string? hint = null)
        : this(Problem.Of(status, code, detail, hint))
    {
    }

    public Problem Problem { get; } = problem;

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = Problem.Status;
        response.ContentType = "application/problem+json";
        if (retryAfterSeconds is { } seconds)
        {
            response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        }

        var bytes = JsonSerializer.SerializeToUtf8Bytes(Problem, ProblemJson.Default.Problem);
        response.ContentLength = bytes.Length;
        await response.Body.WriteAsync(bytes, httpContext.RequestAborted).ConfigureAwait(false);
    }
}
