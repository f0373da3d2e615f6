using System.Buffers.Text;
using System.Text;
using GoodOffices.Record;
using GoodOffices.Record.Keys;

namespace GoodOffices.Venue.Authentication;

/// <summary>The tokens given out. They are 32 random bytes, kept as their hashes, and gone when the venue stops.</summary>
internal sealed class TokenBook(Entropy entropy, TimeProvider time, TimeSpan lifetime)
{
    private const int TokenBytes = 32;

    /// <summary>Tokens that one signer may hold; the oldest ends when one more is given.</summary>
    private const int TokensPerSigner = 16;

    private readonly Lock _gate = new();
    private readonly Dictionary<Hash, Session> _sessions = [];
    private readonly Dictionary<PublicKey, Queue<Hash>> _bySigner = [];

    /// <summary>Gives a token to a signer that has answered its challenge.</summary>
    public (string Token, DateTimeOffset Expires) Give(PublicKey signer)
    {
        var bytes = new byte[TokenBytes];
        entropy.Fill(bytes);
        var token = Base64Url.EncodeToString(bytes);
        var session = new Session(signer, time.GetUtcNow() + lifetime);
        lock (_gate)
        {
            Keep(HashOf(token), session);
        }

        return (token, session.Expires);
    }

    /// <summary>Who holds the token; null where it was never given or has ended.</summary>
    public Session? Find(string token)
    {
        // Looked up by its hash, so that the time of the comparison tells nothing about the token.
        lock (_gate)
        {
            return _sessions.TryGetValue(HashOf(token), out var session) && session.Expires > time.GetUtcNow() ? session : null;
        }
    }

    private void Keep(Hash hash, Session session)
    {
        if (!_bySigner.TryGetValue(session.Signer, out var held))
        {
            _bySigner.Add(session.Signer, held = new Queue<Hash>());
        }

        if (held.Count == TokensPerSigner)
        {
            _sessions.Remove(held.Dequeue());
        }

        held.Enqueue(hash);
        _sessions.Add(hash, session);
    }

    private static Hash HashOf(string token) => Hash.Of(Encoding.UTF8.GetBytes(token));
}
