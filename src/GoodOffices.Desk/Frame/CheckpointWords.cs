using GoodOffices.Procedure.Convening;
using GoodOffices.Record;

namespace GoodOffices.Desk.Frame;

/// <summary>A digest in words that people can read to each other.</summary>
public static class CheckpointWords
{
    private const int Few = 4;

    /// <summary>The first four of the 24 words: enough to see at a glance that two sheets are of one checkpoint, not enough to prove it.</summary>
    public static string Of(Hash root) => string.Join(' ', new Fingerprint(root).Words.Split(' ').Take(Few));

    /// <summary>All 24 words, in rows of six.</summary>
    public static IReadOnlyList<string> Rows(Hash digest) => [.. new Fingerprint(digest).Words.Split(' ').Chunk(6).Select(static row => string.Join(' ', row))];
}
