using System.Text;

namespace GoodOffices.Record.Keys;

/// <summary>Joins a domain with a message: <c>domain | 0x00 | message</c>.</summary>
internal static class DomainSeparation
{
    public static byte[] Join(string domain, ReadOnlySpan<byte> message)
    {
        ArgumentException.ThrowIfNullOrEmpty(domain);
        // The zero byte ends the domain: one inside it would let two pairs join to the same bytes.
        if (domain.Contains('\0')) throw new ArgumentException("A domain holds no zero character.", nameof(domain));
        var length = Encoding.UTF8.GetByteCount(domain);
        var joined = new byte[length + 1 + message.Length];
        Encoding.UTF8.GetBytes(domain, joined);
        message.CopyTo(joined.AsSpan(length + 1));
        return joined;
    }
}
