using System.CommandLine;
using System.CommandLine.Parsing;
using GoodOffices.Agreement;

namespace GoodOffices.Cli.Delegations;

/// <summary>Arguments and options that several verbs share; each reads its value strictly and says what form it has.</summary>
internal static class Symbols
{
    private const string ProvisionForm = "a provision is INSTRUMENT/KEY, such as I/7.2";
    private const string InstrumentForm = "an instrument is a code of letters and digits, such as II";

    public static readonly Language English = new("en");

    public static Argument<ProvisionId> Provision() => Typed<ProvisionId>("provision", "The provision, such as I/7.2.", ProvisionId.TryParse, ProvisionForm);

    public static Argument<InstrumentId> Instrument() => Typed<InstrumentId>("instrument", "The instrument, such as II.", InstrumentId.TryParse, InstrumentForm);

    public static Argument<ProposalId> Proposal() => Typed<ProposalId>("proposal", "The proposal, such as ARM-3.", ProposalId.TryParse, "a proposal is PARTY-NUMBER, such as ARM-3");

    public static Argument<string> Name(string name, string description) => new(name) { Description = description };

    public static Option<ProvisionId[]> Provisions(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "PROVISION",
        CustomParser = result => Many<ProvisionId>(result, ProvisionId.TryParse, ProvisionForm),
        DefaultValueFactory = _ => [],
    };

    public static Option<string> Text(string name, string description, string help = "TEXT") => new(name) { Description = description, HelpName = help };

    public static Option<string> Needed(string name, string description, string help = "TEXT") => new(name) { Description = description, HelpName = help, Required = true };

    public static Option<string[]> Texts(string name, string description, string help = "TEXT") => new(name)
    {
        Description = description,
        HelpName = help,
        DefaultValueFactory = _ => [],
    };

    public static Option<bool> Flag(string name, string description) => new(name) { Description = description };

    public static Option<int?> Number(string name, string description) => new(name) { Description = description, HelpName = "N" };

    public static Option<Language> LanguageOf(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "TAG",
        CustomParser = result => One<Language>(result.Tokens, result, Language.TryParse, "a language is a BCP 47 tag, such as en or hy"),
        DefaultValueFactory = _ => English,
    };

    /// <summary>A choice among named values, written in lower case with hyphens.</summary>
    public static Option<T> Choice<T>(string name, string description, T usual)
        where T : struct, Enum => new(name)
        {
            Description = $"{description} One of: {string.Join(", ", Enum.GetValues<T>().Select(Words))}.",
            HelpName = "WHICH",
            CustomParser = result => TryChoice<T>(result.Tokens[^1].Value, out var value) ? value : Wrong<T>(result, $"one of: {string.Join(", ", Enum.GetValues<T>().Select(Words))}"),
            DefaultValueFactory = _ => usual,
        };

    /// <summary>The name of an enumeration's value as it is typed: <c>ad-referendum</c>.</summary>
    public static string Words<T>(T value)
        where T : struct, Enum => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    /// <summary>Reads what <see cref="Words"/> writes.</summary>
    public static bool TryChoice<T>(string text, out T value)
        where T : struct, Enum
    {
        value = Enum.GetValues<T>().FirstOrDefault(candidate => Words(candidate) == text);
        return Words(value) == text;
    }

    private delegate bool Reader<T>(string? text, out T value);

    private static Argument<T> Typed<T>(string name, string description, Reader<T> read, string form) => new(name)
    {
        Description = description,
        CustomParser = result => One(result.Tokens, result, read, form),
    };

    private static T One<T>(IReadOnlyList<Token> tokens, ArgumentResult result, Reader<T> read, string form) =>
        read(tokens[^1].Value, out var value) ? value : Wrong<T>(result, form);

    private static T[] Many<T>(ArgumentResult result, Reader<T> read, string form)
    {
        var values = new List<T>();
        foreach (var token in result.Tokens.SelectMany(token => token.Value.Split(',', StringSplitOptions.RemoveEmptyEntries)))
        {
            values.Add(read(token, out var value) ? value : Wrong<T>(result, form));
        }

        return [.. values];
    }

    private static T Wrong<T>(ArgumentResult result, string form)
    {
        result.AddError($"'{string.Join(' ', result.Tokens.Select(token => token.Value))}' cannot be read: {form}");
        return default!;
    }
}
