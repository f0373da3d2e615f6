using System.Diagnostics.CodeAnalysis;

namespace GoodOffices.Venue.Storage;

/// <summary>Names that come from outside and become file names: nothing but what is listed here gets through.</summary>
internal static class FileNames
{
    private const int DigestDigits = 64;

    /// <summary>Whether the text is a SHA-256 in lower-case hexadecimal.</summary>
    public static bool IsDigest([NotNullWhen(true)] string? text) =>
        text is { Length: DigestDigits } && text.All(char.IsAsciiHexDigitLower);
}
