using System.Collections.Immutable;
using GoodOffices.Record;

namespace GoodOffices.Procedure.Publishing;

/// <summary>A cosigned checkpoint with the proof that it is of one line with the disclosure's checkpoint.</summary>
/// <param name="Note">The checkpoint's note with the cosignature under it.</param>
/// <param name="Proof">Consistency from the smaller to the larger of the two sizes (RFC 9162 §2.1.4).</param>
public sealed record ProvenCosignature(ReadOnlyMemory<byte> Note, ImmutableArray<Hash> Proof);
