using GoodOffices.Agreement;

namespace GoodOffices.Cli.Delegations;

/// <content>Instruments, provisions, bases for negotiation, blanks.</content>
internal static partial class TableVerbs
{
    private const string Instruments = "Instruments and provisions";

    private static TableVerb Instrument()
    {
        var (instrument, title, terms) = (Symbols.Instrument(), Symbols.Needed("--title", "Its title in the drafting language."), new TermsSymbols());
        return new("instrument", "Open an instrument for negotiation.", Instruments, "instrument II --title \"Working rules\" --consent signature --authentic en", [instrument, title, .. terms.All],
            (_, typed) => new Command.Do(new TableAct.InstrumentOpened(typed.Get(instrument), Texts.Of(typed.Get(terms.Drafting), typed.Get(title)), terms.Of(typed))));
    }

    private static TableVerb SetTerms()
    {
        var (instrument, terms) = (Symbols.Instrument(), new TermsSymbols());
        return new("terms", "Set terms of an instrument anew; those that are not named stay, and consents to its adoption fall.", Instruments, "terms II --consent ratification --enters-after-days 30", [instrument, .. terms.All],
            (seen, typed) => new Command.SetTerms(typed.Get(instrument), terms.Of(typed, seen.Table.Instruments.GetValueOrDefault(typed.Get(instrument))?.Terms)));
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
}
