namespace GoodOffices.Agreement.Corridors;

/// <summary>Something found in a network or a boundary, with its place.</summary>
/// <param name="Kind">What kind.</param>
/// <param name="Subject">The entry's code, or the states concerned; empty where it is about a file.</param>
/// <param name="Message">What was found, in words and figures.</param>
public sealed record NetworkFinding(NetworkFindingKind Kind, string Subject, string Message)
{
    /// <summary>The file with line, row or feature; empty where it does not come from one.</summary>
    public string Source { get; init; } = "";

    /// <summary>Where on the ground, or null.</summary>
    public GeoPosition? At { get; init; }

    /// <summary>True where the network or boundary cannot stand with it; false where it is only told.</summary>
    public bool IsError { get; init; }

    /// <summary>What to do about it; may be empty.</summary>
    public string Hint { get; init; } = "";

    /// <summary>The finding in one line.</summary>
    public override string ToString() => string.Concat(
        Source.Length > 0 ? Source + ": " : "",
        Subject.Length > 0 ? Subject + ": " : "",
        Message,
        At is { } at ? $" (at {at})" : "");
}
