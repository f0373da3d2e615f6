using System.Collections.Immutable;
using GoodOffices.Record;

namespace GoodOffices.Procedure.Cosigning;

/// <summary>How far every party has verified the record on one line: up to there nobody has been shown another one.</summary>
/// <param name="Size">The largest size such that every party cosigned a checkpoint of it or a larger one; 0 where a party has cosigned none.</param>
/// <param name="Reached">The largest size that each party cosigned on this line; parties without one are absent.</param>
/// <param name="OffLine">Verified cosignatures whose root is not that of this record at their size: the venue has shown another record.</param>
public sealed record CommonSize(long Size, ImmutableSortedDictionary<PartyCode, long> Reached, ImmutableArray<CosignedSize> OffLine)
{
    /// <summary>Computes the common size.</summary>
    /// <param name="parties">Whose cosignatures it takes: the parties in effect, never the host.</param>
    /// <param name="cosigned">Verified cosignatures, any number for each party, in any order. Those of others are left out.</param>
    /// <param name="rootAt">The root of the record here at a size, or null for a size that is not here yet; such cosignatures are left out.</param>
    public static CommonSize Of(IEnumerable<PartyCode> parties, IEnumerable<CosignedSize> cosigned, Func<long, Hash?> rootAt)
    {
        ArgumentNullException.ThrowIfNull(parties);
        ArgumentNullException.ThrowIfNull(cosigned);
        ArgumentNullException.ThrowIfNull(rootAt);
        var wanted = parties.ToImmutableSortedSet();
        var reached = ImmutableSortedDictionary<PartyCode, long>.Empty;
        var offLine = ImmutableArray.CreateBuilder<CosignedSize>();
        foreach (var one in cosigned.Where(one => wanted.Contains(one.Party)))
        {
            if (rootAt(one.Size) is not { } root) continue;
            if (root != one.Root) offLine.Add(one);
            else if (one.Size > reached.GetValueOrDefault(one.Party)) reached = reached.SetItem(one.Party, one.Size);
        }

        var size = wanted.IsEmpty ? 0 : wanted.Min(party => reached.GetValueOrDefault(party));
        return new CommonSize(size, reached, offLine.ToImmutable());
    }
}
