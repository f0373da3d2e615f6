namespace GoodOffices.Venue.Restoration;

/// <summary>Whether this venue's copy of a log goes on from all that its key has signed, as far as it has been told.</summary>
internal enum ContinuityState
{
    /// <summary>Nothing is known to be missing.</summary>
    Whole,

    /// <summary>It was started as restored and waits for the parties' nodes to show their highest checkpoints.</summary>
    AwaitingParties,

    /// <summary>A larger checkpoint of its own key was shown: entries are missing here.</summary>
    Behind,

    /// <summary>Its own key has signed another root of the same size: two histories exist.</summary>
    Forked,
}
