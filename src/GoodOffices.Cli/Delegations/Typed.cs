using System.CommandLine;
using GoodOffices.Agreement;
using GoodOffices.Cli.CommandLine;
using GoodOffices.Procedure;

namespace GoodOffices.Cli.Delegations;

/// <summary>What was typed for a verb, with the text of the file that it names.</summary>
/// <param name="Parsed">The command line.</param>
/// <param name="File">The text of <c>--file</c> or of <c>--words</c>; null where neither was given.</param>
/// <param name="Now">The time on this node, for deadlines.</param>
internal sealed record Typed(ParseResult Parsed, string? File, DateTimeOffset Now)
{
    public T Get<T>(Argument<T> argument) => Parsed.GetValue(argument)!;

    public T Get<T>(Option<T> option) => Parsed.GetValue(option)!;

    /// <summary>The text that the verb needs.</summary>
    /// <exception cref="CommandFailure">None was given.</exception>
    public string Words => File ?? throw CommandFailure.Usage("a text is needed", "give --file FILE, or --words TEXT for a short one");

    /// <summary>The text in a language.</summary>
    public Texts In(Language language) => Texts.Of(language, Words);

    /// <summary>Ad referendum where the flag was given, else definitively.</summary>
    public AcceptanceLevel Level(Option<bool> adReferendum) => Get(adReferendum) ? AcceptanceLevel.AdReferendum : AcceptanceLevel.Definitive;

    /// <summary>A deadline from now: a number with s, m, h or d.</summary>
    public long Deadline(string within) => Period.TryParse(within, out var seconds) ? Now.ToUnixTimeSeconds() + seconds
        : throw CommandFailure.Usage($"'{within}' is no time", "write a number and s, m, h or d, such as 48h");
}
