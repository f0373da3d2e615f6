using System.Collections.Immutable;

namespace GoodOffices.Agreement.Corridors;

/// <summary>The codes of the modes, as files and records carry them.</summary>
public static class TransportModes
{
    private static readonly ImmutableArray<string> s_codes = ["road", "rail", "ferry", "air", "pipeline", "power", "fibre"];

    /// <summary>All modes in the order of their numbers.</summary>
    public static ImmutableArray<TransportMode> All { get; } = [.. Enum.GetValues<TransportMode>()];

    /// <summary>The code, such as <c>rail</c>.</summary>
    public static string Code(this TransportMode mode) => s_codes[(int)mode];

    /// <summary>Reads a code; false where there is no such mode.</summary>
    public static bool TryParse(string? code, out TransportMode mode)
    {
        var at = code is null ? -1 : s_codes.IndexOf(code);
        mode = at < 0 ? default : (TransportMode)at;
        return at >= 0;
    }
}
