namespace GoodOffices.Delegation.Outboxes;

/// <summary>Where an act on its way stands.</summary>
public enum OutboxState
{
    /// <summary>Composed; it goes out with the next sending.</summary>
    Composed = 0,

    /// <summary>It goes beyond the capital's instructions: it waits until the capital releases it in the caucus.</summary>
    AwaitsRelease = 1,

    /// <summary>It cannot be sent as things stand; the reason says why. It stays here until it is composed anew or removed.</summary>
    Refused = 2,

    /// <summary>It waits for something that comes of itself, such as the common size or the opening of a room.</summary>
    Waiting = 3,
}
