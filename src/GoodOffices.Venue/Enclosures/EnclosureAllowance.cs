using GoodOffices.Procedure;
using GoodOffices.Record;

namespace GoodOffices.Venue.Enclosures;

/// <summary>Counts the enclosures that a participant has stored and that no entry names yet against its budget, so that
/// storing without ever naming is no way round it.</summary>
internal sealed class EnclosureAllowance(EnclosureStore store)
{
    /// <summary>Enclosures kept in mind at most for each participant: more than that await no entry.</summary>
    private const int MostPending = 1_024;

    private readonly Lock _gate = new();
    private readonly Dictionary<PartyCode, Dictionary<Hash, long>> _pending = [];

    /// <summary>How many bytes are left to a participant.</summary>
    public long Of(PartyCode party, Proceedings proceedings)
    {
        var left = proceedings.Convocation.Terms.Budget.Bytes - proceedings.Budget(party).Bytes;
        lock (_gate)
        {
            return !_pending.TryGetValue(party, out var pending) ? left
                : pending.Count >= MostPending ? 0
                : Math.Max(0, left - pending.Values.Sum());
        }
    }

    /// <summary>One was stored.</summary>
    public void Stored(PartyCode party, Hash digest)
    {
        lock (_gate)
        {
            if (!_pending.TryGetValue(party, out var pending))
            {
                _pending.Add(party, pending = []);
            }

            pending[digest] = store.Length(digest) ?? 0;
        }
    }

    /// <summary>An entry names it: from now on the entry counts.</summary>
    public void Named(Hash digest)
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
