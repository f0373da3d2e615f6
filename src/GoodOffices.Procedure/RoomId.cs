using System.Diagnostics.CodeAnalysis;

namespace GoodOffices.Procedure;

/// <summary>The name of a room, unique in its log (<c>plenary</c>, <c>bilateral-ARM</c>, <c>experts-1</c>).</summary>
/// <remarks>
/// One to forty-eight letters A to Z of either case, digits and hyphens, a small letter first. The venue sees it: it must be neutral.
/// </remarks>
public sealed record RoomId : IComparable<RoomId>
{
    /// <summary>The longest name, in characters.</summary>
    public const int MaxLength = 48;

    private const string BilateralPrefix = "bilateral-";

    private RoomId(string value) => Value = value;

    /// <summary>All parties and the host.</summary>
    public static RoomId Plenary { get; } = new("plenary");

    /// <summary>The parties, without the host.</summary>
    public static RoomId Table { get; } = new("table");

    /// <summary>One delegation, its capital included: the only room of a caucus log.</summary>
    public static RoomId Caucus { get; } = new("caucus");

    /// <summary>The name as it is written.</summary>
    public string Value { get; }

    /// <summary>Whether the name belongs to a preset room, which nobody can propose.</summary>
    public bool IsPreset => this == Plenary || this == Table || this == Caucus || Value.StartsWith(BilateralPrefix, StringComparison.Ordinal);

    /// <summary>The room of the host and one party.</summary>
    public static RoomId Bilateral(PartyCode party)
    {
        ArgumentNullException.ThrowIfNull(party);
        return new RoomId(BilateralPrefix + party.Value);
    }

    /// <summary>Reads a room's name.</summary>
    /// <returns>False where the text is not one.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out RoomId? room)
    {
        room = text is { Length: >= 1 and <= MaxLength } && char.IsAsciiLetterLower(text[0])
            && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-') ? new RoomId(text) : null;
        return room is not null;
    }

    /// <summary>Reads a room's name that is known to be one.</summary>
    /// <exception cref="FormatException">The text is not a room's name.</exception>
    public static RoomId Parse(string text) => TryParse(text, out var room) ? room
        : throw new FormatException($"'{text}' is not a room's name: letters, digits and hyphens, such as experts-1.");

    /// <inheritdoc/>
    public int CompareTo(RoomId? other) => string.CompareOrdinal(Value, other?.Value);

    /// <summary>The name as it is written.</summary>
    public override string ToString() => Value;
}
