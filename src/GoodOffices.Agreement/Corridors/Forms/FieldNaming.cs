using System.Globalization;
using System.Text.Json;

namespace GoodOffices.Agreement.Corridors;

/// <summary>How fields, choices and amounts are written for people.</summary>
internal static class FieldNaming
{
    /// <summary>The word for a choice: lower case with hyphens.</summary>
    public static string Word<T>(T value)
        where T : struct, Enum => Words<T>.Of(value);

    /// <summary>Reads what <see cref="Word"/> writes.</summary>
    public static bool TryWord<T>(string? text, out T value)
        where T : struct, Enum
    {
        foreach (var candidate in Words<T>.Values)
        {
            if (Word(candidate) == text)
            {
                value = candidate;
                return true;
            }
        }

        value = default;
        return false;
    }

    /// <summary>All words of a choice.</summary>
    public static IEnumerable<string> AllWords<T>()
        where T : struct, Enum => Words<T>.Values.Select(Word);

    /// <summary>An amount in euros with two decimals.</summary>
    public static string Euros(long cents) => string.Create(CultureInfo.InvariantCulture,
        $"{(cents < 0 ? "-" : "")}{Math.Abs(cents) / 100}.{Math.Abs(cents) % 100:00}");

    /// <summary>A day, <c>YYYY-MM-DD</c>.</summary>
    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Reads what <see cref="Day"/> writes.</summary>
    public static bool TryDay(string? text, out DateOnly day) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    private static class Words<T>
        where T : struct, Enum
    {
        public static readonly T[] Values = Enum.GetValues<T>();
        private static readonly Dictionary<T, string> s_words =
            Values.ToDictionary(static value => value, static value => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString()));

        public static string Of(T value) => s_words[value];
    }
}
