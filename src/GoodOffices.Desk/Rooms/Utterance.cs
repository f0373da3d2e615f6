using GoodOffices.Agreement;
using GoodOffices.Procedure;

namespace GoodOffices.Desk.Rooms;

/// <summary>One thing that was said, handed over or done in a room.</summary>
/// <param name="Index">Its entry.</param>
/// <param name="Time">The venue's time.</param>
/// <param name="Kind">What it is.</param>
public sealed record Utterance(long Index, DateTimeOffset Time, UtteranceKind Kind)
{
    /// <summary>In whose name; null for a non-paper, which is never attributed, and where it is not known.</summary>
    public PartyCode? Party { get; init; }

    /// <summary>Who said it; null as for <see cref="Party"/>.</summary>
    public DelegateId? Delegate { get; init; }

    /// <summary>The title of a non-paper.</summary>
    public Texts Title { get; init; } = Texts.None;

    /// <summary>The words.</summary>
    public Texts Words { get; init; } = Texts.None;

    /// <summary>The session that was opened or closed.</summary>
    public int Session { get; init; }

    /// <summary>Its number among the interventions of the room, from 1; 0 for what is none.</summary>
    public int Number { get; init; }

    /// <summary>Why it has no effect; null where it has.</summary>
    public Reason? Without { get; init; }

    /// <summary>Its place and nothing of what it says.</summary>
    public override string ToString() => $"{Kind} {Index}";
}
