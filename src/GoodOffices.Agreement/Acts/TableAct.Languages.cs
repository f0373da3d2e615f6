using GoodOffices.Agreement.Canonical;

namespace GoodOffices.Agreement;

public abstract partial record TableAct
{
    /// <summary>A text in another authentic language is aligned to wording in the drafting language. It takes the place of
    /// an earlier one; concordance given to that lapses, acceptances do not.</summary>
    /// <param name="Provision">The provision.</param>
    /// <param name="Language">The language.</param>
    /// <param name="Text">The text; not empty.</param>
    /// <param name="To">The digest of the wording in the drafting language.</param>
    public sealed record TextAligned(ProvisionId Provision, Language Language, string Text, Digest To) : TableAct
    {
        internal static readonly ActForm Shape = new("text-aligned", 4, Read);

        private protected override ActForm Form => Shape;

        /// <inheritdoc/>
        public override Requirement Requires(Table table) => new(Authority.Negotiate, Provision.Instrument);

        private protected override void Write(CanonicalWriter writer) =>
            writer.Write(Provision).Write(Language).Text(Text).Write(To);

        private static new TextAligned Read(CanonicalReader reader) =>
            new(reader.Provision(), reader.Language(), reader.Text(), reader.Digest());
    }

    /// <summary>A party accepts that the text of the instrument in another authentic language says the same (VCLT
    /// 33).</summary>
    /// <param name="Instrument">The instrument.</param>
    /// <param name="Language">The language.</param>
    /// <param name="Drafting">The digest of the text in the drafting language.</param>
    /// <param name="Text">The digest of the text in this language.</param>
    public sealed record ConcordanceAccepted(InstrumentId Instrument, Language Language, Digest Drafting, Digest Text) : TableAct
    {
        internal static readonly ActForm Shape = new("concordance-accepted", 4, Read);

        private protected override ActForm Form => Shape;

        /// <inheritdoc/>
        public override Requirement Requires(Table table) => new(Authority.Accept, Instrument);

        private protected override void Write(CanonicalWriter writer) =>
            writer.Write(Instrument).Write(Language).Write(Drafting).Write(Text);

        private static new ConcordanceAccepted Read(CanonicalReader reader) =>
            new(reader.Instrument(), reader.Language(), reader.Digest(), reader.Digest());
    }
}
