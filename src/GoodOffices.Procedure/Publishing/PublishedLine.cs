using System.Formats.Cbor;
using System.Text.RegularExpressions;

namespace GoodOffices.Procedure.Publishing;

/// <summary>One text of a publication, in the order of its canonical bytes.</summary>
/// <param name="Language">Its language tag where one stands with it; else empty.</param>
/// <param name="Text">The words.</param>
public sealed partial record PublishedLine(string Language, string Text)
{
    private const int DeepestNesting = 16;

    /// <summary>Every text of canonical CBOR. What they are is the parties' to say; an array of a language tag and a text is that text in that language.</summary>
    /// <param name="canonical">Foreign bytes.</param>
    /// <returns>The texts; none where the bytes are no CBOR of that kind.</returns>
    public static IReadOnlyList<PublishedLine> Of(ReadOnlyMemory<byte> canonical)
    {
        var lines = new List<PublishedLine>();
        try
        {
            var reader = new CborReader(canonical, CborConformanceMode.Canonical);
            Read(reader, lines, 0);
            return reader.BytesRemaining == 0 ? lines : [];
        }
        catch (Exception broken) when (broken is CborContentException or InvalidOperationException or OverflowException)
        {
            return [];
        }
    }

    /// <summary>The language, and nothing of what it says.</summary>
    public override string ToString() => Language;

    private static void Read(CborReader reader, List<PublishedLine> lines, int depth)
    {
        if (depth > DeepestNesting) throw new CborContentException("The text is nested too deeply.");
        switch (reader.PeekState())
        {
            case CborReaderState.TextString:
                lines.Add(new PublishedLine("", reader.ReadTextString()));
                break;
            case CborReaderState.StartArray:
                var (count, first) = (reader.ReadStartArray(), lines.Count);
                var plain = true;
                while (reader.PeekState() != CborReaderState.EndArray)
                {
                    plain &= reader.PeekState() == CborReaderState.TextString;
                    Read(reader, lines, depth + 1);
                }

                reader.ReadEndArray();
                if (count == 2 && plain && Tag().IsMatch(lines[first].Text))
                {
                    lines[first] = new PublishedLine(lines[first].Text, lines[first + 1].Text);
                    lines.RemoveAt(first + 1);
                }

                break;
            default:
                reader.SkipValue();
                break;
        }
    }

    [GeneratedRegex("^[a-z]{2,8}(-[a-z0-9]{1,8})*$", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();
}
