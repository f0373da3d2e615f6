namespace GoodOffices.Agreement;

/// <summary>Parties table, accept and otherwise take positions; one for each provision at a time.</summary>
internal static partial class PositionRules
{
    public static Outcome Fold(Table table, Occasion at, TableAct.Tabled act)
    {
        if (Blocked(table, at, act.Provision, act.Replaces, out var provision) is { } why)
        {
            return why;
        }

        if (NotTakeable(table, at, act, provision) is { } refused)
        {
            return refused;
        }

        var proposal = new Proposal(act.Proposal, act.Provision, act.Content, at.Act)
        {
            Amends = act.Amends,
            RestsOn = act.RestsOn,
            RestsOnTerms = act.RestsOnTerms,
            Defines = act.Defines,
            Proponents = [at.Party],
        };
        provision = provision with { Proposals = provision.Proposals.Add(act.Proposal, proposal) };
        return Lapsing.Index(table, proposal).Put(provision.With(at.Seat, OnProposal(table, at, Stance.Proposes, proposal)));
    }

    public static Outcome Fold(Table table, Occasion at, TableAct.Accepted act)
    {
        if (Blocked(table, at, act.Provision, act.Replaces, out var provision) is { } why)
        {
            return why.Code == "agreed" && provision.Positions[at.Seat] is { AcceptsText: true, Level: AcceptanceLevel.AdReferendum }
                ? why with { Allowed = "Confirm what was accepted ad referendum; or reopen it, with a reason that all see." } : why;
        }

        if (NotAcceptable(table, at, act, provision, out var proposal) is { } refused)
        {
            return refused;
        }

        var position = OnProposal(table, at, Stance.Accepts, proposal);
        return table.Put(provision.With(at.Seat, position with { Level = act.Level, Conditions = act.Conditions }));
    }

    public static Outcome Fold(Table table, Occasion at, TableAct.TakenOver act)
    {
        if (Blocked(table, at, act.Provision, act.Replaces, out var provision) is { } why)
        {
            return why;
        }

        if (Find(provision, act.Proposal, act.Content, out var proposal) is { } unknown)
        {
            return unknown;
        }

        if (provision.Positions[at.Seat] is { Stance: Stance.Proposes, Lapsed: null } current && current.Proposal == act.Proposal)
        {
            return Refusals.Already($"its own proposal in {act.Proposal}");
        }

        proposal = proposal with { Proponents = proposal.Proponents.Add(at.Party) };
        provision = provision with { Proposals = provision.Proposals.SetItem(proposal.Id, proposal) };
        return table.Put(provision.With(at.Seat, OnProposal(table, at, Stance.Proposes, proposal)));
    }

    public static Outcome Fold(Table table, Occasion at, TableAct.CouldAccept act)
    {
        if (Blocked(table, at, act.Provision, act.Replaces, out var provision) is { } why)
        {
            return why;
        }

        foreach (var id in act.Proposals)
        {
            if (!provision.Proposals.ContainsKey(id))
            {
                return Refusals.UnknownProposal(act.Provision, id);
            }
        }

        var position = provision.Positions[at.Seat] ?? new Position(at.Act, Stance.Undecided);
        return table.Put(provision.With(at.Seat, position with { Act = at.Act, CouldAccept = act.Proposals }));
    }

    public static Outcome Fold(Table table, Occasion at, TableAct.Reserved act)
    {
        if (Blocked(table, at, act.Provision, act.Replaces, out var provision) is { } why)
        {
            return why;
        }

        if (act.Proposal is { } named && !provision.Proposals.ContainsKey(named))
        {
            return Refusals.UnknownProposal(act.Provision, named);
        }

        return table.Put(provision.With(at.Seat, new Position(at.Act, Stance.Reserves)
        {
            Proposal = act.Proposal,
            Content = act.Proposal is { } held ? provision.Proposals[held].Content.Digest : null,
            Reservation = act.Reservation,
            Note = act.Note,
        }));
    }

    public static Outcome Fold(Table table, Occasion at, TableAct.InstructionsAwaited act) =>
        Blocked(table, at, act.Provision, act.Replaces, out var provision) is { } why
            ? why : table.Put(provision.With(at.Seat, new Position(at.Act, Stance.AwaitsInstructions)));

    public static Outcome Fold(Table table, Occasion at, TableAct.DeletionAsked act) =>
        Blocked(table, at, act.Provision, act.Replaces, out var provision) is { } why
            ? why : table.Put(provision.With(at.Seat, new Position(at.Act, Stance.AsksDeletion)));

    internal static Position OnProposal(Table table, Occasion at, Stance stance, Proposal proposal) => new(at.Act, stance)
    {
        Proposal = proposal.Id,
        Content = proposal.Content.Digest,
        Grounds = Lapsing.Grounds(table, proposal),
    };

    private static Reason? NotTakeable(Table table, Occasion at, TableAct.Tabled act, Provision provision)
    {
        if (act.Proposal.Party != at.Party)
        {
            return Refusals.NotOwnNumber(act.Proposal.ToString(), at.Party);
        }

        if (table.Proposals.ContainsKey(act.Proposal))
        {
            return Refusals.NumberTaken($"proposal {act.Proposal}");
        }

        if (act.Amends is { } amended && !provision.Proposals.ContainsKey(amended))
        {
            return Refusals.UnknownProposal(act.Provision, amended);
        }

        return WrongForm(table, provision, act.Content) ?? UnknownGround(table, act.Provision, act.RestsOn);
    }

    /// <summary>Content has the form of the provision, and wording the drafting language of the instrument: else two
    /// texts could never be one digest.</summary>
    internal static Reason? WrongForm(Table table, Provision provision, Content content)
    {
        var drafting = table.Instruments[provision.Id.Instrument].Terms.Drafting;
        if (content is WordingContent wording && wording.Drafting != drafting)
        {
            return new Reason("other-drafting-language", $"{provision.Id.Instrument} is drafted in '{drafting}'.", "Give the wording in the drafting language.");
        }

        if (content is WordingContent { Text: var text, Texts: var texts } && texts.Any(other => Placeholder.In(other.Value).Count > Placeholder.In(text).Count))
        {
            return Refusals.OtherBlanks(provision.Id, "Leave a blank only where the wording in the drafting language has one.");
        }

        var other = provision.Proposals.Values.FirstOrDefault(proposal => proposal.Content.GetType() != content.GetType());
        return other is null ? null : new Reason("other-form", $"{other.Id} on {provision.Id} is of another form.", "A provision is wording or a link regime throughout.");
    }

    private static Reason? UnknownGround(Table table, ProvisionId provision, ValueList<ProvisionId> restsOn)
    {
        foreach (var id in restsOn)
        {
            if (id == provision || !table.Provisions.ContainsKey(id))
            {
                return new Reason("unknown-ground", $"{provision} cannot rest on {id}.", "Name other provisions that are set.");
            }
        }

        return null;
    }

    private static Reason? NotAcceptable(Table table, Occasion at, TableAct.Accepted act, Provision provision, out Proposal proposal)
    {
        if (Find(provision, act.Proposal, act.Content, out proposal) is { } unknown)
        {
            return unknown;
        }

        if (proposal.IsWithdrawn)
        {
            return new Reason("withdrawn", $"{act.Proposal} is withdrawn.", "Take it over, or accept another proposal.");
        }

        if (proposal.Proponents.Contains(at.Party))
        {
            return new Reason("own-proposal", $"{act.Proposal} is {at.Party}'s own.", "To come back to it, take it over again.");
        }

        return act.Conditions.Any(condition => condition == act.Provision || !table.Provisions.ContainsKey(condition))
            ? new Reason("unknown-condition", $"A condition on {act.Provision} is not another provision of this table.", "Name other provisions that are set.")
            : null;
    }
}
