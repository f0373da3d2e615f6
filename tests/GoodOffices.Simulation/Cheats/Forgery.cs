using GoodOffices.Procedure.Acts;
using GoodOffices.Record.Entries;
using GoodOffices.Record.Keys;

namespace GoodOffices.Simulation.Cheats;

/// <summary>What a venue can make by itself: it has the log's key and any keys of its own, and nobody else's.</summary>
internal static class Forgery
{
    /// <summary>A clear act signed by a key that nobody named.</summary>
    public static Submission Sign(CheatingVenue venue, Hash talks, ClearAct act, SigningKey key)
    {
        var body = act.Encode();
        var latest = venue.Log().Latest;
        var seen = new Seen(latest.Size, latest.Root, latest.Signature.Span);
        return Submission.Sign(new Preamble(talks, "", "", 0, key.PublicKey, 1, default, seen, body.Length), body, key);
    }

    /// <summary>The submission in an entry.</summary>
    public static Submission Of(ReadOnlyMemory<byte> entry) =>
        Entry.TryParse(entry, out var parsed, out _) && Submission.TryParse(parsed.Content, out var submission, out var error) ? submission : throw new ArgumentException("The entry holds no submission.", nameof(entry));

    /// <summary>The same bytes but for one bit, counted from the end.</summary>
    public static byte[] WithBitFlipped(ReadOnlyMemory<byte> bytes, int fromEnd)
    {
        var altered = bytes.ToArray();
        altered[^fromEnd] ^= 1;
        return altered;
    }
}
