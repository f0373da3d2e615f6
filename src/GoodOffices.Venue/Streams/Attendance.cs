using GoodOffices.Procedure;

namespace GoodOffices.Venue.Streams;

/// <summary>Which participants have a live stream of the talks' log open now. Of caucus logs nothing is counted, and no device is named.</summary>
internal sealed class Attendance
{
    private readonly Lock _gate = new();
    private readonly SortedDictionary<PartyCode, int> _open = [];

    /// <summary>Who has a stream open, ascending by code.</summary>
    public IReadOnlyList<PartyCode> Present
    {
        get
        {
            lock (_gate) return [.. _open.Keys];
        }
    }

    /// <summary>A stream of the talks' log was opened. Disposing says that it ended.</summary>
    public IDisposable Enter(PartyCode participant)
    {
        lock (_gate) _open[participant] = _open.GetValueOrDefault(participant) + 1;
        return new Stay(this, participant);
    }

    private void Leave(PartyCode participant)
    {
        lock (_gate)
        {
            if (--_open[participant] == 0)
            {
                _open.Remove(participant);
            }
        }
    }

    private sealed class Stay(Attendance attendance, PartyCode participant) : IDisposable
    {
        public void Dispose() => attendance.Leave(participant);
    }
}
