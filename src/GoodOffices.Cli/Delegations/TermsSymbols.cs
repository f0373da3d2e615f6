using System.CommandLine;
using GoodOffices.Agreement;
using GoodOffices.Cli.CommandLine;

namespace GoodOffices.Cli.Delegations;

/// <summary>The options that say what holds for an instrument as a whole.</summary>
internal sealed class TermsSymbols
{
    private readonly Option<string[]> _authentic = Symbols.Texts("--authentic", "An authentic language; give it once for each.", "TAG");
    private readonly Option<ConsentMeans> _consent = Symbols.Choice("--consent", "How a state expresses consent to be bound.", ConsentMeans.Ratification);
    private readonly Option<AuthenticationProcedure> _authentication = Symbols.Choice("--authentication", "How the text is authenticated.", AuthenticationProcedure.Initials);
    private readonly Option<int?> _days = Symbols.Number("--enters-after-days", "How many days after the last consent it enters into force; 0 for at once.");
    private readonly Option<bool> _initials = Symbols.Flag("--initials-are-signature", "The parties agreed that initials count as signature (VCLT 12(2)(a)).");

    /// <summary>The language of negotiation.</summary>
    public Option<Language> Drafting { get; } = Symbols.LanguageOf("--drafting", "The language that it is negotiated in.");

    public IEnumerable<Symbol> All => [Drafting, _authentic, _consent, _authentication, _days, _initials];

    public InstrumentTerms Of(Typed typed) => new(typed.Get(Drafting), Languages(typed.Get(_authentic), typed.Get(Drafting)),
        new FinalClauses(typed.Get(_consent), new EntryIntoForce(Days: typed.Get(_days) ?? 0), typed.Get(_initials), typed.Get(_authentication)));

    private static ValueList<Language> Languages(string[] tags, Language drafting) => tags.Length == 0
        ? [drafting] : ValueList.From(tags.Select(tag => Language.TryParse(tag, out var language) ? language
            : throw CommandFailure.Usage($"'{tag}' is no language", "a language is a BCP 47 tag, such as en or hy")));
}
