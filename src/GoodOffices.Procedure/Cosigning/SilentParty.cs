using System.Collections.Immutable;
using GoodOffices.Procedure.Fields;
using GoodOffices.Record;
using GoodOffices.Record.Notes;

namespace GoodOffices.Procedure.Cosigning;

/// <summary>A party's cosignature, as evidence that it was present and did not object.</summary>
/// <param name="Party">Whose.</param>
/// <param name="Size">The cosigned checkpoint's size, in entries.</param>
/// <param name="Root">The cosigned checkpoint's root.</param>
/// <param name="Signature">The cosignature of type 0x04: eight bytes of time and 64 of Ed25519 (c2sp.org/tlog-cosignature).</param>
public sealed record SilentParty(PartyCode Party, long Size, Hash Root, ImmutableArray<byte> Signature)
{
    /// <summary>When it was cosigned, POSIX seconds by the party's own clock.</summary>
    public long TimeSeconds => System.Buffers.Binary.BinaryPrimitives.ReadInt64BigEndian(Signature.AsSpan());

    /// <summary>Takes it from a cosignature that was found in a note.</summary>
    public static SilentParty From(PartyCode party, Cosignature cosignature)
    {
        ArgumentNullException.ThrowIfNull(cosignature);
        return new SilentParty(party, cosignature.Checkpoint.Size, cosignature.Checkpoint.Root, [.. cosignature.Line.Bytes.Span]);
    }

    internal static SilentParty Read(FieldReader reader)
    {
        reader.Fields(4);
        var party = new SilentParty(reader.Party(), reader.Unsigned(), reader.Hash(), [.. reader.Bytes(Cosignature.Length, Cosignature.Length)]);
        reader.End();
        return party;
    }

    internal void Write(FieldWriter writer) => writer.Array(4).Text(Party.Value).Unsigned(Size).Hash(Root).Bytes(Signature.AsSpan()).End();
}
