using System.Buffers.Binary;
using System.Text;

namespace GoodOffices.Delegation.Storage;

/// <summary>Keys of rows: parts one after the other, each text ended by a zero byte, so that no two keys run together.</summary>
internal static class RowKey
{
    public static byte[] Of(string text) => Encoding.UTF8.GetBytes(text);

    public static byte[] Of(string text, long number)
    {
        var prefix = Of(text, []);
        Array.Resize(ref prefix, prefix.Length + sizeof(long));
        BinaryPrimitives.WriteInt64BigEndian(prefix.AsSpan(prefix.Length - sizeof(long)), number);
        return prefix;
    }

    public static byte[] Of(string text, ReadOnlySpan<byte> rest) => [.. Encoding.UTF8.GetBytes(text), 0, .. rest];

    public static byte[] Of(ReadOnlySpan<byte> first, ReadOnlySpan<byte> rest) => [.. first, .. rest];

    public static bool HasPrefix(this ReadOnlyMemory<byte> row, ReadOnlySpan<byte> prefix) => row.Span.StartsWith(prefix);

    public static long Number(ReadOnlyMemory<byte> row) => BinaryPrimitives.ReadInt64BigEndian(row.Span[^sizeof(long)..]);
}
