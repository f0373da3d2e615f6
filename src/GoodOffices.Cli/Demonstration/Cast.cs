using GoodOffices.Cli.CommandLine;

namespace GoodOffices.Cli.Demonstration;

/// <summary>Who takes part in the demonstration, by code and name.</summary>
/// <param name="Host">The host.</param>
/// <param name="First">One party.</param>
/// <param name="Second">The other.</param>
internal sealed record Cast(Role Host, Role First, Role Second)
{
    /// <summary>The talks of the first case: Almaty, host Kazakhstan, parties Armenia and Azerbaijan.</summary>
    public static Cast Almaty { get; } = new(new Role("KAZ", "Kazakhstan"), new Role("ARM", "Armenia"), new Role("AZE", "Azerbaijan"));

    /// <summary>A party that comes in later; null for none.</summary>
    public Role? Third { get; init; }

    /// <summary>The roles in the order host, parties.</summary>
    public IEnumerable<Role> All => Third is { } third ? [Host, First, Second, third] : [Host, First, Second];

    /// <summary>Reads <c>A,B</c>: two codes for neutral names.</summary>
    public static Cast Parse(string? parties)
    {
        if (parties is null)
        {
            return Almaty;
        }

        var codes = parties.Split(',', StringSplitOptions.TrimEntries);
        if (codes.Length != 2 || codes[0] == codes[1] || codes.Contains(Almaty.Host.Code, StringComparer.Ordinal) || !codes.All(IsCode))
        {
            throw CommandFailure.Usage($"'{parties}' does not name two parties", "two different codes of capital letters and digits, such as --parties A,B");
        }

        // The convocation lists parties ascending by code, so that the order says nothing about them.
        var (first, second) = string.CompareOrdinal(codes[0], codes[1]) < 0 ? (codes[0], codes[1]) : (codes[1], codes[0]);
        return new Cast(Almaty.Host, new Role(first, NameOf(first)), new Role(second, NameOf(second)));
    }

    private static bool IsCode(string code) => code.Length is >= 1 and <= 16 && char.IsAsciiLetterUpper(code[0])
        && code.All(letter => char.IsAsciiLetterUpper(letter) || char.IsAsciiDigit(letter));

    private static string NameOf(string code) =>
        Almaty.All.FirstOrDefault(role => role.Code == code)?.Name ?? $"Party {code}";
}
