namespace GoodOffices.Simulation.Venues;

/// <summary>How a network misbehaves, each so many times in a thousand messages.</summary>
internal sealed record NetworkFaults
{
    public static NetworkFaults None { get; } = new();

    public static NetworkFaults Bad { get; } = new() { LostRequests = 40, LostReplies = 40, Duplicates = 40, Slow = 60 };

    /// <summary>The request does not arrive.</summary>
    public int LostRequests { get; init; }

    /// <summary>The request is carried out and the answer does not arrive.</summary>
    public int LostReplies { get; init; }

    /// <summary>The request arrives twice.</summary>
    public int Duplicates { get; init; }

    /// <summary>A message takes up to a second and a half: others overtake it, and some come after the caller gave up.</summary>
    public int Slow { get; init; }
}
