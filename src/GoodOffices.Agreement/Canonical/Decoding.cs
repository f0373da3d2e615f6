using System.Diagnostics.CodeAnalysis;
using System.Formats.Cbor;
using System.Globalization;

namespace GoodOffices.Agreement.Canonical;

/// <summary>The one door through which foreign bytes come in: whatever they are, the answer is a value or a reason with
/// the offset and the rule.</summary>
internal static class Decoding
{
    public static bool TryRead<T>(
        ReadOnlyMemory<byte> bytes, string what, Func<CanonicalReader, T> read,
        [NotNullWhen(true)] out T? value, [NotNullWhen(false)] out Reason? why)
        where T : class
    {
        var reader = new CanonicalReader(bytes);
        try
        {
            value = read(reader);
            reader.Finish();
            why = null;
            return true;
        }
        catch (Exception problem) when (problem is MalformedException or CborContentException or InvalidOperationException
            or OverflowException or ArgumentException)
        {
            value = null;
            why = new Reason("malformed-" + what, Told(what, reader.Offset, problem));
            return false;
        }
    }

    /// <summary>Only our own rules are quoted: a library's message could repeat what it read.</summary>
    private static string Told(string what, int offset, Exception problem)
    {
        var rule = problem is MalformedException ? problem.Message : "it is not deterministic CBOR of the expected form (RFC 8949 §4.2)";
        return string.Create(CultureInfo.InvariantCulture, $"The {what} breaks off at byte {offset}: {rule}.");
    }
}
