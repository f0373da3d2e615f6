using GoodOffices.Agreement.Canonical;

namespace GoodOffices.Agreement;

public abstract partial record TableAct
{
    /// <summary>A document comes under negotiation.</summary>
    /// <param name="Instrument">The instrument.</param>
    /// <param name="Title">Its title, in one or more languages.</param>
    /// <param name="Terms">What holds for it as a whole.</param>
    public sealed record InstrumentOpened(InstrumentId Instrument, Texts Title, InstrumentTerms Terms) : TableAct
    {
        internal static readonly ActForm Shape = new("instrument-opened", 3, Read);

        private protected override ActForm Form => Shape;

        /// <inheritdoc/>
        public override Requirement Requires(Table table) => new(Authority.Negotiate, Instrument);

        private protected override void Write(CanonicalWriter writer)
        {
            writer.Write(Instrument).Write(Title);
            Terms.Write(writer);
        }

        private static new InstrumentOpened Read(CanonicalReader reader) =>
            new(reader.Instrument(), reader.Texts(), InstrumentTerms.Read(reader));
    }

    /// <summary>The terms of an instrument are set anew; consents to its adoption given before fall.</summary>
    /// <param name="Instrument">The instrument.</param>
    /// <param name="Terms">The new terms.</param>
    /// <param name="Replaces">The digest of the terms in force; if they are other ones, the act is void.</param>
    public sealed record TermsSet(InstrumentId Instrument, InstrumentTerms Terms, Digest Replaces) : TableAct
    {
        internal static readonly ActForm Shape = new("terms-set", 3, Read);

        private protected override ActForm Form => Shape;

        /// <inheritdoc/>
        public override Requirement Requires(Table table) => new(Authority.Negotiate, Instrument);

        private protected override void Write(CanonicalWriter writer)
        {
            writer.Write(Instrument);
            Terms.Write(writer);
            writer.Write(Replaces);
        }

        private static new TermsSet Read(CanonicalReader reader) =>
            new(reader.Instrument(), InstrumentTerms.Read(reader), reader.Digest());
    }

    /// <summary>A provision gets its place, number and heading: a new one, or one that is renumbered or moved.</summary>
    /// <param name="Provision">The provision.</param>
    /// <param name="Order">Its place among the provisions of its instrument; ties go by key.</param>
    /// <param name="Number">The number as printed, such as <c>7.2</c>; may be empty, as for a preamble.</param>
    /// <param name="Heading">Its heading, by language; may be empty.</param>
    public sealed record ProvisionSet(ProvisionId Provision, int Order, string Number, Texts Heading) : TableAct
    {
        internal static readonly ActForm Shape = new("provision-set", 4, Read);

        private protected override ActForm Form => Shape;

        /// <inheritdoc/>
        public override Requirement Requires(Table table) => new(Authority.Negotiate, Provision.Instrument);

        private protected override void Write(CanonicalWriter writer) =>
            writer.Write(Provision).Number(Order).Text(Number).Write(Heading);

        private static new ProvisionSet Read(CanonicalReader reader) =>
            new(reader.Provision(), reader.Small(), reader.Text(), reader.Texts());
    }

    /// <summary>A text is put forward as the basis for negotiation of a provision, without prejudice to any position.
    /// Putting it forward accepts it.</summary>
    /// <param name="Provision">The provision.</param>
    /// <param name="Content">The text.</param>
    public sealed record BasisProposed(ProvisionId Provision, Content Content) : TableAct
    {
        internal static readonly ActForm Shape = new("basis-proposed", 2, Read);

        private protected override ActForm Form => Shape;

        /// <inheritdoc/>
        public override Requirement Requires(Table table) => new(Authority.Negotiate, Provision.Instrument);

        private protected override void Write(CanonicalWriter writer)
        {
            writer.Write(Provision);
            Content.Write(writer);
        }

        private static new BasisProposed Read(CanonicalReader reader) => new(reader.Provision(), Content.Read(reader));
    }

    /// <summary>Texts are accepted as basis for negotiation, without prejudice to any position.</summary>
    /// <param name="Choices">Which text for which provision.</param>
    public sealed record BasisAccepted(ValueList<BasisChoice> Choices) : TableAct
    {
        internal static readonly ActForm Shape = new("basis-accepted", 1, Read);

        private protected override ActForm Form => Shape;

        /// <inheritdoc/>
        public override Requirement Requires(Table table) => new(Authority.Negotiate);

        private protected override void Write(CanonicalWriter writer) =>
            writer.List(Choices, static (to, item) => item.Write(to));

        private static new BasisAccepted Read(CanonicalReader reader) => new(reader.List(BasisChoice.Read));
    }

    /// <summary>A party fills a blank in the wording. It is filled when every party gave the same words.</summary>
    /// <param name="Provision">The provision.</param>
    /// <param name="Wording">The digest of the wording that has the blank.</param>
    /// <param name="Ordinal">Which blank of the wording, from 0 in the order of the text.</param>
    /// <param name="Value">What to put there; a language without a value takes that of the drafting language.</param>
    public sealed record PlaceholderFilled(ProvisionId Provision, Digest Wording, int Ordinal, Texts Value) : TableAct
    {
        internal static readonly ActForm Shape = new("placeholder-filled", 4, Read);

        private protected override ActForm Form => Shape;

        /// <inheritdoc/>
        public override Requirement Requires(Table table) => new(Authority.Negotiate, Provision.Instrument);

        private protected override void Write(CanonicalWriter writer) =>
            writer.Write(Provision).Write(Wording).Number(Ordinal).Write(Value);

        private static new PlaceholderFilled Read(CanonicalReader reader) =>
            new(reader.Provision(), reader.Digest(), reader.Small(), reader.Texts());
    }
}
