using GoodOffices.Agreement;

namespace GoodOffices.Cli.Delegations;

/// <content>Proposals and positions.</content>
internal static partial class TableVerbs
{
    private const string Positions = "Proposals and positions";

    private static TableVerb Table()
    {
        var (provision, amends) = (Symbols.Provision(), Symbols.Text("--amends", "The proposal that it amends, such as ARM-3.", "PROPOSAL"));
        var restsOn = Symbols.Provisions("--rests-on", "A provision that it rests on: when that changes, acceptances of this proposal lapse.");
        var terms = Symbols.Texts("--rests-on-term", "A defined term that it rests on.", "TERM");
        var defines = Symbols.Texts("--defines", "A term that it defines.", "TERM");
        var regime = Symbols.Text("--regime", "A link regime in JSON in the place of wording.", "FILE");
        return new("table", "Table a proposal, and stand by it.", Positions, "table I/7 --file article-7.md", [provision, .. TextSources(), regime, amends, restsOn, terms, defines],
            (seen, typed) => new Command.Table(typed.Get(provision), ContentOf(seen, typed, typed.Get(provision), typed.Get(regime)))
            {
                Amends = typed.Get(amends) is { } named ? seen.Choose(typed.Get(provision), named).Id : null,
                RestsOn = ValueList.From(typed.Get(restsOn)),
                RestsOnTerms = ValueList.From(typed.Get(terms)),
                Defines = ValueList.From(typed.Get(defines)),
            });
    }

    private static TableVerb TableAnnex()
    {
        var (annex, regime) = (Symbols.Provision(), Symbols.Needed("--regime", "The annex as REGIME.json.", "FILE"));
        return new("table-annex", "Table an annex part by part: links that a pair or a counterpart ties together are one provision.", Positions, "table-annex I/A --regime REGIME.json", [annex, regime],
            (_, typed) => new Command.TableAnnex(typed.Get(annex), LinkRegimeFile.Read(typed.Get(regime), typed.Words)));
    }

    private static TableVerb Accept()
    {
        var (provision, proposal, level) = (Symbols.Provision(), ProposalOption(), AdReferendum());
        var conditions = Symbols.Provisions("--if", "A provision that must be agreed for the acceptance to count.");
        return new("accept", "Accept the proposal of another party, by its digest.", Positions, "accept I/7 --ad-referendum", [provision, proposal, level, conditions],
            (seen, typed) => new Command.Accept(seen.Choose(typed.Get(provision), typed.Get(proposal)).Id, typed.Level(level)) { Conditions = ValueList.From(typed.Get(conditions)) });
    }

    private static TableVerb CouldAccept()
    {
        var (provision, proposals) = (Symbols.Provision(), Symbols.Texts("--proposal", "A proposal that the party could accept; none takes it back.", "PROPOSAL"));
        return new("could-accept", "Say which other proposals the party could accept.", Positions, "could-accept I/7 --proposal AZE-4", [provision, proposals],
            (seen, typed) => new Command.CouldAccept(typed.Get(provision), ValueList.From(typed.Get(proposals).Select(named => seen.Choose(typed.Get(provision), named).Id))));
    }

    private static TableVerb Withdraw()
    {
        var (provision, proposal) = (Symbols.Provision(), ProposalOption());
        return new("withdraw", "Withdraw a proposal that the party stands behind.", Positions, "withdraw I/7", [provision, proposal],
            (seen, typed) => new Command.Withdraw(seen.Choose(typed.Get(provision), typed.Get(proposal) ?? seen.Me.ToString()).Id));
    }

    private static TableVerb TakeOver()
    {
        var (provision, proposal) = (Symbols.Provision(), ProposalOption());
        return new("take-over", "Make another's proposal the party's own, be it withdrawn or not.", Positions, "take-over I/7 --proposal ARM-3", [provision, proposal],
            (seen, typed) => new Command.TakeOver(seen.Choose(typed.Get(provision), typed.Get(proposal)).Id));
    }

    private static TableVerb Reserve()
    {
        var (provision, note) = (Symbols.Provision(), Symbols.Text("--note", "Why."));
        var substance = Symbols.Flag("--substance", "Of substance; else for scrutiny.");
        return new("reserve", "Put a text reservation on a provision.", Positions, "reserve I/7 --note \"Awaits the customs service.\"", [provision, substance, Symbols.Flag("--scrutiny", "For scrutiny; this is the default."), note],
            (_, typed) => new Command.Reserve(typed.Get(provision), typed.Get(substance) ? ReservationKind.Substance : ReservationKind.Scrutiny, typed.Get(note) ?? ""));
    }

    private static TableVerb AwaitInstructions()
    {
        var provision = Symbols.Provision();
        return new("await-instructions", "Say that the party awaits instructions on a provision.", Positions, "await-instructions I/7", [provision],
            (_, typed) => new Command.AwaitInstructions(typed.Get(provision)));
    }

    private static TableVerb Delete()
    {
        var provision = Symbols.Provision();
        return new("delete", "Ask that there be no such provision.", Positions, "delete I/18", [provision], (_, typed) => new Command.AskDeletion(typed.Get(provision)));
    }

    private static TableVerb Reopen()
    {
        var (provision, reason) = (Symbols.Provision(), Symbols.Needed("--reason", "Why; all see it."));
        return new("reopen", "Go back on what the party accepted, with a reason that all see.", Positions, "reopen I/7 --reason \"The figures changed.\"", [provision, reason],
            (_, typed) => new Command.Reopen(typed.Get(provision), typed.Get(reason)));
    }

    private static TableVerb Reaffirm() =>
        new("reaffirm", "Accept again, in one act, everything of the party's that lapsed.", Positions, "reaffirm", [], (_, _) => new Command.ReaffirmAll());

    private static TableVerb ConfirmReferendum()
    {
        var instrument = Symbols.Instrument();
        return new("confirm-referendum", "Confirm, for the capital, what was accepted ad referendum in an instrument (VCLT 10, 12).", Positions, "confirm-referendum II", [instrument],
            (_, typed) => new Command.ConfirmReferendum(typed.Get(instrument)));
    }

    private static TableVerb ConfirmAct()
    {
        var act = Symbols.Name("act", "The number of the act's entry, or the provision that it is about.");
        return new("confirm-act", "Confirm an act that a delegate did without the power for it (VCLT 8).", Positions, "confirm-act I/9", [act],
            (seen, typed) => new Command.Do(new TableAct.Confirmed(seen.ChooseLacking(typed.Get(act)).Id)));
    }

    private static Content ContentOf(TableView seen, Typed typed, ProvisionId provision, string? regime) =>
        regime is null ? new WordingContent(seen.DraftingOf(provision), typed.Words) : LinkRegimeFile.Parse(regime, typed.Words);
}
