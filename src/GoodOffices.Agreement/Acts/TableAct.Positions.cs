using GoodOffices.Agreement.Canonical;

namespace GoodOffices.Agreement;

public abstract partial record TableAct
{
    /// <summary>A party tables a proposal, and stands by it.</summary>
    /// <param name="Provision">The provision.</param>
    /// <param name="Proposal">The proposal: its party is the one that tables it.</param>
    /// <param name="Content">What it says.</param>
    public sealed record Tabled(ProvisionId Provision, ProposalId Proposal, Content Content) : TableAct
    {
        internal static readonly ActForm Shape = new("tabled", 8, Read);

        /// <summary>The proposal that it amends, or null for a new one.</summary>
        public ProposalId? Amends { get; init; }

        /// <summary>The provisions that it rests on: when one of them changes, acceptances of this proposal lapse.</summary>
        public ValueList<ProvisionId> RestsOn { get; init; } = [];

        /// <summary>The defined terms that it rests on.</summary>
        public ValueList<string> RestsOnTerms { get; init; } = [];

        /// <summary>The terms that it defines.</summary>
        public ValueList<string> Defines { get; init; } = [];

        /// <summary>The act that set the position which this one replaces; null where the party has none. If another one is
        /// in force when the act is recorded, the act is void, visibly.</summary>
        public ActId? Replaces { get; init; }

        private protected override ActForm Form => Shape;

        /// <inheritdoc/>
        public override Requirement Requires(Table table) => new(Authority.Negotiate, Provision.Instrument);

        private protected override void Write(CanonicalWriter writer)
        {
            writer.Write(Provision).Write(Proposal);
            Content.Write(writer);
            writer.Optional(Amends, static (to, value) => to.Write(value)).List(RestsOn, static (to, item) => to.Write(item))
                .List(RestsOnTerms, static (to, item) => to.Text(item)).List(Defines, static (to, item) => to.Text(item))
                .Optional(Replaces, static (to, value) => to.Write(value));
        }

        private static new Tabled Read(CanonicalReader reader) =>
            new(reader.Provision(), reader.Proposal(), Content.Read(reader))
            {
                Amends = reader.Optional(static from => from.Proposal()),
                RestsOn = reader.List(static from => from.Provision()),
                RestsOnTerms = reader.List(static from => from.Text()),
                Defines = reader.List(static from => from.Text()),
                Replaces = reader.Optional(static from => from.Act()),
            };
    }

    /// <summary>A party withdraws a proposal that it stands behind. It survives where another party took it over; else
    /// acceptances of it lapse.</summary>
    /// <param name="Provision">The provision.</param>
    /// <param name="Proposal">The proposal.</param>
    public sealed record Withdrawn(ProvisionId Provision, ProposalId Proposal) : TableAct
    {
        internal static readonly ActForm Shape = new("withdrawn", 2, Read);

        private protected override ActForm Form => Shape;

        /// <inheritdoc/>
        public override Requirement Requires(Table table) => new(Authority.Negotiate, Provision.Instrument);

        private protected override void Write(CanonicalWriter writer) => writer.Write(Provision).Write(Proposal);

        private static new Withdrawn Read(CanonicalReader reader) => new(reader.Provision(), reader.Proposal());
    }

    /// <summary>A party makes a proposal its own, be it withdrawn or not.</summary>
    /// <param name="Provision">The provision.</param>
    /// <param name="Proposal">The proposal.</param>
    /// <param name="Content">The digest of its content.</param>
    public sealed record TakenOver(ProvisionId Provision, ProposalId Proposal, Digest Content) : TableAct
    {
        internal static readonly ActForm Shape = new("taken-over", 4, Read);

        /// <summary>The act that set the position which this one replaces; null where the party has none. If another one is
        /// in force when the act is recorded, the act is void, visibly.</summary>
        public ActId? Replaces { get; init; }

        private protected override ActForm Form => Shape;

        /// <inheritdoc/>
        public override Requirement Requires(Table table) => new(Authority.Negotiate, Provision.Instrument);

        private protected override void Write(CanonicalWriter writer) =>
            writer.Write(Provision).Write(Proposal).Write(Content).Optional(Replaces, static (to, value) => to.Write(value));

        private static new TakenOver Read(CanonicalReader reader) =>
            new(reader.Provision(), reader.Proposal(), reader.Digest())
            {
                Replaces = reader.Optional(static from => from.Act()),
            };
    }

    /// <summary>A party accepts a proposal.</summary>
    /// <param name="Provision">The provision.</param>
    /// <param name="Proposal">The proposal.</param>
    /// <param name="Content">The digest of what is accepted: nothing else is.</param>
    /// <param name="Level">Subject to the capital or definitively.</param>
    public sealed record Accepted(ProvisionId Provision, ProposalId Proposal, Digest Content, AcceptanceLevel Level) : TableAct
    {
        internal static readonly ActForm Shape = new("accepted", 6, Read);

        /// <summary>The provisions that must be agreed for the acceptance to count.</summary>
        public ValueList<ProvisionId> Conditions { get; init; } = [];

        /// <summary>The act that set the position which this one replaces; null where the party has none. If another one is
        /// in force when the act is recorded, the act is void, visibly.</summary>
        public ActId? Replaces { get; init; }

        private protected override ActForm Form => Shape;

        /// <inheritdoc/>
        public override Requirement Requires(Table table) => new(Level == AcceptanceLevel.Definitive ? Authority.Accept : Authority.AcceptAdReferendum, Provision.Instrument);

        private protected override void Write(CanonicalWriter writer) =>
            writer.Write(Provision).Write(Proposal).Write(Content).Number((int)Level)
                .List(Conditions, static (to, item) => to.Write(item))
                .Optional(Replaces, static (to, value) => to.Write(value));

        private static new Accepted Read(CanonicalReader reader) =>
            new(reader.Provision(), reader.Proposal(), reader.Digest(), reader.Choice<AcceptanceLevel>())
            {
                Conditions = reader.List(static from => from.Provision()),
                Replaces = reader.Optional(static from => from.Act()),
            };
    }

    /// <summary>A party says which other proposals it could accept beside the one that it prefers. It accepts none of them
    /// by that.</summary>
    /// <param name="Provision">The provision.</param>
    /// <param name="Proposals">The proposals; an empty list takes an earlier one back.</param>
    public sealed record CouldAccept(ProvisionId Provision, ValueList<ProposalId> Proposals) : TableAct
    {
        internal static readonly ActForm Shape = new("could-accept", 3, Read);

        /// <summary>The act that set the position which this one replaces; null where the party has none. If another one is
        /// in force when the act is recorded, the act is void, visibly.</summary>
        public ActId? Replaces { get; init; }

        private protected override ActForm Form => Shape;

        /// <inheritdoc/>
        public override Requirement Requires(Table table) => new(Authority.Negotiate, Provision.Instrument);

        private protected override void Write(CanonicalWriter writer) =>
            writer.Write(Provision).List(Proposals, static (to, item) => to.Write(item))
                .Optional(Replaces, static (to, value) => to.Write(value));

        private static new CouldAccept Read(CanonicalReader reader) =>
            new(reader.Provision(), reader.List(static from => from.Proposal()))
            {
                Replaces = reader.Optional(static from => from.Act()),
            };
    }

    /// <summary>A party puts a text reservation on a provision: its hold on the text, not a reservation to a treaty.</summary>
    /// <param name="Provision">The provision.</param>
    /// <param name="Reservation">For scrutiny or of substance.</param>
    /// <param name="Note">Why, in words; may be empty.</param>
    public sealed record Reserved(ProvisionId Provision, ReservationKind Reservation, string Note) : TableAct
    {
        internal static readonly ActForm Shape = new("reserved", 5, Read);

        /// <summary>The proposal that it holds, or null for the provision as a whole.</summary>
        public ProposalId? Proposal { get; init; }

        /// <summary>The act that set the position which this one replaces; null where the party has none. If another one is
        /// in force when the act is recorded, the act is void, visibly.</summary>
        public ActId? Replaces { get; init; }

        private protected override ActForm Form => Shape;

        /// <inheritdoc/>
        public override Requirement Requires(Table table) => new(Authority.Negotiate, Provision.Instrument);

        private protected override void Write(CanonicalWriter writer) =>
            writer.Write(Provision).Number((int)Reservation).Text(Note)
                .Optional(Proposal, static (to, value) => to.Write(value))
                .Optional(Replaces, static (to, value) => to.Write(value));

        private static new Reserved Read(CanonicalReader reader) =>
            new(reader.Provision(), reader.Choice<ReservationKind>(), reader.Text())
            {
                Proposal = reader.Optional(static from => from.Proposal()),
                Replaces = reader.Optional(static from => from.Act()),
            };
    }

    /// <summary>A party awaits instructions on a provision.</summary>
    /// <param name="Provision">The provision.</param>
    public sealed record InstructionsAwaited(ProvisionId Provision) : TableAct
    {
        internal static readonly ActForm Shape = new("instructions-awaited", 2, Read);

        /// <summary>The act that set the position which this one replaces; null where the party has none. If another one is
        /// in force when the act is recorded, the act is void, visibly.</summary>
        public ActId? Replaces { get; init; }

        private protected override ActForm Form => Shape;

        /// <inheritdoc/>
        public override Requirement Requires(Table table) => new(Authority.Negotiate, Provision.Instrument);

        private protected override void Write(CanonicalWriter writer) =>
            writer.Write(Provision).Optional(Replaces, static (to, value) => to.Write(value));

        private static new InstructionsAwaited Read(CanonicalReader reader) => new(reader.Provision())
        {
            Replaces = reader.Optional(static from => from.Act()),
        };
    }

    /// <summary>A party wants no such provision.</summary>
    /// <param name="Provision">The provision.</param>
    public sealed record DeletionAsked(ProvisionId Provision) : TableAct
    {
        internal static readonly ActForm Shape = new("deletion-asked", 2, Read);

        /// <summary>The act that set the position which this one replaces; null where the party has none. If another one is
        /// in force when the act is recorded, the act is void, visibly.</summary>
        public ActId? Replaces { get; init; }

        private protected override ActForm Form => Shape;

        /// <inheritdoc/>
        public override Requirement Requires(Table table) => new(Authority.Negotiate, Provision.Instrument);

        private protected override void Write(CanonicalWriter writer) =>
            writer.Write(Provision).Optional(Replaces, static (to, value) => to.Write(value));

        private static new DeletionAsked Read(CanonicalReader reader) => new(reader.Provision())
        {
            Replaces = reader.Optional(static from => from.Act()),
        };
    }

    /// <summary>A party goes back on what it accepted, before adoption, with a reason that all see.</summary>
    /// <param name="Provision">The provision.</param>
    /// <param name="Reason">The reason; not empty.</param>
    public sealed record Reopened(ProvisionId Provision, string Reason) : TableAct
    {
        internal static readonly ActForm Shape = new("reopened", 3, Read);

        /// <summary>The act that set the position which this one replaces; null where the party has none. If another one is
        /// in force when the act is recorded, the act is void, visibly.</summary>
        public ActId? Replaces { get; init; }

        private protected override ActForm Form => Shape;

        /// <inheritdoc/>
        public override Requirement Requires(Table table) => new(Authority.Negotiate, Provision.Instrument);

        private protected override void Write(CanonicalWriter writer) =>
            writer.Write(Provision).Text(Reason).Optional(Replaces, static (to, value) => to.Write(value));

        private static new Reopened Read(CanonicalReader reader) => new(reader.Provision(), reader.Text())
        {
            Replaces = reader.Optional(static from => from.Act()),
        };
    }

    /// <summary>A party accepts again, in one act, what it had accepted and what lapsed.</summary>
    /// <param name="Items">Which lapsed positions, and the digest of what is accepted by each.</param>
    public sealed record Reaffirmed(ValueList<Reaffirmation> Items) : TableAct
    {
        internal static readonly ActForm Shape = new("reaffirmed", 1, Read);

        private protected override ActForm Form => Shape;

        /// <inheritdoc/>
        public override Requirement Requires(Table table) => TableRequirements.Of(table, this);

        private protected override void Write(CanonicalWriter writer) =>
            writer.List(Items, static (to, item) => item.Write(to));

        private static new Reaffirmed Read(CanonicalReader reader) => new(reader.List(Reaffirmation.Read));
    }

    /// <summary>The capital confirms what its delegation accepted ad referendum: from now on it is accepted definitively
    /// (VCLT 10, 12).</summary>
    /// <param name="Items">Which positions, and the digest of what is confirmed by each.</param>
    public sealed record ReferendumConfirmed(ValueList<ReferendumItem> Items) : TableAct
    {
        internal static readonly ActForm Shape = new("referendum-confirmed", 1, Read);

        private protected override ActForm Form => Shape;

        /// <inheritdoc/>
        public override Requirement Requires(Table table) => new(Authority.Accept);

        private protected override void Write(CanonicalWriter writer) =>
            writer.List(Items, static (to, item) => item.Write(to));

        private static new ReferendumConfirmed Read(CanonicalReader reader) => new(reader.List(ReferendumItem.Read));
    }
}
