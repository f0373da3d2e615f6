namespace GoodOffices.Procedure;

/// <summary>Why an epoch of a room is due. After a removal nothing is sealed into it until that is in the record.</summary>
public enum EpochNeed
{
    /// <summary>None is due.</summary>
    None = 0,

    /// <summary>It has had no epoch.</summary>
    First = 1,

    /// <summary>A device that could read is no longer in the room.</summary>
    MemberRemoved = 2,

    /// <summary>A device said that it cannot open its wrap. Sealing goes on meanwhile: one device cannot stop a room.</summary>
    WrapFailed = 3,
}
