using System.Formats.Cbor;

namespace GoodOffices.Delegation.Disclosing;

/// <summary>The words of a released text, for people: every text of its canonical bytes, in order.</summary>
public static class ReleasedText
{
    private const int MostTexts = 100_000;
    private const int DeepestNesting = 16;

    /// <summary>The lines of a text.</summary>
    /// <param name="canonical">Deterministic CBOR, as the parties consented to it.</param>
    /// <returns>What could be read; never throws for what the bytes hold.</returns>
    public static IReadOnlyList<string> Lines(ReadOnlyMemory<byte> canonical)
    {
        var lines = new List<string>();
        try
        {
            Read(new CborReader(canonical, CborConformanceMode.Canonical), lines, 0);
        }
        catch (Exception broken) when (broken is CborContentException or InvalidOperationException or OverflowException or FormatException)
        {
            lines.Add("(the rest is not a text)");
        }

        return lines;
    }

    private static void Read(CborReader reader, List<string> lines, int depth)
    {
        if (depth > DeepestNesting || lines.Count > MostTexts) throw new FormatException("too deep or too long");
        switch (reader.PeekState())
        {
            case CborReaderState.TextString:
                lines.Add(reader.ReadTextString());
                break;
            case CborReaderState.StartArray:
                reader.ReadStartArray();
                while (reader.PeekState() != CborReaderState.EndArray) Read(reader, lines, depth + 1);
                reader.ReadEndArray();
                break;
            default:
                reader.SkipValue();
                break;
        }
    }
}
