using GoodOffices.Procedure;

namespace GoodOffices.Venue.Logs;

/// <summary>The logs of one talks: the talks' own, and each party's caucus.</summary>
internal sealed class OpenLogs : IAsyncDisposable
{
    private readonly Dictionary<string, OpenLog> _byName;

    public OpenLogs(IEnumerable<OpenLog> logs) => _byName = logs.ToDictionary(log => log.Name, StringComparer.Ordinal);

    /// <summary>The talks' log.</summary>
    public OpenLog Talks => _byName[""];

    public IEnumerable<OpenLog> All => _byName.Values;

    /// <param name="name">Empty for the talks' log, else a party's code.</param>
    /// <returns>Null where there is no such log.</returns>
    public OpenLog? Find(string name) => _byName.GetValueOrDefault(name);

    public async ValueTask DisposeAsync()
    {
        foreach (var log in _byName.Values)
        {
            await log.DisposeAsync().ConfigureAwait(false);
        }
    }
}
