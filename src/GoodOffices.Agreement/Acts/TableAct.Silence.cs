using GoodOffices.Agreement.Canonical;

namespace GoodOffices.Agreement;

public abstract partial record TableAct
{
    /// <summary>A party proposes that a proposal be accepted unless a party objects before the deadline.</summary>
    /// <param name="Provision">The provision.</param>
    /// <param name="Proposal">The proposal.</param>
    /// <param name="Content">The digest of its content.</param>
    /// <param name="Deadline">The deadline, seconds since 1970-01-01 UTC.</param>
    public sealed record SilenceProposed(ProvisionId Provision, ProposalId Proposal, Digest Content, long Deadline) : TableAct
    {
        internal static readonly ActForm Shape = new("silence-proposed", 4, Read);

        private protected override ActForm Form => Shape;

        /// <inheritdoc/>
        public override Requirement Requires(Table table) => new(Authority.Negotiate, Provision.Instrument);

        private protected override void Write(CanonicalWriter writer) =>
            writer.Write(Provision).Write(Proposal).Write(Content).Number(Deadline);

        private static new SilenceProposed Read(CanonicalReader reader) =>
            new(reader.Provision(), reader.Proposal(), reader.Digest(), reader.Number());
    }

    /// <summary>A party objects: the silence is broken.</summary>
    /// <param name="Silence">The act that proposed the silence procedure.</param>
    /// <param name="Reason">Why, in words; may be empty.</param>
    public sealed record SilenceBroken(ActId Silence, string Reason) : TableAct
    {
        internal static readonly ActForm Shape = new("silence-broken", 2, Read);

        private protected override ActForm Form => Shape;

        /// <inheritdoc/>
        public override Requirement Requires(Table table) => new(Authority.Negotiate);

        private protected override void Write(CanonicalWriter writer) => writer.Write(Silence).Text(Reason);

        private static new SilenceBroken Read(CanonicalReader reader) => new(reader.Act(), reader.Text());
    }

    /// <summary>It is established that nobody objected: each party cosigned, after the deadline, a record that includes the
    /// proposal and no objection of its own.</summary>
    /// <param name="Silence">The act that proposed the silence procedure.</param>
    /// <param name="Evidence">One piece for each party.</param>
    public sealed record SilenceEstablished(ActId Silence, ValueList<SilenceEvidence> Evidence) : TableAct
    {
        internal static readonly ActForm Shape = new("silence-established", 2, Read);

        private protected override ActForm Form => Shape;

        /// <inheritdoc/>
        public override Requirement Requires(Table table) => new(Authority.Negotiate);

        private protected override void Write(CanonicalWriter writer) =>
            writer.Write(Silence).List(Evidence, static (to, item) => item.Write(to));

        private static new SilenceEstablished Read(CanonicalReader reader) =>
            new(reader.Act(), reader.List(SilenceEvidence.Read));
    }
}
