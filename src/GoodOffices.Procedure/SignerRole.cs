namespace GoodOffices.Procedure;

/// <summary>What a signing key is in one log.</summary>
public enum SignerRole
{
    /// <summary>No key known here.</summary>
    Unknown = 0,

    /// <summary>A participant's key: signs acceptances, devices, credentials, full powers and their revocation.</summary>
    ParticipantKey = 1,

    /// <summary>A participant's recovery key: replaces the participant's key and does nothing else.</summary>
    RecoveryKey = 2,

    /// <summary>A delegate's device.</summary>
    Device = 3,

    /// <summary>The key of a party that only an amended convocation names: it can accept that one.</summary>
    InvitedKey = 4,
}
