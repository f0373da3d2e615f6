using System.Globalization;

namespace GoodOffices.Analysis.Packages;

/// <summary>What a file says that it must not, or that a reader should know, with its place.</summary>
/// <param name="File">The file's name as it was given.</param>
/// <param name="Line">From one; 0 where the file as a whole is meant.</param>
/// <param name="Message">One sentence without a full stop.</param>
/// <param name="Hint">What to do about it; null where that is plain.</param>
public sealed record ReadingFault(string File, int Line, string Message, string? Hint = null)
{
    /// <summary>File, line and message.</summary>
    public override string ToString() => Line > 0
        ? string.Create(CultureInfo.InvariantCulture, $"{File}:{Line}: {Message}")
        : $"{File}: {Message}";
}
