using System.Text.Json.Serialization;

namespace GoodOffices.Venue.Answers;

/// <summary>Why a request was not done (RFC 9457), with a code that programs may rely on and a hint for people.</summary>
/// <param name="Type">A URN of the code.</param>
/// <param name="Title">The code in words.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Code">Stable, lower case with hyphens.</param>
/// <param name="Detail">What is wrong and where.</param>
/// <param name="Hint">What to do about it.</param>
internal sealed record Problem(string Type, string Title, int Status, string Code, string Detail, string? Hint)
{
    public static Problem Of(int status, string code, string detail, string? hint = null) =>
        new($"urn:good-offices:venue:{code}", code.Replace('-', ' '), status, code, detail, hint);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Problem))]
internal sealed partial class ProblemJson : JsonSerializerContext;
