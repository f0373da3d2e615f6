using GoodOffices.Agreement.Canonical;

namespace GoodOffices.Agreement;

public abstract partial record TableAct
{
    /// <summary>A party proposes to correct an error in an authenticated text (VCLT 79): with a deadline by the
    /// depositary's notice (79(2)), else by initials (79(1)(a)).</summary>
    /// <param name="Correction">The correction: its party is the one that proposes it.</param>
    /// <param name="Instrument">The instrument.</param>
    /// <param name="Items">What is corrected.</param>
    /// <param name="AbInitio">True where the corrected text replaces the defective one from the beginning (79(4)).</param>
    public sealed record CorrectionProposed(
        CorrectionId Correction, InstrumentId Instrument, ValueList<CorrectedText> Items, bool AbInitio) : TableAct
    {
        internal static readonly ActForm Shape = new("correction-proposed", 5, Read);

        /// <summary>The time limit for objections, seconds since 1970-01-01 UTC, or null where the correction is to be
        /// initialled.</summary>
        public long? Deadline { get; init; }

        private protected override ActForm Form => Shape;

        /// <inheritdoc/>
        public override Requirement Requires(Table table) => new(Authority.Authenticate, Instrument);

        private protected override void Write(CanonicalWriter writer) =>
            writer.Write(Correction).Write(Instrument).List(Items, static (to, item) => item.Write(to)).Flag(AbInitio)
                .Optional(Deadline, static (to, value) => to.Number(value));

        private static new CorrectionProposed Read(CanonicalReader reader) =>
            new(reader.Correction(), reader.Instrument(), reader.List(CorrectedText.Read), reader.Flag())
            {
                Deadline = reader.Optional(static from => from.Number()),
            };
    }

    /// <summary>A party initials a correction (VCLT 79(1)(a)).</summary>
    /// <param name="Correction">The correction.</param>
    /// <param name="Content">The digest of what is corrected.</param>
    public sealed record CorrectionInitialled(CorrectionId Correction, Digest Content) : TableAct
    {
        internal static readonly ActForm Shape = new("correction-initialled", 2, Read);

        private protected override ActForm Form => Shape;

        /// <inheritdoc/>
        public override Requirement Requires(Table table) => TableRequirements.Of(table, this);

        private protected override void Write(CanonicalWriter writer) => writer.Write(Correction).Write(Content);

        private static new CorrectionInitialled Read(CanonicalReader reader) => new(reader.Correction(), reader.Digest());
    }

    /// <summary>A party objects to a correction (VCLT 79(2)).</summary>
    /// <param name="Correction">The correction.</param>
    /// <param name="Reason">Why; not empty.</param>
    public sealed record CorrectionObjected(CorrectionId Correction, string Reason) : TableAct
    {
        internal static readonly ActForm Shape = new("correction-objected", 2, Read);

        private protected override ActForm Form => Shape;

        /// <inheritdoc/>
        public override Requirement Requires(Table table) => TableRequirements.Of(table, this);

        private protected override void Write(CanonicalWriter writer) => writer.Write(Correction).Text(Reason);

        private static new CorrectionObjected Read(CanonicalReader reader) => new(reader.Correction(), reader.Text());
    }

    /// <summary>It is established that the time limit passed without objection (VCLT 79(2)(a)).</summary>
    /// <param name="Correction">The correction.</param>
    /// <param name="Evidence">One piece for each party.</param>
    public sealed record CorrectionEstablished(CorrectionId Correction, ValueList<SilenceEvidence> Evidence) : TableAct
    {
        internal static readonly ActForm Shape = new("correction-established", 2, Read);

        private protected override ActForm Form => Shape;

        /// <inheritdoc/>
        public override Requirement Requires(Table table) => TableRequirements.Of(table, this);

        private protected override void Write(CanonicalWriter writer) =>
            writer.Write(Correction).List(Evidence, static (to, item) => item.Write(to));

        private static new CorrectionEstablished Read(CanonicalReader reader) =>
            new(reader.Correction(), reader.List(SilenceEvidence.Read));
    }
}
