using System.Diagnostics.CodeAnalysis;
using GoodOffices.Agreement.Canonical;

namespace GoodOffices.Agreement;

public abstract partial record TableAct
{
    /// <summary>A party consents to the adoption of the text and of the terms of an instrument (VCLT 9).</summary>
    /// <param name="Instrument">The instrument.</param>
    /// <param name="Text">The digest of the canonical text in the drafting language.</param>
    /// <param name="Terms">The digest of the terms.</param>
    public sealed record AdoptionConsented(InstrumentId Instrument, Digest Text, Digest Terms) : TableAct
    {
        internal static readonly ActForm Shape = new("adoption-consented", 3, Read);

        private protected override ActForm Form => Shape;

        /// <inheritdoc/>
        public override Requirement Requires(Table table) => new(Authority.Adopt, Instrument);

        private protected override void Write(CanonicalWriter writer) => writer.Write(Instrument).Write(Text).Write(Terms);

        private static new AdoptionConsented Read(CanonicalReader reader) =>
            new(reader.Instrument(), reader.Digest(), reader.Digest());
    }

    /// <summary>A party initials the text (VCLT 10).</summary>
    /// <param name="Instrument">The instrument.</param>
    /// <param name="Texts">The digest of the canonical text in each authentic language.</param>
    /// <param name="Open">The blanks that are still open.</param>
    public sealed record Initialled(
        InstrumentId Instrument, ValueList<LanguageDigest> Texts, ValueList<OpenPlaceholder> Open) : TableAct
    {
        internal static readonly ActForm Shape = new("initialled", 3, Read);

        private protected override ActForm Form => Shape;

        /// <inheritdoc/>
        public override Requirement Requires(Table table) => TableRequirements.Of(table, this);

        private protected override void Write(CanonicalWriter writer) =>
            writer.Write(Instrument).List(Texts, static (to, item) => item.Write(to))
                .List(Open, static (to, item) => item.Write(to));

        private static new Initialled Read(CanonicalReader reader) =>
            new(reader.Instrument(), reader.List(LanguageDigest.Read), reader.List(OpenPlaceholder.Read));
    }

    /// <summary>A party signs the text (VCLT 10, 12).</summary>
    /// <param name="Instrument">The instrument.</param>
    /// <param name="Texts">The digest of the canonical text in each authentic language.</param>
    /// <param name="Open">The blanks that are still open.</param>
    /// <param name="AdReferendum">True for a signature ad referendum, which its state has to confirm (VCLT 12(2)(b)).</param>
    [SuppressMessage("Naming", "CA1720:Identifier contains type name", Justification = "The word of VCLT 10 and 12.")]
    public sealed record Signed(
        InstrumentId Instrument, ValueList<LanguageDigest> Texts, ValueList<OpenPlaceholder> Open, bool AdReferendum) : TableAct
    {
        internal static readonly ActForm Shape = new("signed", 4, Read);

        private protected override ActForm Form => Shape;

        /// <inheritdoc/>
        public override Requirement Requires(Table table) => TableRequirements.Of(table, this);

        private protected override void Write(CanonicalWriter writer) =>
            writer.Write(Instrument).List(Texts, static (to, item) => item.Write(to))
                .List(Open, static (to, item) => item.Write(to)).Flag(AdReferendum);

        private static new Signed Read(CanonicalReader reader) =>
            new(reader.Instrument(), reader.List(LanguageDigest.Read), reader.List(OpenPlaceholder.Read), reader.Flag());
    }

    /// <summary>A state confirms its signature ad referendum: it becomes a full signature (VCLT 12(2)(b)).</summary>
    /// <param name="Instrument">The instrument.</param>
    /// <param name="Signature">The signature.</param>
    public sealed record SignatureConfirmed(InstrumentId Instrument, ActId Signature) : TableAct
    {
        internal static readonly ActForm Shape = new("signature-confirmed", 2, Read);

        private protected override ActForm Form => Shape;

        /// <inheritdoc/>
        public override Requirement Requires(Table table) => new(Authority.Bind, Instrument);

        private protected override void Write(CanonicalWriter writer) => writer.Write(Instrument).Write(Signature);

        private static new SignatureConfirmed Read(CanonicalReader reader) => new(reader.Instrument(), reader.Act());
    }

    /// <summary>A party agrees to reopen an initialled text before signature; when all do, negotiation resumes and the text
    /// is authenticated afresh.</summary>
    /// <param name="Instrument">The instrument.</param>
    /// <param name="Text">The digest of the text in the drafting language that is reopened.</param>
    /// <param name="Reason">Why; not empty.</param>
    public sealed record ReopeningConsented(InstrumentId Instrument, Digest Text, string Reason) : TableAct
    {
        internal static readonly ActForm Shape = new("reopening-consented", 3, Read);

        private protected override ActForm Form => Shape;

        /// <inheritdoc/>
        public override Requirement Requires(Table table) => new(Authority.Authenticate, Instrument);

        private protected override void Write(CanonicalWriter writer) => writer.Write(Instrument).Write(Text).Text(Reason);

        private static new ReopeningConsented Read(CanonicalReader reader) =>
            new(reader.Instrument(), reader.Digest(), reader.Text());
    }

    /// <summary>A state expresses its consent to be bound (VCLT 11, 13 to 16).</summary>
    /// <param name="Instrument">The instrument.</param>
    /// <param name="Means">By which means.</param>
    /// <param name="Text">The digest of the text in the drafting language.</param>
    public sealed record ConsentExpressed(InstrumentId Instrument, ConsentMeans Means, Digest Text) : TableAct
    {
        internal static readonly ActForm Shape = new("consent-expressed", 3, Read);

        private protected override ActForm Form => Shape;

        /// <inheritdoc/>
        public override Requirement Requires(Table table) => new(Authority.Bind, Instrument);

        private protected override void Write(CanonicalWriter writer) =>
            writer.Write(Instrument).Number((int)Means).Write(Text);

        private static new ConsentExpressed Read(CanonicalReader reader) =>
            new(reader.Instrument(), reader.Choice<ConsentMeans>(), reader.Digest());
    }

    /// <summary>A party notes the date of entry into force; it holds when every party noted the same one (VCLT 24).</summary>
    /// <param name="Instrument">The instrument.</param>
    /// <param name="Date">The date, <c>YYYY-MM-DD</c>.</param>
    public sealed record EntryIntoForceNoted(InstrumentId Instrument, string Date) : TableAct
    {
        internal static readonly ActForm Shape = new("entry-into-force-noted", 2, Read);

        private protected override ActForm Form => Shape;

        /// <inheritdoc/>
        public override Requirement Requires(Table table) => new(Authority.Bind, Instrument);

        private protected override void Write(CanonicalWriter writer) => writer.Write(Instrument).Text(Date);

        private static new EntryIntoForceNoted Read(CanonicalReader reader) => new(reader.Instrument(), reader.Text());
    }

    /// <summary>A party agrees that the instrument, or a part of it, is applied provisionally (VCLT 25).</summary>
    /// <param name="Instrument">The instrument.</param>
    /// <param name="Provisions">The part; empty for the whole.</param>
    /// <param name="From">The date, <c>YYYY-MM-DD</c>.</param>
    public sealed record ProvisionalApplicationAgreed(
        InstrumentId Instrument, ValueList<ProvisionId> Provisions, string From) : TableAct
    {
        internal static readonly ActForm Shape = new("provisional-application-agreed", 3, Read);

        private protected override ActForm Form => Shape;

        /// <inheritdoc/>
        public override Requirement Requires(Table table) => new(Authority.Bind, Instrument);

        private protected override void Write(CanonicalWriter writer) =>
            writer.Write(Instrument).List(Provisions, static (to, item) => to.Write(item)).Text(From);

        private static new ProvisionalApplicationAgreed Read(CanonicalReader reader) =>
            new(reader.Instrument(), reader.List(static from => from.Provision()), reader.Text());
    }

    /// <summary>A state notifies that it does not intend to become a party: provisional application ends for it (VCLT
    /// 25(2)).</summary>
    /// <param name="Instrument">The instrument.</param>
    public sealed record ProvisionalApplicationEnded(InstrumentId Instrument) : TableAct
    {
        internal static readonly ActForm Shape = new("provisional-application-ended", 1, Read);

        private protected override ActForm Form => Shape;

        /// <inheritdoc/>
        public override Requirement Requires(Table table) => new(Authority.Bind, Instrument);

        private protected override void Write(CanonicalWriter writer) => writer.Write(Instrument);

        private static new ProvisionalApplicationEnded Read(CanonicalReader reader) => new(reader.Instrument());
    }

    /// <summary>A party notes that the instrument was registered (Charter of the United Nations, Article 102).</summary>
    /// <param name="Instrument">The instrument.</param>
    /// <param name="Number">The number of the registration.</param>
    /// <param name="Date">The date, <c>YYYY-MM-DD</c>.</param>
    public sealed record Registered(InstrumentId Instrument, string Number, string Date) : TableAct
    {
        internal static readonly ActForm Shape = new("registered", 3, Read);

        private protected override ActForm Form => Shape;

        /// <inheritdoc/>
        public override Requirement Requires(Table table) => new(Authority.Negotiate, Instrument);

        private protected override void Write(CanonicalWriter writer) => writer.Write(Instrument).Text(Number).Text(Date);

        private static new Registered Read(CanonicalReader reader) => new(reader.Instrument(), reader.Text(), reader.Text());
    }
}
