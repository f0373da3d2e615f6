namespace GoodOffices.Venue.Setup;

/// <summary>Ends the process in an orderly way when it must not go on, keeping the reason for the exit code.</summary>
internal sealed class FatalStop(IHostApplicationLifetime lifetime)
{
    private VenueFailure? _reason;

    /// <summary>Why the venue was stopped; null where it was asked to.</summary>
    public VenueFailure? Reason => Volatile.Read(ref _reason);

    /// <summary>Stops the venue; the first reason given is kept.</summary>
    public void Stop(VenueFailure reason)
    {
        Interlocked.CompareExchange(ref _reason, reason, null);
        lifetime.StopApplication();
    }
}
