namespace GoodOffices.Delegation.Venues;

/// <summary>The venue could not be reached, or did not do what it was asked to.</summary>
public sealed class VenueException : Exception
{
    /// <summary>Without words.</summary>
    public VenueException()
    {
    }

    /// <summary>With words for people.</summary>
    public VenueException(string message)
        : base(message)
    {
    }

    /// <summary>With words for people, and what was behind it.</summary>
    public VenueException(string message, Exception? inner)
        : base(message, inner)
    {
    }

    /// <summary>With a code for programs, words and a hint for people.</summary>
    /// <param name="code">Stable, the venue's own or this client's.</param>
    /// <param name="why">What happened.</param>
    /// <param name="hint">What to do.</param>
    /// <param name="inner">What was behind it.</param>
    public VenueException(string code, string why, string? hint, Exception? inner = null)
        : base(why, inner) => (Code, Hint) = (code, hint);

    /// <summary>Stable, for programs.</summary>
    public string Code { get; } = "venue";

    /// <summary>What to do.</summary>
    public string? Hint { get; }

    /// <summary>Whether the same may be tried again later without change: not reached, out of time, busy, stopping, its disk full.</summary>
    public bool IsTransient { get; init; }

    /// <summary>The status of the venue's answer; null where it did not answer.</summary>
    public System.Net.HttpStatusCode? Status { get; init; }

    /// <summary>How long the venue asks to wait; null where it does not.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
