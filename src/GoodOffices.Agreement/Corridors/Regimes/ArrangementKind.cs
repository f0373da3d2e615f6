namespace GoodOffices.Agreement.Corridors;

/// <summary>What a sovereign may allow another to do on its section. The numbers are stable.</summary>
public enum ArrangementKind
{
    /// <summary>Officers of another state act in a control zone.</summary>
    ForeignOfficers,

    /// <summary>Another builds, manages or operates infrastructure under a concession.</summary>
    Concession,

    /// <summary>Another holds infrastructure under a lease.</summary>
    Lease,

    /// <summary>Officers of both states control together.</summary>
    JointControl,
}
