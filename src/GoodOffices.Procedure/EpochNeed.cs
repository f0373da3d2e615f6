namespace GoodOffices.Procedure;

/// <summary>Why a room awaits an epoch. Nothing is sealed into it until that is in the record.</summary>
public enum EpochNeed
{
    /// <summary>It awaits none.</summary>
    None = 0,

    /// <summary>It has had no epoch.</summary>
    First = 1,

    /// <summary>A device that could read is no longer in the room.</summary>
    MemberRemoved = 2,

    /// <summary>A device said that it cannot open its wrap.</summary>
    WrapFailed = 3,
}
