using GoodOffices.Agreement;
using GoodOffices.Cli.CommandLine;

namespace GoodOffices.Cli.Delegations;

/// <content>Packages, principles, silence.</content>
internal static partial class TableVerbs
{
    private const string Packages = "Packages, principles, silence";

    private static TableVerb ProposePackage()
    {
        var (items, note) = (Symbols.Texts("--item", "PROVISION=PROPOSAL, or =PARTY for what that party stands by, or =none for no such provision.", "ITEM"), Symbols.Text("--note", "What holds it together."));
        return new("propose-package", "Table proposals that stand or fall together.", Packages, "propose-package --item I/4=AZE-2 --item I/11=ARM-7", [items, note],
            (seen, typed) =>
            {
                var pairs = typed.Get(items).Select(Item).ToList();
                return new Command.TablePackage(ValueList.From(pairs.Where(pair => pair.Named != "none").Select(pair => seen.Choose(pair.Provision, pair.Named).Id)),
                    ValueList.From(pairs.Where(pair => pair.Named == "none").Select(pair => pair.Provision)), typed.Get(note) ?? "");
            });
    }

    private static TableVerb AcceptPackage()
    {
        var (package, level) = (PackageOption(), AdReferendum());
        return new("accept-package", "Accept a package as a whole.", Packages, "accept-package --package ARM-P1 --ad-referendum", [package, level],
            (seen, typed) => new Command.AcceptPackage(seen.ChoosePackage(typed.Get(package)).Id, typed.Level(level)));
    }

    private static TableVerb RejectPackage()
    {
        var (package, reason) = (PackageOption(), Symbols.Text("--reason", "Why."));
        return new("reject-package", "Reject a package; the earlier positions stand as they were.", Packages, "reject-package --package ARM-P1", [package, reason],
            (seen, typed) => new Command.Do(new TableAct.PackageRejected(seen.ChoosePackage(typed.Get(package)).Id, typed.Get(reason) ?? "")));
    }

    private static TableVerb WithdrawPackage()
    {
        var package = PackageOption();
        return new("withdraw-package", "Withdraw a package of the party's own.", Packages, "withdraw-package --package ARM-P1", [package],
            (seen, typed) => new Command.Do(new TableAct.PackageWithdrawn(seen.ChoosePackage(typed.Get(package)).Id)));
    }

    private static TableVerb Principle()
    {
        var (name, kind) = (Symbols.Name("name", "Its name."), Symbols.Choice("--kind", "What it is about.", PrincipleKind.Other));
        return new("principle", "Table a principle that is to bind what follows.", Packages, "principle reciprocity --kind reciprocity --file reciprocity.md", [name, kind, .. TextSources()],
            (_, typed) => new Command.Do(new TableAct.PrincipleTabled(Named(typed.Get(name)), typed.Get(kind), typed.In(Symbols.English))));
    }

    private static TableVerb AdoptPrinciple()
    {
        var name = Symbols.Name("name", "Its name.");
        return new("adopt-principle", "Adopt a principle; it binds once every party did.", Packages, "adopt-principle reciprocity", [name],
            (_, typed) => new Command.AdoptPrinciple(Named(typed.Get(name))));
    }

    private static TableVerb StateFinding()
    {
        var (provision, proposal) = (Symbols.Provision(), ProposalOption());
        var (principle, measure) = (Symbols.Needed("--principle", "The principle.", "NAME"), Symbols.Needed("--measure", "By how much, in words and figures."));
        return new("state-finding", "State that a proposal departs from an adopted principle.", Packages, "state-finding I/12 --principle reciprocity --measure \"10 EUR more\"", [provision, proposal, principle, measure],
            (seen, typed) => new Command.StateFinding(seen.Choose(typed.Get(provision), typed.Get(proposal)).Id, Named(typed.Get(principle)), typed.Get(measure)));
    }

    private static TableVerb WithdrawFinding()
    {
        var entry = Symbols.Number("--entry", "The entry that stated it; else the last of the party's own.");
        return new("withdraw-finding", "Withdraw a finding that the party stated.", Packages, "withdraw-finding --entry 142", [entry],
            (seen, typed) => new Command.Do(new TableAct.FindingWithdrawn(typed.Get(entry) is { } index ? new ActId(index) : seen.OwnFinding())));
    }

    private static TableVerb Derogate()
    {
        var (provision, principle) = (Symbols.Provision(), Symbols.Needed("--principle", "The principle.", "NAME"));
        return new("derogate", "Accept by name the departures of an agreed provision from a principle.", Packages, "derogate I/A --principle reciprocity", [provision, principle],
            (_, typed) => new Command.AcceptDerogation(typed.Get(provision), Named(typed.Get(principle))));
    }

    private static TableVerb ProposeSilence()
    {
        var (provision, proposal) = (Symbols.Provision(), ProposalOption());
        var within = Symbols.Needed("--within", "How long the parties have to object, such as 48h.", "TIME");
        return new("propose-silence", "Propose that a proposal be accepted unless a party objects in time.", Packages, "propose-silence I/8 --within 48h", [provision, proposal, within],
            (seen, typed) => new Command.ProposeSilence(seen.Choose(typed.Get(provision), typed.Get(proposal) ?? seen.Me.ToString()).Id, LongEnough(seen, typed, typed.Get(within))));
    }

    private static long LongEnough(TableView seen, Typed typed, string within)
    {
        var deadline = typed.Deadline(within);
        return deadline - typed.Now.ToUnixTimeSeconds() >= seen.ShortestSilence ? deadline
            : throw TableView.Refused($"the modalities give the parties at least {seen.ShortestSilence} seconds to object", $"--within {seen.ShortestSilence}s, or longer");
    }

    private static TableVerb Object()
    {
        var (provision, reason) = (Symbols.Provision(), Symbols.Text("--reason", "Why."));
        return new("object", "Break the silence on a provision.", Packages, "object I/10 --reason \"It needs a legal basis.\"", [provision, reason],
            (seen, typed) => new Command.Do(new TableAct.SilenceBroken(seen.ChooseSilence(typed.Get(provision)).Act, typed.Get(reason) ?? "")));
    }

    private static (ProvisionId Provision, string Named) Item(string text)
    {
        var at = text.IndexOf('=', StringComparison.Ordinal);
        return at > 0 && ProvisionId.TryParse(text[..at], out var provision) ? (provision, text[(at + 1)..])
            : throw CommandFailure.Usage($"'{text}' is not an item of a package", "write PROVISION=PROPOSAL, such as I/4=AZE-2, or PROVISION=none");
    }

    private static PrincipleId Named(string text) =>
        PrincipleId.TryParse(text, out var name) ? name : throw CommandFailure.Usage($"'{text}' is not the name of a principle", "write letters, digits, '.', '-' or '_', such as reciprocity");
}
