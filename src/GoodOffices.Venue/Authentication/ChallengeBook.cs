using GoodOffices.Record;

namespace GoodOffices.Venue.Authentication;

/// <summary>The challenges that await their answer. Each is good once, for a minute.</summary>
internal sealed class ChallengeBook(Entropy entropy, TimeProvider time)
{
    public const int NonceBytes = 32;

    /// <summary>Challenges kept at most: older ones are forgotten first, so that asking cannot exhaust memory.</summary>
    private const int Capacity = 10_000;

    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(1);

    private readonly Lock _gate = new();
    private readonly Dictionary<string, DateTimeOffset> _open = new(StringComparer.Ordinal);
    private readonly Queue<string> _order = new();

    /// <summary>Makes a challenge of 32 random bytes.</summary>
    public byte[] Issue()
    {
        var nonce = new byte[NonceBytes];
        entropy.Fill(nonce);
        lock (_gate)
        {
            Forget(time.GetUtcNow());
            var key = Convert.ToHexString(nonce);
            _open.Add(key, time.GetUtcNow() + Lifetime);
            _order.Enqueue(key);
        }

        return nonce;
    }

    /// <summary>Takes a challenge out of the book.</summary>
    /// <returns>False where it was never issued, was used, or is too old.</returns>
    public bool Use(ReadOnlySpan<byte> nonce)
    {
        lock (_gate)
        {
            return _open.Remove(Convert.ToHexString(nonce), out var expires) && expires > time.GetUtcNow();
        }
    }

    private void Forget(DateTimeOffset now)
    {
        while (_order.TryPeek(out var oldest)
            && (_order.Count >= Capacity || !_open.TryGetValue(oldest, out var expires) || expires <= now))
        {
            _open.Remove(_order.Dequeue());
        }
    }
}
