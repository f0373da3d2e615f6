using GoodOffices.Procedure;
using GoodOffices.Record;

namespace GoodOffices.Venue.Enclosures;

/// <summary>Counts the enclosures that a participant stores and that no entry names yet against its budget, so that
/// storing without ever naming is no way round it.</summary>
internal sealed class EnclosureAllowance
{
    /// <summary>Enclosures of one participant that may await their entries at once.</summary>
    private const int MostPending = 1_024;

    private readonly Lock _gate = new();
    private readonly Dictionary<PartyCode, Dictionary<Hash, long>> _pending = [];

    /// <summary>Sets bytes aside for an enclosure that is about to come.</summary>
    /// <returns>False where the participant's budget, or its number of pending ones, does not allow it.</returns>
    public bool TryReserve(PartyCode party, Hash digest, long bytes, Proceedings proceedings)
    {
        lock (_gate)
        {
            if (!_pending.TryGetValue(party, out var pending))
            {
                _pending.Add(party, pending = []);
            }

            var left = proceedings.Convocation.Terms.Budget.Bytes - proceedings.Budget(party).Bytes - pending.Values.Sum();
            return bytes <= left && pending.Count < MostPending && pending.TryAdd(digest, bytes);
        }
    }

    /// <summary>It did not come, or an entry names it now and counts itself.</summary>
    public void Release(Hash digest)
    {
        lock (_gate)
        {
            foreach (var pending in _pending.Values)
            {
                pending.Remove(digest);
            }
        }
    }
}
