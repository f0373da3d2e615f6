using GoodOffices.Agreement;

namespace GoodOffices.Cli.Delegations;

/// <content>Instruments, provisions, bases for negotiation, blanks.</content>
internal static partial class TableVerbs
{
    private const string Instruments = "Instruments and provisions";

    private static TableVerb Instrument()
    {
        var (instrument, title, drafting) = (Symbols.Instrument(), Symbols.Needed("--title", "Its title in the drafting language."), Symbols.LanguageOf("--drafting", "The language that it is negotiated in."));
        var authentic = Symbols.Texts("--authentic", "An authentic language; give it once for each.", "TAG");
        var consent = Symbols.Choice("--consent", "How a state expresses consent to be bound.", ConsentMeans.Ratification);
        var authentication = Symbols.Choice("--authentication", "How the text is authenticated.", AuthenticationProcedure.Initials);
        var days = Symbols.Number("--enters-after-days", "How many days after the last consent it enters into force; 0 for at once.");
        var initials = Symbols.Flag("--initials-are-signature", "The parties agreed that initials count as signature (VCLT 12(2)(a)).");
        return new("instrument", "Open an instrument for negotiation.", Instruments, "instrument II --title \"Working rules\" --consent signature --authentic en",
            [instrument, title, drafting, authentic, consent, authentication, days, initials],
            (_, typed) => new Command.Do(new TableAct.InstrumentOpened(typed.Get(instrument), Texts.Of(typed.Get(drafting), typed.Get(title)),
                new InstrumentTerms(typed.Get(drafting), Languages(typed.Get(authentic), typed.Get(drafting)),
                    new FinalClauses(typed.Get(consent), new EntryIntoForce(Days: typed.Get(days) ?? 0), typed.Get(initials), typed.Get(authentication))))));
    }

    private static TableVerb Provision()
    {
        var (provision, order) = (Symbols.Provision(), Symbols.Number("--order", "Its place among the provisions."));
        var (number, heading) = (Symbols.Text("--number", "The number as printed."), Symbols.Text("--heading", "Its heading."));
        return new("provision", "Set a provision's place, number and heading.", Instruments, "provision I/7 --order 70 --number 7 --heading Reciprocity",
            [provision, order, number, heading],
            (seen, typed) => new Command.Do(new TableAct.ProvisionSet(typed.Get(provision), typed.Get(order) ?? 0, typed.Get(number) ?? "",
                typed.Get(heading) is { Length: > 0 } words ? Texts.Of(seen.DraftingOf(typed.Get(provision)), words) : Texts.None)));
    }

    private static TableVerb Basis()
    {
        var provision = Symbols.Provision();
        return new("basis", "Put a text forward as basis for negotiation, without prejudice.", Instruments, "basis I/7 --file basis.md", [provision, .. TextSources()],
            (seen, typed) => new Command.Do(new TableAct.BasisProposed(typed.Get(provision), new WordingContent(seen.DraftingOf(typed.Get(provision)), typed.Words))));
    }

    private static TableVerb AcceptBasis()
    {
        var instrument = Symbols.Instrument();
        return new("accept-basis", "Accept every basis put forward in an instrument, without prejudice.", Instruments, "accept-basis I", [instrument],
            (_, typed) => new Command.AcceptBasis(typed.Get(instrument)));
    }

    private static TableVerb Fill()
    {
        var (provision, blank, value) = (Symbols.Provision(), Symbols.Number("--blank", "Which blank of the wording, from 1."), Symbols.Needed("--value", "What to put there."));
        return new("fill", "Fill a blank of the wording; it is filled when every party gave the same words.", Instruments, "fill I/11 --blank 1 --value ninety", [provision, blank, value],
            (seen, typed) => new Command.FillPlaceholder(typed.Get(provision), (typed.Get(blank) ?? 1) - 1, Texts.Of(seen.DraftingOf(typed.Get(provision)), typed.Get(value))));
    }

    private static ValueList<Language> Languages(string[] tags, Language drafting) => tags.Length == 0
        ? [drafting] : ValueList.From(tags.Select(tag => Language.TryParse(tag, out var language) ? language : throw NoLanguage(tag)));
}
