using System.CommandLine;
using GoodOffices.Agreement;
using GoodOffices.Cli.CommandLine;

namespace GoodOffices.Cli.Delegations;

/// <summary>The options that say what holds for an instrument as a whole.</summary>
internal sealed class TermsSymbols
{
    private readonly Option<string[]> _authentic = Symbols.Texts("--authentic", "An authentic language; give it once for each.", "TAG");
    private readonly Option<string> _prevailing = Symbols.Text("--prevailing", "The authentic text that prevails where they differ (VCLT 33(1)); none for none.", "TAG");
    private readonly Option<ConsentMeans> _consent = Symbols.Choice("--consent", "How a state expresses consent to be bound.", ConsentMeans.Ratification);
    private readonly Option<AuthenticationProcedure> _authentication = Symbols.Choice("--authentication", "How the text is authenticated.", AuthenticationProcedure.Initials);
    private readonly Option<int?> _bound = Symbols.Number("--enters-when-bound", "How many states have to be bound before it enters into force; 0 for all negotiating states (VCLT 24).");
    private readonly Option<int?> _days = Symbols.Number("--enters-after-days", "How many days after the last consent it enters into force; 0 for at once.");
    private readonly Option<bool> _onDate = Symbols.Flag("--enters-on-chosen-date", "It enters into force on a date that it names or that the parties agree (VCLT 24(1)).");
    private readonly Option<bool> _initials = Symbols.Flag("--initials-are-signature", "The parties agreed that initials count as signature (VCLT 12(2)(a)).");
    private readonly Option<string> _depositary = Symbols.Text("--depositary", "Who keeps the original and notifies (VCLT 76, 77); none for none.", "PARTY");

    /// <summary>The language of negotiation.</summary>
    public Option<Language> Drafting { get; } = Symbols.LanguageOf("--drafting", "The language that it is negotiated in.");

    public IEnumerable<Symbol> All => [Drafting, _authentic, _prevailing, _consent, _authentication, _bound, _days, _onDate, _initials, _depositary];

    /// <summary>The terms that were typed; what was not is as in the terms in force, or as usual where there are none.</summary>
    public InstrumentTerms Of(Typed typed, InstrumentTerms? current = null)
    {
        var drafting = Given(typed, Drafting, current?.Drafting);
        var authentic = typed.Get(_authentic) is { Length: > 0 } tags ? ValueList.From(tags.Select(Tag)) : current?.Authentic ?? [drafting];
        return new InstrumentTerms(drafting, authentic, Clauses(typed, current?.FinalClauses), Named(typed.Get(_prevailing), Tag, current?.Prevailing));
    }

    private FinalClauses Clauses(Typed typed, FinalClauses? current) => new(
        Given(typed, _consent, current?.Consent),
        new EntryIntoForce(
            typed.Get(_bound) ?? current?.EntryIntoForce.Bound ?? 0, typed.Get(_days) ?? current?.EntryIntoForce.Days ?? 0, Given(typed, _onDate, current?.EntryIntoForce.OnChosenDate)),
        Given(typed, _initials, current?.InitialsAreSignature),
        Given(typed, _authentication, current?.Authentication),
        Named(typed.Get(_depositary), Party, current?.Depositary));

    private static T Given<T>(Typed typed, Option<T> option, T? current)
        where T : struct => current is { } kept && typed.Parsed.GetResult(option) is null or { Implicit: true } ? kept : typed.Get(option);

    private static T? Named<T>(string? text, Func<string, T> read, T? current)
        where T : struct => text switch { null => current, "none" => null, _ => read(text) };

    private static Language Tag(string tag) => Language.TryParse(tag, out var language) ? language
        : throw CommandFailure.Usage($"'{tag}' is no language", "a language is a BCP 47 tag, such as en or hy");

    private static PartyId Party(string code) => PartyId.TryParse(code, out var party) ? party
        : throw CommandFailure.Usage($"'{code}' is no party's code", "a code such as KAZ");
}
