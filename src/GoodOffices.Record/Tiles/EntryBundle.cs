using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;

namespace GoodOffices.Record.Tiles;

/// <summary>Entries one after the other, each with its length before it in two bytes, big-endian (c2sp.org/tlog-tiles).</summary>
public static class EntryBundle
{
    /// <summary>Writes entries.</summary>
    /// <param name="entries">Each of at most 65,535 bytes.</param>
    /// <exception cref="ArgumentException">An entry is longer.</exception>
    public static byte[] Write(IReadOnlyCollection<ReadOnlyMemory<byte>> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        var bundle = new byte[entries.Sum(entry => sizeof(ushort) + entry.Length)];
        var at = 0;
        foreach (var entry in entries)
        {
            if (entry.Length > ushort.MaxValue) throw new ArgumentException($"An entry is at most {ushort.MaxValue} bytes long, not {entry.Length}.", nameof(entries));
            BinaryPrimitives.WriteUInt16BigEndian(bundle.AsSpan(at), (ushort)entry.Length);
            entry.Span.CopyTo(bundle.AsSpan(at + sizeof(ushort)));
            at += sizeof(ushort) + entry.Length;
        }

        return bundle;
    }

    /// <summary>Reads a bundle of a known number of entries.</summary>
    /// <param name="bundle">All of it.</param>
    /// <param name="count">How many entries it has: 0 or more.</param>
    /// <param name="entries">Slices of the bundle, in their order.</param>
    /// <param name="error">Where and why it was not accepted.</param>
    public static bool TryParse(ReadOnlyMemory<byte> bundle, int count, [NotNullWhen(true)] out IReadOnlyList<ReadOnlyMemory<byte>>? entries, [NotNullWhen(false)] out ParseError? error)
    {
        if (!TryParseUpTo(bundle, count, out entries, out error)) return false;
        if (entries.Count == count) return true;
        entries = null;
        return ParseError.Fail(bundle.Length, "the bundle has all the entries that its name or its reader asks for", out error);
    }

    /// <summary>Reads a bundle of any number of entries up to a maximum.</summary>
    /// <param name="bundle">All of it.</param>
    /// <param name="maximum">How many entries it may have; bounds what is allocated, with the bundle's length.</param>
    /// <param name="entries">Slices of the bundle, in their order.</param>
    /// <param name="error">Where and why it was not accepted.</param>
    public static bool TryParseUpTo(ReadOnlyMemory<byte> bundle, int maximum, [NotNullWhen(true)] out IReadOnlyList<ReadOnlyMemory<byte>>? entries, [NotNullWhen(false)] out ParseError? error)
    {
        var list = new List<ReadOnlyMemory<byte>>();
        entries = null;
        for (var at = 0; at < bundle.Length;)
        {
            if (list.Count >= maximum) return ParseError.Fail(at, "the bundle ends after its last entry", out error);
            if (bundle.Length - at < sizeof(ushort)) return ParseError.Fail(at, "the length of an entry is two bytes", out error);
            var length = BinaryPrimitives.ReadUInt16BigEndian(bundle.Span[at..]);
            if (bundle.Length - at - sizeof(ushort) < length) return ParseError.Fail(at, "an entry ends within the bundle", out error);
            list.Add(bundle.Slice(at + sizeof(ushort), length));
            at += sizeof(ushort) + length;
        }

        (entries, error) = (list, null);
        return true;
    }
}
