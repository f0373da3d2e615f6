using System.Collections.Immutable;
using GoodOffices.Procedure;
using GoodOffices.Procedure.Convening;

namespace GoodOffices.Venue.Logs;

/// <summary>The logs of one talks: the talks' own, and the caucus of each party that is or was one.</summary>
/// <param name="talks">The talks' log.</param>
/// <param name="open">Opens the caucus log of a party; entry 0 is the convocation that first named it.</param>
internal sealed class OpenLogs(OpenLog talks, Func<PartyCode, Convocation, Task<OpenLog>> open) : IAsyncDisposable
{
    private readonly SemaphoreSlim _opening = new(1);
    private ImmutableSortedDictionary<string, OpenLog> _byName =
        ImmutableSortedDictionary.Create<string, OpenLog>(StringComparer.Ordinal).Add(talks.Name, talks);

    /// <summary>The talks' log.</summary>
    public OpenLog Talks { get; } = talks;

    public IEnumerable<OpenLog> All => Volatile.Read(ref _byName).Values;

    /// <summary>Opens the caucus logs that the talks' log has come to.</summary>
    public async Task OpenCaucusesAsync()
    {
        foreach (var party in Talks.Proceedings.NamedBy.Keys)
        {
            await FindAsync(party.Value).ConfigureAwait(false);
        }
    }

    /// <summary>A log; that of a party which an amended convocation has brought in is opened when it is first asked for.</summary>
    /// <param name="name">Empty for the talks' log, else a party's code.</param>
    /// <returns>Null where there is no such log.</returns>
    /// <exception cref="Record.Storage.StoreException">Its store cannot be opened.</exception>
    public async ValueTask<OpenLog?> FindAsync(string name)
    {
        if (Volatile.Read(ref _byName).TryGetValue(name, out var log))
        {
            return log;
        }

        if (!PartyCode.TryParse(name, out var party) || !Talks.Proceedings.NamedBy.TryGetValue(party, out var convocation))
        {
            return null;
        }

        await _opening.WaitAsync().ConfigureAwait(false);
        try
        {
            if (!_byName.TryGetValue(name, out log))
            {
                log = await open(party, convocation).ConfigureAwait(false);
                Volatile.Write(ref _byName, _byName.Add(name, log));
            }

            return log;
        }
        finally
        {
            _opening.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var log in All)
        {
            await log.DisposeAsync().ConfigureAwait(false);
        }
    }
}
