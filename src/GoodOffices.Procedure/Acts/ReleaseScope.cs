namespace GoodOffices.Procedure.Acts;

/// <summary>Whose words a release holds. The numbers are those of the record.</summary>
public enum ReleaseScope
{
    /// <summary>The releasing participant's own words: its consent alone is needed.</summary>
    OwnWords = 0,

    /// <summary>Another's words, or the room's: every party in the room consents.</summary>
    Room = 1,
}
