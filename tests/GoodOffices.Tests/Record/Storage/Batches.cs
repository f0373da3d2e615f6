using GoodOffices.Record.Merkle;
using GoodOffices.Record.Storage;

namespace GoodOffices.Tests.Record.Storage;

/// <summary>Batches to test with: entry n is made of the number n.</summary>
internal static class Batches
{
    public static LogBatch Of(long first, int count, int length = 40)
    {
        var range = new CompactRange();
        for (var index = 0L; index < first; index++) range.Append(Entry(index, length).Leaf);
        var entries = Enumerable.Range(0, count).Select(i => Entry(first + i, length)).ToList();
        foreach (var entry in entries) range.Append(entry.Leaf);
        return new LogBatch(first, entries, range.Root());
    }

    private static LogEntry Entry(long index, int length)
    {
        var bytes = new byte[length];
        System.Buffers.Binary.BinaryPrimitives.WriteInt64BigEndian(bytes, 1000 + index);
        System.Buffers.Binary.BinaryPrimitives.WriteInt64BigEndian(bytes.AsSpan(8), index);
        return LogEntry.Of(bytes);
    }
}
