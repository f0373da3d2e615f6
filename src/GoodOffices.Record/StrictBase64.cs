using System.Buffers;
using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;

namespace GoodOffices.Record;

/// <summary>Standard base64 (RFC 4648 §4) in its one canonical form: padded, no white space, unused bits zero (§3.5).</summary>
/// <remarks>The framework's decoder forgives white space and unused bits, so that two texts would mean the same signature.</remarks>
internal static class StrictBase64
{
    /// <summary>Decodes into the destination; false where the text is not canonical or does not fit.</summary>
    public static bool TryDecode(ReadOnlySpan<byte> utf8, Span<byte> destination, out int written)
    {
        written = 0;
        if (utf8.Length % 4 != 0 || utf8.IndexOfAny(" \t\r\n"u8) >= 0) return false;
        if (Base64.DecodeFromUtf8(utf8, destination, out var consumed, out written) != OperationStatus.Done || consumed != utf8.Length) return false;
        return LastGroupIsCanonical(utf8, destination[..written]);
    }

    /// <summary>Decodes into a new array; the length of the text bounds what is allocated.</summary>
    public static bool TryDecode(ReadOnlySpan<byte> utf8, [NotNullWhen(true)] out byte[]? bytes)
    {
        bytes = null;
        var buffer = new byte[Base64.GetMaxDecodedFromUtf8Length(utf8.Length)];
        if (!TryDecode(utf8, buffer, out var written)) return false;
        bytes = buffer[..written];
        return true;
    }

    // Only the last group of four characters has bits that a decoder drops.
    private static bool LastGroupIsCanonical(ReadOnlySpan<byte> utf8, ReadOnlySpan<byte> decoded)
    {
        var tail = decoded.Length % 3;
        if (tail == 0) return true;
        Span<byte> again = stackalloc byte[4];
        Base64.EncodeToUtf8(decoded[^tail..], again, out _, out _);
        return utf8[^4..].SequenceEqual(again);
    }
}
