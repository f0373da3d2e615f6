using System.Buffers.Binary;

namespace GoodOffices.Cli.Demonstration;

/// <summary>Does to a copy of the record what a dishonest keeper of it could do.</summary>
internal static class Tampering
{
    /// <summary>Changes one bit in the middle of the last entry of a bundle that has one.</summary>
    /// <param name="record">A copy of static files.</param>
    /// <returns>The entry that was changed.</returns>
    public static long FlipOneBit(string record)
    {
        var bundle = Directory.EnumerateFiles(Path.Combine(record, "tile", "entries"), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).First();
        var bytes = File.ReadAllBytes(bundle);
        var (at, entry) = (0, 0L);
        while (entry < 100 && at + sizeof(ushort) + BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(at)) < bytes.Length)
        {
            at += sizeof(ushort) + BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(at));
            entry++;
        }

        bytes[at + sizeof(ushort) + (BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(at)) / 2)] ^= 1;
        File.WriteAllBytes(bundle, bytes);
        return entry;
    }
}
