using GoodOffices.Delegation.Replication;
using GoodOffices.Desk.Desks;
using GoodOffices.Desk.Localisation;

namespace GoodOffices.Desk.Frame;

/// <summary>How grave what a delegation must be told is.</summary>
internal static class Grave
{
    /// <summary>Whether it touches what everything else stands on: one record, shown to all, with times that hold.</summary>
    public static bool Is(Concern concern) => Sounds(concern.Kind) || concern.Kind is ConcernKind.Unproven or ConcernKind.DeviceRetired or ConcernKind.AwayAtDeadline;

    /// <summary>Whether a reader may put it away once it was read: what the record says for good and what asks nothing of this delegation.</summary>
    public static bool MayBeNoted(Concern concern) => concern.Kind is ConcernKind.UnreadableEntry or ConcernKind.FalseCheckpointSeen;

    /// <summary>What is said in the title of every window and on every printed sheet, too; empty where there is nothing of the kind.</summary>
    public static string Said(DeskView view, DeskLanguage language) => string.Join(' ', view.Concerns
        .Where(static concern => Sounds(concern.Kind)).Select(static concern => concern.Kind).Distinct().Select(kind => language[$"concern.{kind}.short"]));

    private static bool Sounds(ConcernKind kind) => kind is ConcernKind.Equivocation or ConcernKind.Withheld or ConcernKind.VenueTime;
}
