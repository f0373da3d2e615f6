using System.Diagnostics.CodeAnalysis;
using GoodOffices.Record;

namespace GoodOffices.Procedure.Convening;

/// <summary>All 256 bits of a talks id in a form that people compare aloud: 24 words, or 64 hexadecimal digits.</summary>
/// <remarks>
/// The 256 bits are followed by the first eight bits of their SHA-256 as a checksum; each word carries eleven of the 264 bits,
/// most significant first (<see cref="FingerprintWords"/>). The default value is the fingerprint of 32 zero bytes.
/// </remarks>
public readonly record struct Fingerprint(Hash Value)
{
    /// <summary>How many words there are.</summary>
    public const int WordCount = 24;

    private const int BitsPerWord = 11;

    /// <summary>The 24 words, separated by spaces.</summary>
    public string Words
    {
        get
        {
            var bytes = WithChecksum(Value);
            return string.Join(' ', Enumerable.Range(0, WordCount).Select(word => FingerprintWords.At(BitsAt(bytes, word * BitsPerWord))));
        }
    }

    /// <summary>64 lower-case hexadecimal digits.</summary>
    public string Hex => Value.ToHex();

    /// <summary>Reads 24 words or 64 hexadecimal digits, in either case, with any white space or hyphens between words.</summary>
    /// <param name="text">What was typed or read out.</param>
    /// <param name="fingerprint">The fingerprint, where true is returned.</param>
    /// <param name="why">What is wrong and where, where false is returned.</param>
    public static bool TryParse(string? text, out Fingerprint fingerprint, [NotNullWhen(false)] out string? why)
    {
        fingerprint = default;
        var words = (text ?? "").Split([' ', '\t', '\r', '\n', '-', ','], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 1 && Hash.TryParseHex(words[0], out var hash))
        {
            fingerprint = new Fingerprint(hash);
            why = null;
            return true;
        }

        var bytes = new byte[Hash.Size + 1];
        why = ReadWords(words, bytes);
        if (why is not null) return false;
        fingerprint = new Fingerprint(Hash.FromBytes(bytes.AsSpan(0, Hash.Size)));
        if (!WithChecksum(fingerprint.Value).AsSpan().SequenceEqual(bytes)) why = "The words are known but do not belong together: one was misheard, or two changed places.";
        return why is null;
    }

    /// <summary>The 24 words.</summary>
    public override string ToString() => Words;

    private static string? ReadWords(string[] words, byte[] bytes)
    {
        if (words.Length != WordCount) return $"A fingerprint is {WordCount} words or 64 hexadecimal digits; {words.Length} words were given.";
        for (var position = 0; position < WordCount; position++)
        {
            if (!FingerprintWords.TryIndex(words[position], out var index)) return $"Word {position + 1} is not one of the list; it may be misspelt.";
            Put(bytes, position * BitsPerWord, index);
        }

        return null;
    }

    private static byte[] WithChecksum(Hash value)
    {
        var bytes = new byte[Hash.Size + 1];
        value.CopyTo(bytes);
        bytes[Hash.Size] = Hash.Of(bytes.AsSpan(0, Hash.Size)).ToArray()[0];
        return bytes;
    }

    private static int BitsAt(byte[] bytes, int start)
    {
        var value = 0;
        for (var bit = start; bit < start + BitsPerWord; bit++) value = (value << 1) | ((bytes[bit / 8] >> (7 - (bit % 8))) & 1);
        return value;
    }

    private static void Put(byte[] bytes, int start, int value)
    {
        for (var bit = 0; bit < BitsPerWord; bit++)
        {
            if (((value >> (BitsPerWord - 1 - bit)) & 1) != 0) bytes[(start + bit) / 8] |= (byte)(1 << (7 - ((start + bit) % 8)));
        }
    }
}
