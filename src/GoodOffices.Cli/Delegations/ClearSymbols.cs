using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using GoodOffices.Cli.CommandLine;
using GoodOffices.Procedure;

namespace GoodOffices.Cli.Delegations;

/// <summary>Reads the values of procedural verbs, strictly and with what form they have.</summary>
internal static class ClearSymbols
{
    private static readonly LanguageTag English = LanguageTag.Parse("en");

    public static TextInLanguages Text(string? text) => string.IsNullOrEmpty(text) ? TextInLanguages.None : Checked(() => TextInLanguages.Of(English, text));

    public static DelegateId Delegate(string text) => DelegateId.TryParse(text, out var id) ? id
        : throw CommandFailure.Usage($"'{text}' does not name a delegate", "small letters, digits and hyphens, such as legal-adviser");

    public static PartyCode Party(string text) => PartyCode.TryParse(text, out var code) ? code
        : throw CommandFailure.Usage($"'{text}' is not a party's code", "capital letters and digits, such as ARM");

    public static RoomId Room(string text) => RoomId.TryParse(text, out var room) ? room
        : throw CommandFailure.Usage($"'{text}' is not a room's name", "letters, digits and hyphens, such as experts-1");

    public static InstrumentCode Instrument(string text) => InstrumentCode.TryParse(text, out var code) ? code
        : throw CommandFailure.Usage($"'{text}' is not an instrument's code", "capital letters and digits, such as II");

    public static LanguageTag Language(string text) => LanguageTag.TryParse(text, out var tag) ? tag
        : throw CommandFailure.Usage($"'{text}' is no language", "a BCP 47 tag, such as en or az-Latn");

    public static DateOnly Date(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date
        : throw CommandFailure.Usage($"'{text}' is not a date", "year-month-day, such as 2024-05-10");

    public static DateOnly? OptionalDate(string? text) => text is null ? null : Date(text);

    public static PowerSet Powers(IEnumerable<string> names)
    {
        var powers = names.SelectMany(name => name.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            .Select(name => Symbols.TryChoice<Power>(name, out var power) ? power
                : throw CommandFailure.Usage($"'{name}' is not a power", $"one of: {string.Join(", ", Enum.GetValues<Power>().Select(Symbols.Words))}"));
        PowerSet set = PowerSet.Of([.. powers]);
        return set != default ? set : throw CommandFailure.Usage("which powers?", $"--power, one or several by commas: {string.Join(", ", Enum.GetValues<Power>().Select(Symbols.Words))}");
    }

    public static Option<string[]> PowersOption() =>
        Symbols.Texts("--power", $"A power, or several by commas: {string.Join(", ", Enum.GetValues<Power>().Select(Symbols.Words))}.", "POWER");

    /// <summary>Splits <c>KEY=TEXT</c>.</summary>
    public static (string Key, string Text) Pair(string text)
    {
        var at = text.IndexOf('=', StringComparison.Ordinal);
        return at > 0 ? (text[..at], text[(at + 1)..]) : throw CommandFailure.Usage($"'{text}' is not KEY=TEXT", "such as ARM=Armenia");
    }

    public static ImmutableArray<T> Ascending<T>(IEnumerable<T> values) => [.. values.Distinct().Order()];

    private static T Checked<T>(Func<T> make)
    {
        try
        {
            return make();
        }
        catch (Exception fault) when (fault is ArgumentException or FormatException)
        {
            throw CommandFailure.Usage(fault.Message);
        }
    }
}
