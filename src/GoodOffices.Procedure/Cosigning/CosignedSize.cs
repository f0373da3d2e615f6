using GoodOffices.Record;

namespace GoodOffices.Procedure.Cosigning;

/// <summary>What a verified cosignature says: that this participant verified the record up to a size, with this root.</summary>
/// <param name="Party">Whose cosignature; verified with the key that the convocation lists for it.</param>
/// <param name="Size">The checkpoint's size, in entries.</param>
/// <param name="Root">The checkpoint's root.</param>
public sealed record CosignedSize(PartyCode Party, long Size, Hash Root);
