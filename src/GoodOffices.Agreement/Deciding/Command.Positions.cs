namespace GoodOffices.Agreement;

public abstract partial record Command
{
    /// <summary>Tables a proposal.</summary>
    /// <param name="Provision">The provision.</param>
    /// <param name="Content">What it says.</param>
    public sealed record Table(ProvisionId Provision, Content Content) : Command
    {
        /// <summary>The proposal that it amends, or null.</summary>
        public ProposalId? Amends { get; init; }

        /// <summary>The provisions that it rests on.</summary>
        public ValueList<ProvisionId> RestsOn { get; init; } = [];

        /// <summary>The defined terms that it rests on.</summary>
        public ValueList<string> RestsOnTerms { get; init; } = [];

        /// <summary>The terms that it defines.</summary>
        public ValueList<string> Defines { get; init; } = [];

        internal override Decision On(Seated at) => Decision.Of(new TableAct.Tabled(Provision, at.NextProposal(), Content)
        {
            Amends = Amends,
            RestsOn = RestsOn,
            RestsOnTerms = RestsOnTerms,
            Defines = Defines,
            Replaces = at.Current(Provision),
        });
    }

    /// <summary>Withdraws a proposal that the party stands behind.</summary>
    /// <param name="Proposal">The proposal.</param>
    public sealed record Withdraw(ProposalId Proposal) : Command
    {
        internal override Decision On(Seated at) =>
            at.WithProposal(Proposal, static proposal => new TableAct.Withdrawn(proposal.Provision, proposal.Id));
    }

    /// <summary>Makes a proposal the party's own.</summary>
    /// <param name="Proposal">The proposal.</param>
    public sealed record TakeOver(ProposalId Proposal) : Command
    {
        internal override Decision On(Seated at) => at.WithProposal(Proposal, proposal =>
            new TableAct.TakenOver(proposal.Provision, proposal.Id, proposal.Content.Digest) { Replaces = at.Current(proposal.Provision) });
    }

    /// <summary>Accepts a proposal.</summary>
    /// <param name="Proposal">The proposal.</param>
    /// <param name="Level">Subject to the capital or definitively.</param>
    public sealed record Accept(ProposalId Proposal, AcceptanceLevel Level) : Command
    {
        /// <summary>The provisions that must be agreed for the acceptance to count.</summary>
        public ValueList<ProvisionId> Conditions { get; init; } = [];

        internal override Decision On(Seated at) => at.WithProposal(Proposal, proposal =>
            new TableAct.Accepted(proposal.Provision, proposal.Id, proposal.Content.Digest, Level)
            {
                Conditions = Conditions,
                Replaces = at.Current(proposal.Provision),
            });
    }

    /// <summary>Says which other proposals the party could accept.</summary>
    /// <param name="Provision">The provision.</param>
    /// <param name="Proposals">The proposals.</param>
    public sealed record CouldAccept(ProvisionId Provision, ValueList<ProposalId> Proposals) : Command
    {
        internal override Decision On(Seated at) =>
            Decision.Of(new TableAct.CouldAccept(Provision, Proposals) { Replaces = at.Current(Provision) });
    }

    /// <summary>Puts a text reservation.</summary>
    /// <param name="Provision">The provision.</param>
    /// <param name="Kind">For scrutiny or of substance.</param>
    /// <param name="Note">Why; may be empty.</param>
    /// <param name="Proposal">The proposal that it holds, or null.</param>
    public sealed record Reserve(ProvisionId Provision, ReservationKind Kind, string Note = "", ProposalId? Proposal = null) : Command
    {
        internal override Decision On(Seated at) =>
            Decision.Of(new TableAct.Reserved(Provision, Kind, Note) { Proposal = Proposal, Replaces = at.Current(Provision) });
    }

    /// <summary>Awaits instructions.</summary>
    /// <param name="Provision">The provision.</param>
    public sealed record AwaitInstructions(ProvisionId Provision) : Command
    {
        internal override Decision On(Seated at) => Decision.Of(new TableAct.InstructionsAwaited(Provision) { Replaces = at.Current(Provision) });
    }

    /// <summary>Asks that there be no such provision.</summary>
    /// <param name="Provision">The provision.</param>
    public sealed record AskDeletion(ProvisionId Provision) : Command
    {
        internal override Decision On(Seated at) => Decision.Of(new TableAct.DeletionAsked(Provision) { Replaces = at.Current(Provision) });
    }

    /// <summary>Goes back on what the party accepted.</summary>
    /// <param name="Provision">The provision.</param>
    /// <param name="Reason">The reason.</param>
    public sealed record Reopen(ProvisionId Provision, string Reason) : Command
    {
        internal override Decision On(Seated at) => Decision.Of(new TableAct.Reopened(Provision, Reason) { Replaces = at.Current(Provision) });
    }

    /// <summary>Accepts again, in one act, everything of the party's that lapsed and can be accepted again.</summary>
    public sealed record ReaffirmAll : Command
    {
        internal override Decision On(Seated at)
        {
            var lapsed = at.Table.Provisions.Values
                .Where(provision => provision.Positions[at.Seat] is { Lapsed: not null, Proposal: { } proposal }
                    && !provision.Proposals[proposal].IsWithdrawn && !at.Table.Instruments[provision.Id.Instrument].IsAdopted)
                .Select(provision => new Reaffirmation(provision.Id, provision.Positions[at.Seat]!.Act, provision.Positions[at.Seat]!.Content!.Value));
            var items = ValueList.From(lapsed);
            return items.Count == 0
                ? Decision.Of(new Reason("nothing-lapsed", $"No acceptance of {at.Party} lapsed.", "Nothing is to be reaffirmed."))
                : Decision.Of(new TableAct.Reaffirmed(items));
        }
    }

    /// <summary>Confirms, for the capital, what the delegation accepted ad referendum, packages included.</summary>
    /// <param name="Instrument">In which instrument, or null for all.</param>
    /// <param name="Provision">On which provision, or null for all.</param>
    public sealed record ConfirmReferendum(InstrumentId? Instrument = null, ProvisionId? Provision = null) : Command
    {
        internal override Decision On(Seated at)
        {
            var awaiting = at.Table.Provisions.Values
                .Where(provision => Concerns(provision.Id))
                .Where(provision => PositionRules.AwaitsCapital(provision, at.Seat))
                .Select(provision => new ReferendumItem(provision.Id, provision.Positions[at.Seat]!.Act, provision.Positions[at.Seat]!.Content!.Value));
            var items = ValueList.From(awaiting);
            TableAct[] acts =
            [
                .. items.Count == 0 ? (IEnumerable<TableAct>)[] : [new TableAct.ReferendumConfirmed(items)],
                .. at.Table.Packages.Values
                    .Where(package => PackageRules.AwaitsCapital(package, at.Seat) && package.Items.Any(item => Concerns(item.Provision)))
                    .Select(static package => new TableAct.PackageAccepted(package.Id, package.Digest, AcceptanceLevel.Definitive)),
            ];
            return acts.Length == 0
                ? Decision.Of(new Reason("nothing-ad-referendum", $"No acceptance of {at.Party} awaits its capital there.", "Nothing is to be confirmed."))
                : Decision.Of(acts);
        }

        private bool Concerns(ProvisionId provision) => (Instrument is null || provision.Instrument == Instrument) && (Provision is null || provision == Provision);
    }
}
