using GoodOffices.Agreement.Canonical;

namespace GoodOffices.Agreement;

public abstract partial record TableAct
{
    /// <summary>A party proposes a list of options over which the parties learn which ones all of them would accept, and agrees to it by that.</summary>
    /// <param name="Overlap">The list: its party is the one that proposes it.</param>
    /// <param name="Options">The options, each once, all on the table.</param>
    /// <param name="Terms">Binding or without prejudice, the limit of marks, the number of rounds.</param>
    /// <param name="Note">What it is for, in words; may be empty.</param>
    public sealed record OverlapProposed(OverlapId Overlap, ValueList<OverlapOption> Options, OverlapTerms Terms, string Note) : TableAct
    {
        internal static readonly ActForm Shape = new("overlap-proposed", 4, Read);

        private protected override ActForm Form => Shape;

        /// <inheritdoc/>
        public override Requirement Requires(Table table) => new(Terms.Binding ? Authority.AcceptAdReferendum : Authority.Negotiate);

        private protected override void Write(CanonicalWriter writer)
        {
            writer.Write(Overlap).List(Options, static (to, option) => option.Write(to));
            Terms.Write(writer);
            writer.Text(Note);
        }

        private static new OverlapProposed Read(CanonicalReader reader) =>
            new(reader.Overlap(), reader.List(OverlapOption.Read), OverlapTerms.Read(reader), reader.Text());
    }

    /// <summary>A party agrees to a list and its terms.</summary>
    /// <param name="Overlap">The list.</param>
    /// <param name="Content">The digest of its options and terms.</param>
    public sealed record OverlapAgreed(OverlapId Overlap, Digest Content) : TableAct
    {
        internal static readonly ActForm Shape = new("overlap-agreed", 2, Read);

        private protected override ActForm Form => Shape;

        /// <inheritdoc/>
        public override Requirement Requires(Table table) => TableRequirements.Of(table, this);

        private protected override void Write(CanonicalWriter writer) => writer.Write(Overlap).Write(Content);

        private static new OverlapAgreed Read(CanonicalReader reader) => new(reader.Overlap(), reader.Digest());
    }

    /// <summary>A party declines a list before all have agreed to it; that of the party which proposed it is a withdrawal.</summary>
    /// <param name="Overlap">The list.</param>
    /// <param name="Reason">Why, in words; may be empty.</param>
    public sealed record OverlapDeclined(OverlapId Overlap, string Reason) : TableAct
    {
        internal static readonly ActForm Shape = new("overlap-declined", 2, Read);

        private protected override ActForm Form => Shape;

        /// <inheritdoc/>
        public override Requirement Requires(Table table) => new(Authority.Negotiate);

        private protected override void Write(CanonicalWriter writer) => writer.Write(Overlap).Text(Reason);

        private static new OverlapDeclined Read(CanonicalReader reader) => new(reader.Overlap(), reader.Text());
    }

    /// <summary>A party takes its step in a round: it gives its share of the joint key, casts its ballots, blinds the sums, or opens a
    /// block of them. Which of these it is, the message says.</summary>
    /// <param name="Overlap">The list.</param>
    /// <param name="Round">The round, from 1; the next one begins with its first step.</param>
    /// <param name="Message">The message of the protocol.</param>
    public sealed record OverlapStepped(OverlapId Overlap, int Round, ValueList<byte> Message) : TableAct
    {
        internal static readonly ActForm Shape = new("overlap-stepped", 3, Read);

        private protected override ActForm Form => Shape;

        /// <inheritdoc/>
        public override Requirement Requires(Table table) => new(Authority.AcceptAdReferendum);

        private protected override void Write(CanonicalWriter writer) => writer.Write(Overlap).Number(Round).Bytes(Message.Items.AsSpan());

        private static new OverlapStepped Read(CanonicalReader reader) =>
            new(reader.Overlap(), reader.Small(), ValueList.From(reader.Bytes()));
    }

    /// <summary>A party declares a round abandoned. It counts as one of the agreed rounds, and whose step was awaited stays visible.</summary>
    /// <param name="Overlap">The list.</param>
    /// <param name="Round">The round that is running.</param>
    /// <param name="Reason">Why, in words; may be empty.</param>
    public sealed record OverlapAbandoned(OverlapId Overlap, int Round, string Reason) : TableAct
    {
        internal static readonly ActForm Shape = new("overlap-abandoned", 3, Read);

        private protected override ActForm Form => Shape;

        /// <inheritdoc/>
        public override Requirement Requires(Table table) => new(Authority.Negotiate);

        private protected override void Write(CanonicalWriter writer) => writer.Write(Overlap).Number(Round).Text(Reason);

        private static new OverlapAbandoned Read(CanonicalReader reader) => new(reader.Overlap(), reader.Small(), reader.Text());
    }
}
