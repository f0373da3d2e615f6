using GoodOffices.Record.Keys;

namespace GoodOffices.Record.Entries;

/// <summary>What a signer says of an act before its body is known: where it belongs, who it is, what came before. In the clear, signed, and bound to a sealed body as associated data.</summary>
/// <remarks>Encoded by <see cref="Encode"/>, read by <see cref="TryDecode"/>; the form is in docs/spec/sealing.md §3.</remarks>
public sealed partial record Preamble
{
    /// <summary>The one format of this version. There is no negotiation and no fallback.</summary>
    public const string Format = "good-offices/1";

    /// <summary>The longest encoding in bytes; what is longer is refused before it is read.</summary>
    public const int MaximumLength = 512;

    /// <summary>The longest name of a log or a room, in UTF-8 bytes.</summary>
    public const int MaximumNameLength = 64;

    /// <summary>The longest body in bytes (64 MiB), enclosures included.</summary>
    public const int MaximumBodyLength = 64 * 1024 * 1024;

    /// <summary>A preamble that keeps the rules of the format.</summary>
    /// <exception cref="ArgumentException">A field breaks a rule; the message says which.</exception>
    public Preamble(Hash talks, string log, string room, long epoch, PublicKey signer, long number, Hash previous, Seen seen, int bodyLength)
    {
        ArgumentNullException.ThrowIfNull(log);
        ArgumentNullException.ThrowIfNull(room);
        ArgumentNullException.ThrowIfNull(seen);
        (Talks, Log, Room, Epoch, Signer, Number, Previous, Seen, BodyLength) =
            (talks, log, room, epoch, signer, number, previous, seen, bodyLength);
        if (BrokenRule(log, room, epoch, number, previous, bodyLength) is { } rule) throw new ArgumentException($"A preamble cannot be so: {rule}.");
    }

    /// <summary>The talks id: the SHA-256 of the convocation.</summary>
    public Hash Talks { get; }

    /// <summary>Empty for the talks' log, else the code of the party whose caucus log it is.</summary>
    public string Log { get; }

    /// <summary>The room that the body is sealed to; empty for a clear act.</summary>
    public string Room { get; }

    /// <summary>The room's epoch, from 1; 0 for a clear act.</summary>
    public long Epoch { get; }

    /// <summary>Who signs: a device, or a party's, host's or recovery key.</summary>
    public PublicKey Signer { get; }

    /// <summary>The number in this signer's chain in this log, from 1.</summary>
    public long Number { get; }

    /// <summary>The act hash of the signer's previous submission in this log; zeros for the first.</summary>
    public Hash Previous { get; }

    /// <summary>The last checkpoint that the signer had verified.</summary>
    public Seen Seen { get; }

    /// <summary>The exact length of the body in bytes.</summary>
    public int BodyLength { get; }

    /// <summary>Whether the body is sealed to a room; otherwise it is a clear act.</summary>
    public bool IsSealed => Room.Length > 0;

    /// <summary>The rule that the fields break, as a sentence without a full stop; null where they keep all.</summary>
    private static string? BrokenRule(string log, string room, long epoch, long number, Hash previous, int bodyLength)
    {
        if (!IsName(log)) return "the log's name is at most 64 bytes of UTF-8 without control characters";
        if (!IsName(room)) return "the room's name is at most 64 bytes of UTF-8 without control characters";
        if (epoch < 0 || (room.Length > 0) != (epoch > 0)) return "the epoch is 0 for a clear act and counted from 1 in a room";
        if (number < 1) return "the number in the signer's chain is counted from 1";
        if ((number == 1) != (previous == default)) return "the hash of the previous act is zero for the first act of a chain and for no other";
        return bodyLength is < 1 or > MaximumBodyLength ? "the body is between 1 byte and 64 MiB long" : null;
    }

    private static bool IsName(string text) =>
        System.Text.Encoding.UTF8.GetByteCount(text) <= MaximumNameLength
        && !text.Any(character => char.IsControl(character) || char.IsSurrogate(character));
}
