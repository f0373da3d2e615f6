using GoodOffices.Agreement;
using GoodOffices.Cli.CommandLine;

namespace GoodOffices.Cli.Delegations;

/// <summary>The table as one party sees it, with what a person leaves unsaid: which proposal, which package, which silence.</summary>
/// <param name="Table">The state of the room.</param>
/// <param name="Me">Whose node it is.</param>
internal sealed record TableView(Table Table, PartyId Me)
{
    /// <summary>The shortest time that the modalities give to object to a silence procedure, in seconds; 0 for none.</summary>
    public long ShortestSilence { get; init; }

    /// <summary>The language in which an instrument is negotiated.</summary>
    public Language DraftingOf(ProvisionId provision) =>
        Table.Instruments.GetValueOrDefault(provision.Instrument)?.Terms.Drafting ?? Symbols.English;

    /// <summary>The proposal that is meant: named in full, by the party that stands behind it, or else the only one of others.</summary>
    /// <exception cref="CommandFailure">There is none, or it is not clear which.</exception>
    public Proposal Choose(ProvisionId provision, string? named)
    {
        var known = Table.Provisions.GetValueOrDefault(provision)
            ?? throw Refused($"there is no provision {provision}", $"{HelpPage.Program} delegation sync fetches what is new, delegation rolling INSTRUMENT shows what there is");
        if (named is not null && ProposalId.TryParse(named, out var id))
        {
            return known.Proposals.GetValueOrDefault(id)
                ?? throw Refused($"there is no proposal {id} for {provision}", Known(known));
        }

        var candidates = named is null ? OfOthers(known) : OfParty(known, named);
        return candidates.Count switch
        {
            1 => candidates[0],
            0 => throw Refused($"there is no proposal {(named is null ? "of another party" : $"of {named}")} for {provision}", Known(known)),
            _ => throw Refused($"several proposals for {provision} could be meant: {string.Join(", ", candidates.Select(proposal => proposal.Id))}", "name one with --proposal"),
        };
    }

    /// <summary>The package that is meant: named, or else the only open one.</summary>
    public Package ChoosePackage(string? named)
    {
        var open = Table.Packages.Values.Where(package => named is null ? package.State == PackageState.Open : package.Id.ToString() == named).ToList();
        return open.Count == 1 ? open[0]
            : throw Refused(named is null ? "there is not exactly one open package" : $"there is no package {named}",
                $"packages: {string.Join(", ", Table.Packages.Keys)}");
    }

    /// <summary>The silence procedure on a provision that is neither established nor broken, or the last one.</summary>
    public SilenceProcedure ChooseSilence(ProvisionId provision) =>
        Table.Silences.Values.Where(silence => silence.Provision == provision && silence.EstablishedBy is null).MaxBy(silence => silence.Act)
            ?? throw Refused($"there is no silence procedure on {provision}", "propose one with propose-silence");

    /// <summary>The open correction of an instrument.</summary>
    public Correction ChooseCorrection(InstrumentId instrument) =>
        Table.Corrections.Values.Where(correction => correction.Instrument == instrument && correction.EffectedBy is null).MaxBy(correction => correction.ProposedBy)
            ?? throw Refused($"no correction of {instrument} is open", "propose one with correct");

    /// <summary>The last finding that the party stated itself.</summary>
    public ActId OwnFinding() => Table.Provisions.Values.SelectMany(provision => provision.Findings).Where(finding => finding.Author == Me && finding.StatedBy is not null)
        .Select(finding => finding.StatedBy!.Value).DefaultIfEmpty().Max() is { Index: > 0 } last ? last : throw Refused($"{Me} stated no finding", "state one with state-finding");

    /// <summary>The act of the party's own that awaits confirmation: by its entry, or the last one on a provision.</summary>
    public LackingAct ChooseLacking(string named)
    {
        var awaiting = Table.Lacking.Values.Where(act => act.Party == Me && act.ConfirmedBy is null).ToList();
        var chosen = awaiting.LastOrDefault(act => act.Id.ToString() == named || ActedOn(act.Act)?.ToString() == named);
        return chosen ?? throw Refused($"no act of {Me} on '{named}' awaits confirmation",
            awaiting.Count == 0 ? "nothing awaits it" : $"awaiting: {string.Join(", ", awaiting.Select(act => $"{act.Id} ({act.Act.Kind})"))}");
    }

    /// <summary>The provision that an act is about, where it is about one.</summary>
    public static ProvisionId? ActedOn(TableAct act) => act switch
    {
        TableAct.Tabled tabled => tabled.Provision,
        TableAct.Accepted accepted => accepted.Provision,
        TableAct.TakenOver taken => taken.Provision,
        TableAct.Withdrawn withdrawn => withdrawn.Provision,
        TableAct.Reserved reserved => reserved.Provision,
        TableAct.DeletionAsked deletion => deletion.Provision,
        TableAct.Reopened reopened => reopened.Provision,
        TableAct.ProvisionSet set => set.Provision,
        _ => null,
    };

    public static CommandFailure Refused(string why, string? hint = null) => new(ExitCode.Refused, why, hint);

    private List<Proposal> OfOthers(Provision provision)
    {
        var stoodBy = Table.Rules.Parties.Where(party => party != Me)
            .Select(party => Table.PositionOf(party, provision.Id))
            .Where(position => position is { Proposal: not null, AcceptsText: true })
            .Select(position => provision.Proposals[position!.Proposal!.Value])
            .DistinctBy(proposal => proposal.Content.Digest).ToList();
        return stoodBy.Count > 0 ? stoodBy
            : [.. provision.Proposals.Values.Where(proposal => !proposal.IsWithdrawn && !proposal.Proponents.Contains(Me)).OrderByDescending(proposal => proposal.TabledBy).Take(1)];
    }

    private List<Proposal> OfParty(Provision provision, string party)
    {
        if (PartyId.TryParse(party, out var id) && Table.PositionOf(id, provision.Id) is { Proposal: { } stoodBy, AcceptsText: true })
        {
            return [provision.Proposals[stoodBy]];
        }

        return [.. provision.Proposals.Values.Where(proposal => proposal.Id.Party.ToString() == party && !proposal.IsWithdrawn)
            .OrderByDescending(proposal => proposal.TabledBy).Take(1)];
    }

    private static string Known(Provision provision) => provision.Proposals.Count == 0
        ? "nobody has tabled anything for it yet" : $"proposals: {string.Join(", ", provision.Proposals.Keys)}";
}
