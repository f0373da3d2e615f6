using GoodOffices.Agreement.Canonical;

namespace GoodOffices.Agreement;

/// <summary>A party's cosignature under a checkpoint of the record after a deadline. The table checks what it says; whoever
/// joins table and record verifies the note itself.</summary>
/// <param name="Party">Whose cosignature.</param>
/// <param name="Time">Its time, seconds since 1970-01-01 UTC.</param>
/// <param name="Size">The size of the record that it covers, entries.</param>
/// <param name="Note">The signed checkpoint with the cosignature line, UTF-8.</param>
public sealed record SilenceEvidence(PartyId Party, long Time, long Size, ValueList<byte> Note)
{
    internal void Write(CanonicalWriter writer) => writer.Array(4).Write(Party).Number(Time).Number(Size)
        .Bytes(Note.Items.AsSpan()).End();

    internal static SilenceEvidence Read(CanonicalReader reader)
    {
        reader.Array(4);
        var read = new SilenceEvidence(reader.Party(), reader.Number(), reader.Number(), ValueList.From(reader.Bytes()));
        reader.End();
        return read;
    }
}
