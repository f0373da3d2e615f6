using GoodOffices.Delegation.Parties;
using GoodOffices.Procedure.Convening;
using GoodOffices.Record;

namespace GoodOffices.Desk.Secretariat;

/// <summary>The fingerprint of a party's file: what the host reads to a party by another channel before it is named in a convocation.</summary>
public static class PartyFingerprint
{
    /// <summary>SHA-256 of the file that a party with these names and keys hands over.</summary>
    public static Hash Of(PartyFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return Hash.Of(file.Encode());
    }

    /// <summary>The same for a party that a convocation names: equal to that of its file where the convocation took the file over unchanged.</summary>
    public static Hash Of(Participant participant)
    {
        ArgumentNullException.ThrowIfNull(participant);
        return Of(new PartyFile(participant.Code, participant.Names, participant.Key, participant.RecoveryKey, participant.Cosigner));
    }
}
