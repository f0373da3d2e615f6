using GoodOffices.Agreement.Canonical;

namespace GoodOffices.Agreement;

public abstract partial record TableAct
{
    /// <summary>A statement is made in the room, in the name of the party.</summary>
    /// <param name="Words">What is said.</param>
    public sealed record StatementMade(Texts Words) : TableAct
    {
        internal static readonly ActForm Shape = new("statement-made", 1, Read);

        private protected override ActForm Form => Shape;

        /// <inheritdoc/>
        public override Requirement Requires(Table table) => new(Authority.Speak);

        private protected override void Write(CanonicalWriter writer) => writer.Write(Words);

        private static new StatementMade Read(CanonicalReader reader) => new(reader.Texts());
    }

    /// <summary>A text without status is handed over. No document of the table ever attributes it.</summary>
    /// <param name="Title">Its title; may be empty.</param>
    /// <param name="Words">Its words.</param>
    public sealed record NonPaperHanded(Texts Title, Texts Words) : TableAct
    {
        internal static readonly ActForm Shape = new("non-paper-handed", 2, Read);

        private protected override ActForm Form => Shape;

        /// <inheritdoc/>
        public override Requirement Requires(Table table) => new(Authority.Speak);

        private protected override void Write(CanonicalWriter writer) => writer.Write(Title).Write(Words);

        private static new NonPaperHanded Read(CanonicalReader reader) => new(reader.Texts(), reader.Texts());
    }

    /// <summary>An item of a session, which has a neutral title in the clear, is linked to the provisions that it is
    /// about.</summary>
    /// <param name="Session">The session as the procedure numbers it.</param>
    /// <param name="Item">The number of the item.</param>
    /// <param name="Provisions">The provisions.</param>
    public sealed record AgendaLinked(string Session, int Item, ValueList<ProvisionId> Provisions) : TableAct
    {
        internal static readonly ActForm Shape = new("agenda-linked", 3, Read);

        private protected override ActForm Form => Shape;

        /// <inheritdoc/>
        public override Requirement Requires(Table table) => new(Authority.Speak);

        private protected override void Write(CanonicalWriter writer) =>
            writer.Text(Session).Number(Item).List(Provisions, static (to, item) => to.Write(item));

        private static new AgendaLinked Read(CanonicalReader reader) =>
            new(reader.Text(), reader.Small(), reader.List(static from => from.Provision()));
    }

    /// <summary>A party confirms an act of its own delegate who lacked the power for it: it takes effect now (VCLT
    /// 8).</summary>
    /// <param name="Act">The act without effect.</param>
    public sealed record Confirmed(ActId Act) : TableAct
    {
        internal static readonly ActForm Shape = new("confirmed", 1, Read);

        private protected override ActForm Form => Shape;

        /// <inheritdoc/>
        public override Requirement Requires(Table table) => TableRequirements.Of(table, this);

        private protected override void Write(CanonicalWriter writer) => writer.Write(Act);

        private static new Confirmed Read(CanonicalReader reader) => new(reader.Act());
    }

    /// <summary>A party tells the room which text a salted digest in the clear stands for, so that all can consent to its
    /// release.</summary>
    /// <param name="Salted">SHA-256 of the salt followed by the canonical bytes of the text.</param>
    /// <param name="Salt">32 random bytes.</param>
    /// <param name="Subject">The text.</param>
    public sealed record ReleaseProposed(Digest Salted, ValueList<byte> Salt, ReleaseSubject Subject) : TableAct
    {
        internal static readonly ActForm Shape = new("release-proposed", 3, Read);

        private protected override ActForm Form => Shape;

        /// <inheritdoc/>
        public override Requirement Requires(Table table) => new(Authority.Publish, Subject.Instrument);

        private protected override void Write(CanonicalWriter writer)
        {
            writer.Write(Salted).Bytes(Salt.Items.AsSpan());
            Subject.Write(writer);
        }

        private static new ReleaseProposed Read(CanonicalReader reader) =>
            new(reader.Digest(), ValueList.From(reader.Bytes()), ReleaseSubject.Read(reader));
    }
}
