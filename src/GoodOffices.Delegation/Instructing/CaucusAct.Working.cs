using System.Formats.Cbor;
using GoodOffices.Agreement;
using GoodOffices.Procedure;

namespace GoodOffices.Delegation.Instructing;

/// <content>What a delegation works with among itself: drafts, comments, notes, and the capital's red lines.</content>
public abstract partial record CaucusAct
{
    /// <summary>A delegate shares a draft of wording with the delegation, for whoever may table it. It is named by its entry in the caucus log.</summary>
    /// <param name="Room">The room at whose table it would be tabled.</param>
    /// <param name="Provision">The provision.</param>
    /// <param name="Language">The language of the wording.</param>
    /// <param name="Text">The wording.</param>
    /// <param name="Note">What to say of it; may be empty.</param>
    public sealed record DraftShared(string Room, ProvisionId Provision, Language Language, string Text, string Note) : CaucusAct
    {
        internal const string Name = "draft-shared";

        /// <inheritdoc/>
        public override string Kind => Name;

        /// <inheritdoc/>
        public override Power Requires => Power.Speak;

        private protected override void Write(CborWriter writer)
        {
            writer.WriteStartArray(6);
            writer.WriteTextString(Name);
            writer.WriteTextString(Room);
            writer.WriteTextString(Provision.ToString());
            writer.WriteTextString(Language.ToString());
            writer.WriteTextString(Text);
            writer.WriteTextString(Note);
            writer.WriteEndArray();
        }
    }

    /// <summary>A draft is taken back, by who shared it or by who speaks for the capital.</summary>
    /// <param name="Draft">The entry of the caucus log that shared it.</param>
    public sealed record DraftWithdrawn(ActId Draft) : CaucusAct
    {
        internal const string Name = "draft-withdrawn";

        /// <inheritdoc/>
        public override string Kind => Name;

        /// <inheritdoc/>
        public override Power Requires => Power.Speak;

        private protected override void Write(CborWriter writer)
        {
            writer.WriteStartArray(2);
            writer.WriteTextString(Name);
            writer.WriteUInt64((ulong)Draft.Index);
            writer.WriteEndArray();
        }
    }

    /// <summary>A delegate comments on a draft.</summary>
    /// <param name="Draft">The entry of the caucus log that shared it.</param>
    /// <param name="Words">The comment.</param>
    public sealed record CommentMade(ActId Draft, string Words) : CaucusAct
    {
        internal const string Name = "comment-made";

        /// <inheritdoc/>
        public override string Kind => Name;

        /// <inheritdoc/>
        public override Power Requires => Power.Speak;

        private protected override void Write(CborWriter writer)
        {
            writer.WriteStartArray(3);
            writer.WriteTextString(Name);
            writer.WriteUInt64((ulong)Draft.Index);
            writer.WriteTextString(Words);
            writer.WriteEndArray();
        }
    }

    /// <summary>A delegate notes something on a provision for the delegation. A later note of the same delegate takes its place; an empty one removes it.</summary>
    /// <param name="Room">The room whose table it is about.</param>
    /// <param name="Provision">The provision.</param>
    /// <param name="Words">The note; empty for none.</param>
    public sealed record NoteMade(string Room, ProvisionId Provision, string Words) : CaucusAct
    {
        internal const string Name = "note-made";

        /// <inheritdoc/>
        public override string Kind => Name;

        /// <inheritdoc/>
        public override Power Requires => Power.Speak;

        private protected override void Write(CborWriter writer)
        {
            writer.WriteStartArray(4);
            writer.WriteTextString(Name);
            writer.WriteTextString(Room);
            writer.WriteTextString(Provision.ToString());
            writer.WriteTextString(Words);
            writer.WriteEndArray();
        }
    }

    /// <summary>The capital says what it will not accept on a provision. A later one takes its place; an empty one lifts it. It binds people; what a node stops is an instruction.</summary>
    /// <param name="Room">The room whose table it is about.</param>
    /// <param name="Provision">The provision.</param>
    /// <param name="Words">The red line; empty for none.</param>
    public sealed record RedLineDrawn(string Room, ProvisionId Provision, string Words) : CaucusAct
    {
        internal const string Name = "red-line-drawn";

        /// <inheritdoc/>
        public override string Kind => Name;

        private protected override void Write(CborWriter writer)
        {
            writer.WriteStartArray(4);
            writer.WriteTextString(Name);
            writer.WriteTextString(Room);
            writer.WriteTextString(Provision.ToString());
            writer.WriteTextString(Words);
            writer.WriteEndArray();
        }
    }
}
