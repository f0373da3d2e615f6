using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Formats.Cbor;
using GoodOffices.Agreement;
using GoodOffices.Procedure;

namespace GoodOffices.Delegation.Instructing;

/// <summary>What a delegation and its capital say in their caucus, and nowhere else: what may be accepted, drafts, comments, notes, red lines. Sealed like every act.</summary>
/// <remarks>Deterministic CBOR (RFC 8949 §4.2): an array, the kind first. The form is in docs/spec/caucus.md.</remarks>
public abstract partial record CaucusAct
{
    private const int MostDigests = 1_024;
    private const int MostHeads = 64;

    // Each kind with its number of items. A new one is added, and none is ever changed: older logs stay readable.
    private static readonly Dictionary<string, int> s_items = new(StringComparer.Ordinal)
    {
        [InstructionGiven.Name] = 6,
        [InstructionWithdrawn.Name] = 3,
        [ActReleased.Name] = 2,
        [DraftShared.Name] = 6,
        [DraftWithdrawn.Name] = 2,
        [CommentMade.Name] = 3,
        [NoteMade.Name] = 4,
        [RedLineDrawn.Name] = 4,
        [HeadNamed.Name] = 2,
    };

    private protected CaucusAct()
    {
    }

    /// <summary>The kind's name in the record.</summary>
    public abstract string Kind { get; }

    /// <summary>What its author needs in the caucus log: to instruct is to speak for the capital, which who may accept does.</summary>
    public virtual Power Requires => Power.Accept;

    /// <summary>The canonical bytes.</summary>
    public byte[] Encode()
    {
        var writer = new CborWriter(CborConformanceMode.Canonical);
        Write(writer);
        return writer.Encode();
    }

    /// <summary>Whether the bytes are of this family: their first item is a kind of it. Otherwise they are an act of the table.</summary>
    public static bool IsOne(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            var reader = new CborReader(bytes, CborConformanceMode.Canonical);
            return reader.ReadStartArray() is > 0 && reader.PeekState() == CborReaderState.TextString
                && s_items.ContainsKey(reader.ReadTextString());
        }
        catch (Exception broken) when (broken is CborContentException or InvalidOperationException)
        {
            return false;
        }
    }

    /// <summary>Reads canonical bytes; never throws for what they hold.</summary>
    public static bool TryDecode(ReadOnlyMemory<byte> bytes, [NotNullWhen(true)] out CaucusAct? act)
    {
        act = null;
        try
        {
            var reader = new CborReader(bytes, CborConformanceMode.Canonical);
            act = Read(reader);
            return act is not null;
        }
        catch (Exception broken) when (broken is CborContentException or InvalidOperationException or FormatException or OverflowException)
        {
            return false;
        }
    }

    /// <summary>The kind and nothing of what it says.</summary>
    public sealed override string ToString() => Kind;

    private protected abstract void Write(CborWriter writer);

    private static CaucusAct? Read(CborReader reader)
    {
        var fields = reader.ReadStartArray();
        var kind = reader.ReadTextString();
        if (!s_items.TryGetValue(kind, out var items) || fields != items) return null;
        CaucusAct? act = kind switch
        {
            InstructionGiven.Name => new InstructionGiven(reader.ReadTextString(), ReadProvision(reader), ReadDigests(reader), (HighestLevel)Number(reader, 2), reader.ReadTextString()),
            InstructionWithdrawn.Name => new InstructionWithdrawn(reader.ReadTextString(), ReadProvision(reader)),
            ActReleased.Name => new ActReleased(ReadDigest(reader)),
            DraftShared.Name => new DraftShared(reader.ReadTextString(), ReadProvision(reader), ReadLanguage(reader), reader.ReadTextString(), reader.ReadTextString()),
            DraftWithdrawn.Name => new DraftWithdrawn(ReadAct(reader)),
            CommentMade.Name => new CommentMade(ReadAct(reader), reader.ReadTextString()),
            NoteMade.Name => new NoteMade(reader.ReadTextString(), ReadProvision(reader), reader.ReadTextString()),
            RedLineDrawn.Name => new RedLineDrawn(reader.ReadTextString(), ReadProvision(reader), reader.ReadTextString()),
            HeadNamed.Name => new HeadNamed(ReadDelegates(reader)),
            _ => null,
        };
        reader.ReadEndArray();
        return reader.BytesRemaining == 0 ? act : null;
    }

    private static ProvisionId ReadProvision(CborReader reader) =>
        ProvisionId.TryParse(reader.ReadTextString(), out var provision) ? provision : throw new FormatException("a provision");

    private static Language ReadLanguage(CborReader reader) =>
        reader.ReadTextString() is var tag && Language.TryParse(tag, out var language) && language.ToString() == tag ? language : throw new FormatException("a language");

    private static ActId ReadAct(CborReader reader) =>
        reader.ReadUInt64() is var index and <= long.MaxValue ? new ActId((long)index) : throw new FormatException("an entry");

    private static Digest ReadDigest(CborReader reader) =>
        reader.ReadByteString() is { Length: Digest.Length } bytes ? Digest.FromBytes(bytes) : throw new FormatException("a digest");

    private static ImmutableArray<Digest> ReadDigests(CborReader reader)
    {
        var count = reader.ReadStartArray() is { } length and <= MostDigests ? length : throw new FormatException("digests");
        var digests = ImmutableArray.CreateBuilder<Digest>(count);
        for (var i = 0; i < count; i++) digests.Add(ReadDigest(reader));
        reader.ReadEndArray();
        return digests.MoveToImmutable();
    }

    private static ImmutableArray<DelegateId> ReadDelegates(CborReader reader)
    {
        var count = reader.ReadStartArray() is { } length and <= MostHeads ? length : throw new FormatException("delegates");
        var delegates = ImmutableArray.CreateBuilder<DelegateId>(count);
        for (var i = 0; i < count; i++) delegates.Add(DelegateId.TryParse(reader.ReadTextString(), out var one) ? one : throw new FormatException("a delegate"));
        reader.ReadEndArray();
        return delegates.MoveToImmutable();
    }

    private static int Number(CborReader reader, int highest) => reader.ReadUInt64() is var number && number <= (ulong)highest ? (int)number : throw new FormatException("a number");

    /// <summary>The capital says what the delegation may accept on a provision of a room. A later one takes its place.</summary>
    /// <param name="Room">The room whose table it is about.</param>
    /// <param name="Provision">The provision.</param>
    /// <param name="Allowed">The digests of the contents that may be tabled or accepted; empty for any.</param>
    /// <param name="Highest">How far an acceptance may go.</param>
    /// <param name="Words">The instruction in words; may be empty.</param>
    public sealed record InstructionGiven(string Room, ProvisionId Provision, ImmutableArray<Digest> Allowed, HighestLevel Highest, string Words) : CaucusAct
    {
        internal const string Name = "instruction-given";

        /// <inheritdoc/>
        public override string Kind => Name;

        private protected override void Write(CborWriter writer)
        {
            writer.WriteStartArray(6);
            writer.WriteTextString(Name);
            writer.WriteTextString(Room);
            writer.WriteTextString(Provision.ToString());
            writer.WriteStartArray(Allowed.Length);
            foreach (var digest in Allowed) writer.WriteByteString(digest.ToArray());
            writer.WriteEndArray();
            writer.WriteInt32((int)Highest);
            writer.WriteTextString(Words);
            writer.WriteEndArray();
        }
    }

    /// <summary>The capital takes an instruction back: the provision is the delegation's own to decide within its powers.</summary>
    /// <param name="Room">The room.</param>
    /// <param name="Provision">The provision.</param>
    public sealed record InstructionWithdrawn(string Room, ProvisionId Provision) : CaucusAct
    {
        internal const string Name = "instruction-withdrawn";

        /// <inheritdoc/>
        public override string Kind => Name;

        private protected override void Write(CborWriter writer)
        {
            writer.WriteStartArray(3);
            writer.WriteTextString(Name);
            writer.WriteTextString(Room);
            writer.WriteTextString(Provision.ToString());
            writer.WriteEndArray();
        }
    }

    /// <summary>The capital releases one act that goes beyond its instructions; a head of delegation releases one that only a head tables.</summary>
    /// <param name="Act">SHA-256 of the act's canonical bytes, as the outbox shows it.</param>
    public sealed record ActReleased(Digest Act) : CaucusAct
    {
        internal const string Name = "act-released";

        /// <inheritdoc/>
        public override string Kind => Name;

        private protected override void Write(CborWriter writer)
        {
            writer.WriteStartArray(2);
            writer.WriteTextString(Name);
            writer.WriteByteString(Act.ToArray());
            writer.WriteEndArray();
        }
    }
}
