using GoodOffices.Record.Keys;
using GoodOffices.Venue.Limits;

namespace GoodOffices.Venue.Streams;

/// <summary>Counts the live streams of each signer.</summary>
internal sealed class StreamCount(VenueLimits limits)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<PublicKey, int> _open = [];

    /// <summary>Takes a place; null where the signer has all of its own taken. Disposing gives it back.</summary>
    public IDisposable? Take(PublicKey signer)
    {
        lock (_gate)
        {
            var open = _open.GetValueOrDefault(signer);
            if (open >= limits.StreamsPerSigner)
            {
                return null;
            }

            _open[signer] = open + 1;
            return new Place(this, signer);
        }
    }

    private void GiveBack(PublicKey signer)
    {
        lock (_gate)
        {
            if (--_open[signer] == 0)
            {
                _open.Remove(signer);
            }
        }
    }

    private sealed class Place(StreamCount count, PublicKey signer) : IDisposable
    {
        public void Dispose() => count.GiveBack(signer);
    }
}
