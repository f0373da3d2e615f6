using System.Buffers.Text;
using System.Globalization;

namespace GoodOffices.Record;

/// <summary>Reads the record's text formats line by line, knowing at which byte it stands.</summary>
/// <remarks>Bounds are checked before anything is sliced, and nothing is allocated.</remarks>
internal ref struct TextScanner(ReadOnlySpan<byte> text)
{
    private readonly ReadOnlySpan<byte> _text = text;

    /// <summary>Where the next line begins.</summary>
    public int Offset { get; private set; }

    public readonly bool AtEnd => Offset == _text.Length;

    public readonly ReadOnlySpan<byte> Rest => _text[Offset..];

    /// <summary>Takes the next line, without its line feed; false where no line feed is left.</summary>
    public bool TryLine(out ReadOnlySpan<byte> line)
    {
        line = default;
        var length = _text[Offset..].IndexOf((byte)'\n');
        if (length < 0) return false;
        line = _text.Slice(Offset, length);
        Offset += length + 1;
        return true;
    }

    /// <summary>Takes the next line if it begins with the prefix, and gives what follows the prefix.</summary>
    public bool TryLine(ReadOnlySpan<byte> prefix, out ReadOnlySpan<byte> rest)
    {
        rest = default;
        if (!_text[Offset..].StartsWith(prefix) || !TryLine(out var line)) return false;
        if (line.Length < prefix.Length) return false;
        rest = line[prefix.Length..];
        return true;
    }

    /// <summary>Reads a number from 0 to 2^63-1 in decimal, without sign and leading zeros.</summary>
    public static bool TryNumber(ReadOnlySpan<byte> digits, out long number)
    {
        number = 0;
        if (digits.IsEmpty || digits.IndexOfAnyExceptInRange((byte)'0', (byte)'9') >= 0) return false;
        if (digits[0] == '0' && digits.Length > 1) return false;
        return Utf8Parser.TryParse(digits, out number, out var consumed) && consumed == digits.Length;
    }

    public static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
