using System.Collections.Immutable;
using GoodOffices.Record;

namespace GoodOffices.Procedure.Publishing;

/// <summary>An entry with the proof that it is in the record.</summary>
/// <param name="Index">Its index.</param>
/// <param name="Entry">The entry's bytes, the venue's time included.</param>
/// <param name="Enclosure">Its body where that is an enclosure; empty otherwise.</param>
/// <param name="ActKey">The key that opens it, 32 bytes; empty for a clear act.</param>
/// <param name="Proof">Sibling hashes from the entry to the checkpoint's root (RFC 9162 §2.1.3).</param>
public sealed record ProvenEntry(long Index, ReadOnlyMemory<byte> Entry, ReadOnlyMemory<byte> Enclosure, ReadOnlyMemory<byte> ActKey, ImmutableArray<Hash> Proof);
