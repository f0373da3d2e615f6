using System.Collections.Immutable;
using GoodOffices.Procedure.Fields;
using GoodOffices.Record;

namespace GoodOffices.Procedure.Acts;

/// <content>Sessions with their open agenda, and publication by consent.</content>
public abstract partial record ClearAct
{
    /// <summary>A session of a room is convened, or, until it is opened, convened anew with other particulars.</summary>
    /// <param name="Room">Whose session.</param>
    /// <param name="Number">One more than the room's last session, or the number of one not yet opened.</param>
    /// <param name="Date">The day.</param>
    /// <param name="Place">Where.</param>
    /// <param name="Agenda">Numbers and neutral titles: the venue sees them.</param>
    public sealed record SessionConvened(RoomId Room, int Number, DateOnly Date, TextInLanguages Place, ImmutableArray<AgendaItem> Agenda) : ClearAct
    {
        internal const string KindName = "session-convened";

        /// <inheritdoc/>
        public override string Kind => KindName;

        private protected override int FieldCount => 5;

        internal static SessionConvened Read(FieldReader reader) => new(
            reader.Room(), (int)reader.Unsigned(int.MaxValue), reader.Date(), reader.Texts(200), reader.List(0, 200, AgendaItem.Read));

        private protected override void Write(FieldWriter writer) => writer
            .Text(Room.Value).Unsigned(Number).Date(Date).Texts(Place).List(Agenda, static (to, item) => item.Write(to));
    }

    /// <summary>A convened session is opened.</summary>
    /// <param name="Room">Whose session.</param>
    /// <param name="Number">The session's number.</param>
    public sealed record SessionOpened(RoomId Room, int Number) : ClearAct
    {
        internal const string KindName = "session-opened";

        /// <inheritdoc/>
        public override string Kind => KindName;

        private protected override int FieldCount => 2;

        internal static SessionOpened Read(FieldReader reader) => new(reader.Room(), (int)reader.Unsigned(int.MaxValue));

        private protected override void Write(FieldWriter writer) => writer.Text(Room.Value).Unsigned(Number);
    }

    /// <summary>An open session is closed, or a convened one called off.</summary>
    /// <param name="Room">Whose session.</param>
    /// <param name="Number">The session's number.</param>
    public sealed record SessionClosed(RoomId Room, int Number) : ClearAct
    {
        internal const string KindName = "session-closed";

        /// <inheritdoc/>
        public override string Kind => KindName;

        private protected override int FieldCount => 2;

        internal static SessionClosed Read(FieldReader reader) => new(reader.Room(), (int)reader.Unsigned(int.MaxValue));

        private protected override void Write(FieldWriter writer) => writer.Text(Room.Value).Unsigned(Number);
    }

    /// <summary>A party consents that a text leaves the room, without the venue learning the text.</summary>
    /// <param name="Room">The room whose text it is.</param>
    /// <param name="SaltedDigest">SHA-256 over a salt of 32 bytes and the text, so that nobody can try guesses.</param>
    /// <param name="Scope">The party's own words, or the room's.</param>
    public sealed record ReleaseConsented(RoomId Room, Hash SaltedDigest, ReleaseScope Scope) : ClearAct
    {
        internal const string KindName = "release-consented";

        /// <inheritdoc/>
        public override string Kind => KindName;

        private protected override int FieldCount => 3;

        internal static ReleaseConsented Read(FieldReader reader) => new(reader.Room(), reader.Hash(), reader.OneOf<ReleaseScope>());

        private protected override void Write(FieldWriter writer) => writer.Text(Room.Value).Hash(SaltedDigest).Unsigned((long)Scope);
    }

    /// <summary>A text to which everyone concerned consented is released.</summary>
    /// <param name="Room">The room whose text it is.</param>
    /// <param name="SaltedDigest">As consented to.</param>
    /// <param name="Where">Where the public finds it, at most 400 characters.</param>
    public sealed record Released(RoomId Room, Hash SaltedDigest, string Where) : ClearAct
    {
        internal const string KindName = "released";

        /// <inheritdoc/>
        public override string Kind => KindName;

        private protected override int FieldCount => 3;

        internal static Released Read(FieldReader reader) => new(reader.Room(), reader.Hash(), reader.Shown(400));

        private protected override void Write(FieldWriter writer) => writer.Text(Room.Value).Hash(SaltedDigest).Text(Where);
    }
}
