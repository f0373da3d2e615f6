using GoodOffices.Agreement;

namespace GoodOffices.Cli.Delegations;

/// <content>The life of an instrument (VCLT 9 to 25, 33, 79).</content>
internal static partial class TableVerbs
{
    private const string Life = "The life of an instrument";

    private static TableVerb Align()
    {
        var (provision, language) = (Symbols.Provision(), Symbols.LanguageOf("--language", "The language of the text."));
        return new("align", "Align a text in another authentic language to the agreed wording.", Life, "align I/7 --language hy --file article-7.hy.md", [provision, language, .. TextSources()],
            (_, typed) => new Command.AlignText(typed.Get(provision), typed.Get(language), typed.Words));
    }

    private static TableVerb Concord()
    {
        var (instrument, language) = (Symbols.Instrument(), Symbols.LanguageOf("--language", "The language."));
        return new("concordance", "Accept that an instrument says the same in another authentic language (VCLT 33).", Life, "concordance I --language hy", [instrument, language],
            (_, typed) => new Command.AcceptConcordance(typed.Get(instrument), typed.Get(language)));
    }

    private static TableVerb Adopt() => OfInstrument("adopt", "Consent to the adoption of an instrument as it stands (VCLT 9).", instrument => new Command.ConsentToAdoption(instrument));

    private static TableVerb Initial() => OfInstrument("initial", "Initial the text of an instrument (VCLT 10).", instrument => new Command.Initial(instrument));

    private static TableVerb Sign()
    {
        var (instrument, level) = (Symbols.Instrument(), AdReferendum());
        return new("sign", "Sign the text of an instrument, ad referendum or definitively (VCLT 12).", Life, "sign II --ad-referendum", [instrument, level],
            (_, typed) => new Command.Sign(typed.Get(instrument), typed.Get(level)));
    }

    private static TableVerb ConfirmSignature() => OfInstrument("confirm-signature", "Confirm the party's signature ad referendum (VCLT 12(2)(b)).", instrument => new Command.ConfirmSignature(instrument));

    private static TableVerb Consent() => OfInstrument("consent-to-be-bound", "Express consent to be bound by the means of the final clauses (VCLT 11).", instrument => new Command.ExpressConsent(instrument));

    private static TableVerb ReopenText()
    {
        var (instrument, reason) = (Symbols.Instrument(), Symbols.Needed("--reason", "Why; all see it."));
        return new("reopen-text", "Agree to reopen an adopted text before signature.", Life, "reopen-text II --reason \"A figure is wrong.\"", [instrument, reason],
            (_, typed) => new Command.ConsentToReopening(typed.Get(instrument), typed.Get(reason)));
    }

    private static TableVerb NoteForce()
    {
        var (instrument, date) = (Symbols.Instrument(), Symbols.Needed("--date", "The date, such as 2024-07-01.", "DATE"));
        return new("note-entry-into-force", "Note the date of entry into force (VCLT 24).", Life, "note-entry-into-force I --date 2024-07-01", [instrument, date],
            (_, typed) => new Command.Do(new TableAct.EntryIntoForceNoted(typed.Get(instrument), typed.Get(date))));
    }

    private static TableVerb ApplyProvisionally()
    {
        var (instrument, from, provisions) = (Symbols.Instrument(), Symbols.Needed("--from", "The first day, such as 2024-06-01.", "DATE"), Symbols.Provisions("--provision", "A provision that is applied; none for the whole."));
        return new("apply-provisionally", "Agree to provisional application (VCLT 25).", Life, "apply-provisionally I --from 2024-06-01 --provision I/5", [instrument, from, provisions],
            (_, typed) => new Command.Do(new TableAct.ProvisionalApplicationAgreed(typed.Get(instrument), ValueList.From(typed.Get(provisions).Order()), typed.Get(from))));
    }

    private static TableVerb EndProvisional() => OfInstrument("end-provisional", "End the party's provisional application (VCLT 25(2)).", instrument => new Command.Do(new TableAct.ProvisionalApplicationEnded(instrument)));

    private static TableVerb Register()
    {
        var (instrument, number, date) = (Symbols.Instrument(), Symbols.Needed("--number", "The number of the registration."), Symbols.Needed("--date", "Its date.", "DATE"));
        return new("register", "Note the registration with the United Nations (Charter, Article 102).", Life, "register I --number I-00000 --date 2024-09-01", [instrument, number, date],
            (_, typed) => new Command.Do(new TableAct.Registered(typed.Get(instrument), typed.Get(number), typed.Get(date))));
    }

    private static TableVerb Correct()
    {
        var (provision, language) = (Symbols.Provision(), Symbols.LanguageOf("--language", "The language of the defective text."));
        var notAbInitio = Symbols.Flag("--not-ab-initio", "The corrected text does not replace the defective one from the beginning.");
        var within = Symbols.Text("--within", "Where there is a depositary: how long the parties have to object (VCLT 79(2)).", "TIME");
        return new("correct", "Propose the rectification of an error in an authenticated text (VCLT 79).", Life, "correct II/3 --file rule-3.md", [provision, language, notAbInitio, within, .. TextSources()],
            (_, typed) => new Command.ProposeCorrection(typed.Get(provision), typed.Get(language), typed.Words, !typed.Get(notAbInitio), typed.Get(within) is { } time ? typed.Deadline(time) : null));
    }

    private static TableVerb InitialCorrection()
    {
        var instrument = Symbols.Instrument();
        return new("initial-correction", "Initial the open correction of an instrument (VCLT 79(1)(a)).", Life, "initial-correction II", [instrument],
            (seen, typed) => new Command.InitialCorrection(seen.ChooseCorrection(typed.Get(instrument)).Id));
    }

    private static TableVerb ObjectCorrection()
    {
        var (instrument, reason) = (Symbols.Instrument(), Symbols.Text("--reason", "Why."));
        return new("object-correction", "Object to the open correction of an instrument.", Life, "object-correction II --reason \"The text is right.\"", [instrument, reason],
            (seen, typed) => new Command.Do(new TableAct.CorrectionObjected(seen.ChooseCorrection(typed.Get(instrument)).Id, typed.Get(reason) ?? "")));
    }

    private static TableVerb OfInstrument(string name, string description, Func<InstrumentId, Command> command)
    {
        var instrument = Symbols.Instrument();
        return new(name, description, Life, $"{name} II", [instrument], (_, typed) => command(typed.Get(instrument)));
    }
}
