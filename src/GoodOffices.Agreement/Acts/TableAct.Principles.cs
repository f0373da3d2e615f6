using GoodOffices.Agreement.Canonical;

namespace GoodOffices.Agreement;

public abstract partial record TableAct
{
    /// <summary>A party tables a principle that is to bind what follows.</summary>
    /// <param name="Principle">Its name.</param>
    /// <param name="Nature">What it is about.</param>
    /// <param name="Statement">Its words.</param>
    public sealed record PrincipleTabled(PrincipleId Principle, PrincipleKind Nature, Texts Statement) : TableAct
    {
        internal static readonly ActForm Shape = new("principle-tabled", 3, Read);

        private protected override ActForm Form => Shape;

        /// <inheritdoc/>
        public override Requirement Requires(Table table) => new(Authority.Negotiate);

        private protected override void Write(CanonicalWriter writer) =>
            writer.Write(Principle).Number((int)Nature).Write(Statement);

        private static new PrincipleTabled Read(CanonicalReader reader) =>
            new(reader.Principle(), reader.Choice<PrincipleKind>(), reader.Texts());
    }

    /// <summary>A party adopts a principle; once all did, provisions that depart from it close only by derogation.</summary>
    /// <param name="Principle">The principle.</param>
    /// <param name="Content">The digest of what is adopted.</param>
    public sealed record PrincipleAdopted(PrincipleId Principle, Digest Content) : TableAct
    {
        internal static readonly ActForm Shape = new("principle-adopted", 2, Read);

        private protected override ActForm Form => Shape;

        /// <inheritdoc/>
        public override Requirement Requires(Table table) => new(Authority.Accept);

        private protected override void Write(CanonicalWriter writer) => writer.Write(Principle).Write(Content);

        private static new PrincipleAdopted Read(CanonicalReader reader) => new(reader.Principle(), reader.Digest());
    }

    /// <summary>A party finds that a proposal departs from an adopted principle.</summary>
    /// <param name="Provision">The provision.</param>
    /// <param name="Principle">The principle.</param>
    /// <param name="Content">The digest of the content that departs from it.</param>
    /// <param name="Measure">By how much, in words and figures; not empty.</param>
    public sealed record FindingStated(ProvisionId Provision, PrincipleId Principle, Digest Content, string Measure) : TableAct
    {
        internal static readonly ActForm Shape = new("finding-stated", 4, Read);

        private protected override ActForm Form => Shape;

        /// <inheritdoc/>
        public override Requirement Requires(Table table) => new(Authority.Negotiate, Provision.Instrument);

        private protected override void Write(CanonicalWriter writer) =>
            writer.Write(Provision).Write(Principle).Write(Content).Text(Measure);

        private static new FindingStated Read(CanonicalReader reader) =>
            new(reader.Provision(), reader.Principle(), reader.Digest(), reader.Text());
    }

    /// <summary>The party that stated a finding withdraws it.</summary>
    /// <param name="Finding">The act that stated it.</param>
    public sealed record FindingWithdrawn(ActId Finding) : TableAct
    {
        internal static readonly ActForm Shape = new("finding-withdrawn", 1, Read);

        private protected override ActForm Form => Shape;

        /// <inheritdoc/>
        public override Requirement Requires(Table table) => new(Authority.Negotiate);

        private protected override void Write(CanonicalWriter writer) => writer.Write(Finding);

        private static new FindingWithdrawn Read(CanonicalReader reader) => new(reader.Act());
    }

    /// <summary>A party accepts a departure from a principle by name.</summary>
    /// <param name="Provision">The provision.</param>
    /// <param name="Principle">The principle.</param>
    /// <param name="Finding">The digest of the finding.</param>
    public sealed record DerogationAccepted(ProvisionId Provision, PrincipleId Principle, Digest Finding) : TableAct
    {
        internal static readonly ActForm Shape = new("derogation-accepted", 3, Read);

        private protected override ActForm Form => Shape;

        /// <inheritdoc/>
        public override Requirement Requires(Table table) => new(Authority.Accept, Provision.Instrument);

        private protected override void Write(CanonicalWriter writer) =>
            writer.Write(Provision).Write(Principle).Write(Finding);

        private static new DerogationAccepted Read(CanonicalReader reader) =>
            new(reader.Provision(), reader.Principle(), reader.Digest());
    }
}
