using System.Globalization;

namespace GoodOffices.Procedure;

/// <summary>A length of time as people write it: a whole number and a unit, <c>90s</c>, <c>30m</c>, <c>48h</c> or <c>2d</c>.</summary>
public static class Period
{
    private static readonly (char Unit, long Seconds)[] s_units = [('h', 3_600), ('m', 60), ('s', 1)];

    /// <summary>Reads a length of time.</summary>
    /// <param name="text">What was typed; white space at the ends does not count.</param>
    /// <param name="seconds">Its length in seconds, at least one, where true is returned.</param>
    /// <returns>False where the text is none, or has no unit.</returns>
    public static bool TryParse(string? text, out long seconds)
    {
        seconds = 0;
        var trimmed = text.AsSpan().Trim();
        if (trimmed.IsEmpty) return false;
        long unit = trimmed[^1] switch { 's' => 1, 'm' => 60, 'h' => 3_600, 'd' => 86_400, _ => 0 };
        if (unit > 0 && int.TryParse(trimmed[..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var count)) seconds = count * unit;
        return seconds > 0;
    }

    /// <summary>Writes a length of time in hours where it is of whole ones, else in minutes or seconds; it reads back as the same.</summary>
    /// <param name="seconds">At least one.</param>
    public static string Write(long seconds)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(seconds);
        var (unit, length) = s_units.First(one => seconds % one.Seconds == 0);
        return string.Create(CultureInfo.InvariantCulture, $"{seconds / length}{unit}");
    }
}
