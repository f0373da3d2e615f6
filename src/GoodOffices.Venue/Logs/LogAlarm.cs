namespace GoodOffices.Venue.Logs;

/// <summary>Tells the host's operators what a log cannot settle by itself. It names logs, sizes and causes, never content.</summary>
internal sealed class LogAlarm
{
    private ILogger? _log;

    /// <summary>From now on alarms are logged; logs open before the server does.</summary>
    public void ReportTo(ILogger log) => Volatile.Write(ref _log, log);

    /// <summary>A store failed.</summary>
    public void StoreFailed(Exception failure) => Volatile.Read(ref _log)?.LogError("The store of a log failed: {Cause}", failure.Message);

    /// <summary>Entries that this venue has signed are missing here.</summary>
    public void Behind(string origin, long size, long signed) => Volatile.Read(ref _log)?.LogError(
        "The log {Origin} has {Size} entries, but this venue has signed {Signed}: it takes none until a node has sent back what is missing", origin, size, signed);

    /// <summary>The missing entries are back.</summary>
    public void CaughtUp(string origin, long size) => Volatile.Read(ref _log)?.LogWarning("The log {Origin} is whole again at {Size} entries", origin, size);

    /// <summary>This venue's key has signed two records.</summary>
    public void Forked(string origin, long size) => Volatile.Read(ref _log)?.LogCritical(
        "The log {Origin} was signed with two different roots at size {Size}: nothing more is appended; keep the data directory as evidence", origin, size);
}
