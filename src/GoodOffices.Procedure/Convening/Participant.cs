using GoodOffices.Procedure.Fields;
using GoodOffices.Record.Keys;
using GoodOffices.Record.Notes;

namespace GoodOffices.Procedure.Convening;

/// <summary>A party, or the host, as the convocation names it.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Names">Its name in each language, at most 200 characters each; without prejudice to status.</param>
/// <param name="Key">Its key: for a party the <em>party key</em>, for the host the key that signs the convocation.</param>
/// <param name="RecoveryKey">The key, kept offline at the capital, that may replace <paramref name="Key"/> and do nothing else.</param>
/// <param name="Cosigner">The key with which one node of it cosigns checkpoints; a vkey of type 0x04.</param>
public sealed record Participant(PartyCode Code, TextInLanguages Names, PublicKey Key, PublicKey RecoveryKey, NoteKey Cosigner)
{
    internal static Participant Read(FieldReader reader)
    {
        reader.Fields(5);
        var participant = new Participant(reader.Party(), reader.Texts(200), reader.Key(), reader.Key(), reader.NoteKey(NoteKey.Cosigner));
        if (participant.Names.IsEmpty) throw reader.Fault("a participant has a name in at least one language");
        reader.End();
        return participant;
    }

    internal void Write(FieldWriter writer) => writer.Array(5)
        .Text(Code.Value).Texts(Names).Key(Key).Key(RecoveryKey).Text(Cosigner.ToString()).End();
}
