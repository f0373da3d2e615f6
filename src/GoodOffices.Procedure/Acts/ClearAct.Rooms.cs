using System.Collections.Immutable;
using GoodOffices.Procedure.Fields;
using GoodOffices.Record;
using GoodOffices.Record.Keys;

namespace GoodOffices.Procedure.Acts;

/// <content>Rooms, and the secrets under which they are sealed.</content>
public abstract partial record ClearAct
{
    /// <summary>A participant proposes a room besides the preset ones. It stands when every participant named has joined.</summary>
    /// <param name="Room">A name not in use.</param>
    /// <param name="Parties">The parties in it, ascending; the proposer is among them, or is the host and in it.</param>
    /// <param name="HostIn">Whether the host is in it, without being a party of the room.</param>
    /// <param name="Purpose">Neutral words: the venue sees them.</param>
    public sealed record RoomProposed(RoomId Room, ImmutableArray<PartyCode> Parties, bool HostIn, TextInLanguages Purpose) : ClearAct
    {
        internal const string KindName = "room-proposed";

        /// <inheritdoc/>
        public override string Kind => KindName;

        private protected override int FieldCount => 4;

        internal static RoomProposed Read(FieldReader reader) => new(
            reader.Room(), reader.Ascending(1, 200, static item => item.Party()), reader.Boolean(), reader.Texts(200));

        private protected override void Write(FieldWriter writer) => writer
            .Text(Room.Value).List(Parties, static (to, party) => to.Text(party.Value)).Boolean(HostIn).Texts(Purpose);
    }

    /// <summary>A participant joins a proposed room, or names anew which of its delegates are in a room that it is in.</summary>
    /// <param name="Room">Which room.</param>
    /// <param name="Delegates">Which of its delegates, ascending; null for all of them, later ones included; empty for none, so that nobody of it reads on.</param>
    public sealed record RoomJoined(RoomId Room, ImmutableArray<DelegateId>? Delegates) : ClearAct
    {
        internal const string KindName = "room-joined";

        /// <inheritdoc/>
        public override string Kind => KindName;

        private protected override int FieldCount => 2;

        internal static RoomJoined Read(FieldReader reader) => new(
            reader.Room(), reader.Null() ? null : reader.Ascending(0, 200, static item => item.Delegate()));

        private protected override void Write(FieldWriter writer)
        {
            writer.Text(Room.Value);
            if (Delegates is { } delegates) writer.List(delegates, static (to, person) => to.Text(person.Value));
            else writer.Null();
        }
    }

    /// <summary>A device begins an epoch of a room with a fresh secret wrapped to each device in it (DESIGN: rooms and sealing).</summary>
    /// <param name="Room">Which room.</param>
    /// <param name="Number">One more than the current epoch's; 1 for the first.</param>
    /// <param name="Succeeds">The act hash of the epoch that it succeeds; zeros for the first.</param>
    /// <param name="MemberHash">Hash over the sorted signing keys of all devices in the room at this entry.</param>
    /// <param name="Commitment">What the secret commits to (EpochSecret.Commitment): a wrap that holds another secret has failed.</param>
    /// <param name="Wraps">One for each of those devices, ascending by signing key.</param>
    /// <param name="Predecessor">The previous epoch's secret sealed under this one's; empty for the first, or where nobody is left who holds it.</param>
    public sealed record EpochBegun(
        RoomId Room, long Number, Hash Succeeds, Hash MemberHash, Hash Commitment, ImmutableArray<DeviceWrap> Wraps, ImmutableArray<byte> Predecessor) : ClearAct
    {
        internal const string KindName = "epoch-begun";

        /// <inheritdoc/>
        public override string Kind => KindName;

        /// <inheritdoc/>
        public override bool IsExemptFromBudget => true;

        /// <inheritdoc/>
        public override int LengthLimit => MaxEpochLength;

        private protected override int FieldCount => 7;

        internal static EpochBegun Read(FieldReader reader) => new(
            reader.Room(), reader.Unsigned(), reader.Hash(), reader.Hash(), reader.Hash(),
            reader.Ascending(1, 4_096, DeviceWrap.Read, static wrap => wrap.Device), [.. reader.Bytes(0, 512)]);

        private protected override void Write(FieldWriter writer) => writer
            .Text(Room.Value).Unsigned(Number).Hash(Succeeds).Hash(MemberHash).Hash(Commitment)
            .List(Wraps, static (to, wrap) => wrap.Write(to)).Bytes(Predecessor.AsSpan());
    }

    /// <summary>A device in the room admits a further one: the current secret is wrapped to it.</summary>
    /// <param name="Room">Which room.</param>
    /// <param name="Epoch">The current epoch's number.</param>
    /// <param name="Wrap">The device admitted and its wrap.</param>
    public sealed record DeviceAdmitted(RoomId Room, long Epoch, DeviceWrap Wrap) : ClearAct
    {
        internal const string KindName = "device-admitted";

        /// <inheritdoc/>
        public override string Kind => KindName;

        /// <inheritdoc/>
        public override bool IsExemptFromBudget => true;

        private protected override int FieldCount => 3;

        internal static DeviceAdmitted Read(FieldReader reader) => new(reader.Room(), reader.Unsigned(), DeviceWrap.Read(reader));

        private protected override void Write(FieldWriter writer)
        {
            writer.Text(Room.Value).Unsigned(Epoch);
            Wrap.Write(writer);
        }
    }

    /// <summary>A device says that it cannot open the wrap made for it; a new epoch follows.</summary>
    /// <param name="Room">Which room.</param>
    /// <param name="Epoch">The current epoch's number.</param>
    public sealed record WrapFailed(RoomId Room, long Epoch) : ClearAct
    {
        internal const string KindName = "wrap-failed";

        /// <inheritdoc/>
        public override string Kind => KindName;

        /// <inheritdoc/>
        public override bool IsExemptFromBudget => true;

        private protected override int FieldCount => 2;

        internal static WrapFailed Read(FieldReader reader) => new(reader.Room(), reader.Unsigned());

        private protected override void Write(FieldWriter writer) => writer.Text(Room.Value).Unsigned(Epoch);
    }
}
