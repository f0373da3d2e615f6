using System.Formats.Cbor;
using System.Text;

namespace GoodOffices.Venue.Publications;

/// <summary>The words in canonical CBOR: every text in its order, one to a line. What they are is the parties' to say.</summary>
internal static class PublishedText
{
    private const int DeepestNesting = 16;

    /// <exception cref="CborContentException">The bytes are no CBOR, or nested too deeply.</exception>
    public static string Of(ReadOnlyMemory<byte> canonical)
    {
        var text = new StringBuilder();
        var reader = new CborReader(canonical, CborConformanceMode.Canonical);
        Read(reader, text, 0);
        return reader.BytesRemaining == 0 ? text.ToString() : throw new CborContentException("The text has something after it.");
    }

    private static void Read(CborReader reader, StringBuilder text, int depth)
    {
        if (depth > DeepestNesting)
        {
            throw new CborContentException("The text is nested too deeply.");
        }

        if (reader.PeekState() == CborReaderState.TextString)
        {
            text.Append(reader.ReadTextString()).Append('\n');
        }
        else if (reader.PeekState() == CborReaderState.StartArray)
        {
            reader.ReadStartArray();
            while (reader.PeekState() != CborReaderState.EndArray)
            {
                Read(reader, text, depth + 1);
            }

            reader.ReadEndArray();
        }
        else
        {
            reader.SkipValue();
        }
    }
}
