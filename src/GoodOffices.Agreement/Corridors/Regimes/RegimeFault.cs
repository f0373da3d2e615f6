using System.Globalization;

namespace GoodOffices.Agreement.Corridors;

/// <summary>Why entries are not a regime, and which.</summary>
/// <param name="Path">Where, such as <c>measures[3].steps[0].minutes</c>; empty for the whole.</param>
/// <param name="Code">What is wrong, as a stable code.</param>
/// <param name="Why">What is wrong, in words.</param>
public sealed record RegimeFault(string Path, string Code, string Why)
{
    /// <summary>In which line of a file, from 1; 0 where it does not come from one.</summary>
    public int Line { get; init; }

    /// <summary>The place and what is wrong, as they are shown.</summary>
    public string Shown => string.Create(CultureInfo.InvariantCulture,
        $"{(Line > 0 ? $"line {Line}, " : "")}{(Path.Length > 0 ? Path : "the whole")}: {Why}");

    /// <summary>What it is about, and nothing of what the entry says.</summary>
    public override string ToString() => $"{Path}: {Code}";
}
