using System.Text.Json;
using System.Text.Json.Serialization;
using GoodOffices.Agreement;

namespace GoodOffices.Desk.Rooms;

/// <summary>What was typed for one room and not sent. It belongs to that room and never follows to another.</summary>
/// <param name="Words">The words.</param>
/// <param name="IsNonPaper">Whether it is to be handed over as a text without status.</param>
/// <param name="Title">The title of a non-paper.</param>
public sealed partial record RoomDraft(string Words, bool IsNonPaper, string Title)
{
    /// <summary>Nothing typed.</summary>
    public static RoomDraft Empty { get; } = new("", false, "");

    /// <summary>Whether nothing was typed.</summary>
    [JsonIgnore]
    public bool IsEmpty => Words.Length == 0 && Title.Length == 0;

    /// <summary>The words of a statement or a non-paper as they would be typed; null for any other act.</summary>
    public static RoomDraft? Of(TableAct? act) => act switch
    {
        TableAct.StatementMade made => new(Said(made.Words), false, ""),
        TableAct.NonPaperHanded handed => new(Said(handed.Words), true, Said(handed.Title)),
        _ => null,
    };

    /// <summary>These words, and after them those of another draft.</summary>
    public RoomDraft Before(RoomDraft other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return other.IsEmpty ? this : new($"{Words}\n\n{other.Words}".Trim(), IsNonPaper || other.IsNonPaper, Title.Length > 0 ? Title : other.Title);
    }

    /// <summary>Under which name the node keeps a room's draft.</summary>
    public static string NameOf(Procedure.RoomId room) => $"room-draft/{room?.Value}";

    /// <summary>The bytes that the node keeps; null where there is nothing to keep.</summary>
    public ReadOnlyMemory<byte>? Encode() => IsEmpty ? (ReadOnlyMemory<byte>?)null : JsonSerializer.SerializeToUtf8Bytes(this, Json.Default.RoomDraft);

    /// <summary>Reads kept bytes; an empty draft where there are none or an older program wrote them.</summary>
    public static RoomDraft Decode(ReadOnlyMemory<byte>? bytes)
    {
        try
        {
            return bytes is { } kept ? JsonSerializer.Deserialize(kept.Span, Json.Default.RoomDraft) is { Words: not null, Title: not null } draft ? draft : Empty : Empty;
        }
        catch (JsonException)
        {
            return Empty;
        }
    }

    /// <summary>Whether there is something, and nothing of what it says.</summary>
    public override string ToString() => IsEmpty ? "nothing" : "a draft";

    private static string Said(Texts texts) => string.Join("\n\n", texts.Select(static text => text.Value));

    [JsonSerializable(typeof(RoomDraft))]
    private sealed partial class Json : JsonSerializerContext;
}
