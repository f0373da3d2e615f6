using GoodOffices.Cli.CommandLine;
using GoodOffices.Procedure;
using GoodOffices.Procedure.Acts;
using GoodOffices.Procedure.Convening;

namespace GoodOffices.Cli.Delegations;

/// <content>What the parties settle first.</content>
internal static partial class ClearVerbs
{
    private static ClearVerb Modalities()
    {
        var (drafting, authentic) = (Symbols.Needed("--drafting", "The language in which wording is negotiated.", "TAG"), Symbols.Texts("--authentic", "An authentic language (VCLT 33); once for each.", "TAG"));
        var (names, prejudice) = (Symbols.Texts("--names", "CODE=NAME: how a participant is named, without prejudice to status.", "NAME"), Symbols.Text("--without-prejudice", "What the names do not prejudge."));
        var (silence, majority) = (Symbols.Text("--silence", "Texts may be adopted by silence; the shortest time to object, such as 48h.", "TIME"), Symbols.Text("--majority", "Adoption by so many of those voting, such as 2/3; else by consent of all.", "N/M"));
        var (seating, publicity, limits) = (Symbols.Text("--seating", "Who sits where."), Symbols.Text("--publicity", "What is public."), Symbols.Text("--host-limits", "What the host does and does not do."));
        var noAlternat = Symbols.Flag("--no-alternat", "Each party's original does not name it first.");
        return new("modalities", "Propose the modalities, as a whole.", Opening, "modalities --drafting en --authentic en --silence 48h",
            [drafting, authentic, names, prejudice, silence, majority, seating, publicity, limits, noAlternat],
            (_, typed) => new ClearAct.ModalitiesProposed(new Modalities
            {
                Names = [.. typed.Get(names).Select(ClearSymbols.Pair).Select(pair => new PartyNaming(ClearSymbols.Party(pair.Key), ClearSymbols.Text(pair.Text))).OrderBy(naming => naming.Party)],
                WithoutPrejudice = ClearSymbols.Text(typed.Get(prejudice)),
                DraftingLanguage = ClearSymbols.Language(typed.Get(drafting)),
                AuthenticLanguages = ClearSymbols.Ascending(typed.Get(authentic).DefaultIfEmpty(typed.Get(drafting)).Select(ClearSymbols.Language)),
                Decision = typed.Get(majority) is { } share ? Majority(share) : new DecisionRule.ConsentOfAll(),
                Silence = typed.Get(silence) is { } time ? Silence(time) : null,
                Seating = ClearSymbols.Text(typed.Get(seating)),
                Publicity = ClearSymbols.Text(typed.Get(publicity)),
                HostLimits = ClearSymbols.Text(typed.Get(limits)),
                Alternat = !typed.Get(noAlternat),
            }));
    }

    private static ClearVerb AcceptModalities()
    {
        var digest = Symbols.Text("--digest", "Which, by the first digits of their digest; else the last proposed.", "HEX");
        return new("accept-modalities", "Accept proposed modalities; the talks open when every party accepted the same.", Opening, "accept-modalities", [digest],
            (proceedings, typed) => new ClearAct.ModalitiesAccepted(Chosen(proceedings, typed.Get(digest)).Modalities.Digest));
    }

    private static ModalitiesProposal Chosen(Proceedings proceedings, string? digest)
    {
        var proposals = proceedings.ModalitiesProposals.Where(pair => digest is null || pair.Key.ToHex().StartsWith(digest, StringComparison.OrdinalIgnoreCase)).ToList();
        return proposals.Count == 0 || (digest is not null && proposals.Count > 1)
            ? throw CommandFailure.BadInput(digest is null ? "nobody proposed modalities yet" : $"'{digest}' names {proposals.Count} proposals of modalities", "show lists them")
            : proposals.MaxBy(pair => pair.Value.Index).Value;
    }

    private static DecisionRule.Majority Majority(string text) => DecisionRule.Majority.TryParse(text, out var majority) ? majority
        : throw CommandFailure.Usage($"'{text}' is not a share", "at least one half and at most all, such as 2/3");

    private static SilenceRule Silence(string text) => SilenceRule.TryParse(text, out var rule) ? rule
        : throw CommandFailure.Usage($"'{text}' is no time to object", "a number and s, m, h or d, at most a year, such as 48h");
}
