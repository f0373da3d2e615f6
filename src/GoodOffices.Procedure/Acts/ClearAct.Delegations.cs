using System.Collections.Immutable;
using GoodOffices.Procedure.Fields;
using GoodOffices.Record;
using GoodOffices.Record.Keys;

namespace GoodOffices.Procedure.Acts;

/// <content>Who is in a delegation, with which devices and powers.</content>
public abstract partial record ClearAct
{
    /// <summary>A participant enrols a device of one of its delegates, by the participant's key.</summary>
    /// <param name="Device">The key with which the device signs; never enrolled before in this log, by anybody.</param>
    /// <param name="Kem">The key to which secrets of rooms are wrapped.</param>
    /// <param name="Delegate">Whose device it is.</param>
    /// <param name="Label">Neutral words that tell the delegate's devices apart, at most 64 characters.</param>
    /// <param name="Possession">The device's own signature that it is enrolled here (<see cref="DevicePossession"/>), 64 bytes.</param>
    public sealed record DeviceEnrolled(PublicKey Device, KemPublicKey Kem, DelegateId Delegate, string Label, ImmutableArray<byte> Possession) : ClearAct
    {
        internal const string KindName = "device-enrolled";

        /// <inheritdoc/>
        public override string Kind => KindName;

        private protected override int FieldCount => 5;

        internal static DeviceEnrolled Read(FieldReader reader) => new(
            reader.Key(), reader.KemKey(), reader.Delegate(), reader.Shown(64), [.. reader.Bytes(64, 64)]);

        private protected override void Write(FieldWriter writer) => writer
            .Key(Device).KemKey(Kem).Text(Delegate.Value).Text(Label).Bytes(Possession.AsSpan());
    }

    /// <summary>A participant revokes one of its devices, by the participant's key or by the device itself. It ends at this entry.</summary>
    /// <param name="Device">The device's signing key.</param>
    /// <param name="Reason">Neutral words, at most 200 characters (<c>retired</c>, <c>lost</c>).</param>
    public sealed record DeviceRevoked(PublicKey Device, string Reason) : ClearAct
    {
        internal const string KindName = "device-revoked";

        /// <inheritdoc/>
        public override string Kind => KindName;

        /// <inheritdoc/>
        public override bool IsExemptFromBudget => true;

        private protected override int FieldCount => 2;

        internal static DeviceRevoked Read(FieldReader reader) => new(reader.Key(), reader.Shown(200));

        private protected override void Write(FieldWriter writer) => writer.Key(Device).Text(Reason);
    }

    /// <summary>A participant accredits a delegate, by the participant's key; a later act for the same delegate takes its place.</summary>
    /// <param name="Delegate">Whom.</param>
    /// <param name="Name">The person's name.</param>
    /// <param name="Title">The person's title or function.</param>
    /// <param name="Powers">What the delegate may do at the table, within <see cref="PowerSet.OfCredentials"/>.</param>
    public sealed record CredentialsIssued(DelegateId Delegate, TextInLanguages Name, TextInLanguages Title, PowerSet Powers) : ClearAct
    {
        internal const string KindName = "credentials-issued";

        /// <inheritdoc/>
        public override string Kind => KindName;

        private protected override int FieldCount => 4;

        internal static CredentialsIssued Read(FieldReader reader) => new(
            reader.Delegate(), reader.Texts(200), reader.Texts(200), reader.Powers(PowerSet.OfCredentials));

        private protected override void Write(FieldWriter writer) => writer
            .Text(Delegate.Value).Texts(Name).Texts(Title).Unsigned(Powers.Bits);
    }

    /// <summary>A participant gives full powers (VCLT art. 2(1)(c), 7), or records that a delegate holds them by office, by the participant's key.</summary>
    /// <param name="Delegate">Whom.</param>
    /// <param name="Basis">The instruments named, or the office.</param>
    /// <param name="Powers">Within <see cref="PowerSet.OfFullPowers"/>.</param>
    /// <param name="ShownFrom">First day named in the document, or null. Shown; no clock decides anything.</param>
    /// <param name="ShownUntil">Last day named in the document, or null. Shown; only a revocation ends a power.</param>
    public sealed record FullPowersIssued(DelegateId Delegate, FullPowersBasis Basis, PowerSet Powers, DateOnly? ShownFrom, DateOnly? ShownUntil) : ClearAct
    {
        internal const string KindName = "full-powers-issued";

        /// <inheritdoc/>
        public override string Kind => KindName;

        private protected override int FieldCount => 5;

        internal static FullPowersIssued Read(FieldReader reader) => new(
            reader.Delegate(), FullPowersBasis.Read(reader), reader.Powers(PowerSet.OfFullPowers), reader.OptionalDate(), reader.OptionalDate());

        private protected override void Write(FieldWriter writer)
        {
            writer.Text(Delegate.Value);
            Basis.Write(writer);
            writer.Unsigned(Powers.Bits).OptionalDate(ShownFrom).OptionalDate(ShownUntil);
        }
    }

    /// <summary>A participant revokes credentials or full powers that it gave, by the participant's key. They end at this entry.</summary>
    /// <param name="Grant">The act hash of the act that gave them.</param>
    public sealed record PowersRevoked(Hash Grant) : ClearAct
    {
        internal const string KindName = "powers-revoked";

        /// <inheritdoc/>
        public override string Kind => KindName;

        /// <inheritdoc/>
        public override bool IsExemptFromBudget => true;

        private protected override int FieldCount => 1;

        internal static PowersRevoked Read(FieldReader reader) => new(reader.Hash());

        private protected override void Write(FieldWriter writer) => writer.Hash(Grant);
    }

    /// <summary>A participant replaces its key, by its recovery key alone. The old key counts up to this entry.</summary>
    /// <param name="Key">The new key; never used before in this log.</param>
    public sealed record KeyReplaced(PublicKey Key) : ClearAct
    {
        internal const string KindName = "key-replaced";

        /// <inheritdoc/>
        public override string Kind => KindName;

        /// <inheritdoc/>
        public override bool IsExemptFromBudget => true;

        private protected override int FieldCount => 1;

        internal static KeyReplaced Read(FieldReader reader) => new(reader.Key());

        private protected override void Write(FieldWriter writer) => writer.Key(Key);
    }
}
