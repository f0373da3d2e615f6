using GoodOffices.Procedure.Convening;
using GoodOffices.Procedure.Fields;
using GoodOffices.Record;

namespace GoodOffices.Procedure.Acts;

/// <content>What opens the talks and what changes their terms.</content>
public abstract partial record ClearAct
{
    /// <summary>A party accepts the convocation, by the party's key.</summary>
    /// <param name="TalksId">SHA-256 of the convocation's bytes, signature included.</param>
    public sealed record ConvocationAccepted(Hash TalksId) : ClearAct
    {
        internal const string KindName = "convocation-accepted";

        /// <inheritdoc/>
        public override string Kind => KindName;

        private protected override int FieldCount => 1;

        internal static ConvocationAccepted Read(FieldReader reader) => new(reader.Hash());

        private protected override void Write(FieldWriter writer) => writer.Hash(TalksId);
    }

    /// <summary>The host or a party proposes modalities.</summary>
    /// <param name="Modalities">The whole of them, not a change.</param>
    public sealed record ModalitiesProposed(Modalities Modalities) : ClearAct
    {
        internal const string KindName = "modalities-proposed";

        /// <inheritdoc/>
        public override string Kind => KindName;

        private protected override int FieldCount => 1;

        internal static ModalitiesProposed Read(FieldReader reader) => new(Modalities.Read(reader));

        private protected override void Write(FieldWriter writer) => Modalities.Write(writer);
    }

    /// <summary>A party accepts proposed modalities; a later acceptance of others takes its place.</summary>
    /// <param name="Digest">The modalities' digest.</param>
    public sealed record ModalitiesAccepted(Hash Digest) : ClearAct
    {
        internal const string KindName = "modalities-accepted";

        /// <inheritdoc/>
        public override string Kind => KindName;

        private protected override int FieldCount => 1;

        internal static ModalitiesAccepted Read(FieldReader reader) => new(reader.Hash());

        private protected override void Write(FieldWriter writer) => writer.Hash(Digest);
    }

    /// <summary>An amended convocation is laid before the parties. It takes effect with the last party's acceptance.</summary>
    /// <param name="Convocation">A whole convocation that names the one it amends and bears the host's signature.</param>
    public sealed record ConvocationAmended(Convocation Convocation) : ClearAct
    {
        internal const string KindName = "convocation-amended";

        /// <inheritdoc/>
        public override string Kind => KindName;

        /// <inheritdoc/>
        public override int LengthLimit => Convocation.MaxLength + 64;

        private protected override int FieldCount => 1;

        internal static ConvocationAmended Read(FieldReader reader) =>
            Convocation.TryDecode(reader.Bytes(1, Convocation.MaxLength), out var convocation, out var error)
                ? new ConvocationAmended(convocation) : throw reader.Fault($"the amended convocation is one: {error.Rule}");

        private protected override void Write(FieldWriter writer) => writer.Bytes(Convocation.Bytes.Span);
    }

    /// <summary>A party, a leaving or a new one included, accepts an amended convocation, by the party's key.</summary>
    /// <param name="Amendment">SHA-256 of the amended convocation's bytes.</param>
    public sealed record AmendmentAccepted(Hash Amendment) : ClearAct
    {
        internal const string KindName = "amendment-accepted";

        /// <inheritdoc/>
        public override string Kind => KindName;

        private protected override int FieldCount => 1;

        internal static AmendmentAccepted Read(FieldReader reader) => new(reader.Hash());

        private protected override void Write(FieldWriter writer) => writer.Hash(Amendment);
    }
}
