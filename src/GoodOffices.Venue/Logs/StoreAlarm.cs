namespace GoodOffices.Venue.Logs;

/// <summary>Tells the host's operators when a log's store fails: what the store says names files and causes, never content.</summary>
internal sealed class StoreAlarm
{
    private ILogger? _log;

    /// <summary>From now on failures are logged; logs open before the server does.</summary>
    public void ReportTo(ILogger log) => Volatile.Write(ref _log, log);

    public void Raise(Exception failure) => Volatile.Read(ref _log)?.LogError("The store of a log failed: {Cause}", failure.Message);
}
