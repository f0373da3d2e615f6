namespace GoodOffices.Desk.Annexes;

/// <summary>What a change would do to a finding.</summary>
public enum FindingChange
{
    /// <summary>It is there already, and stays.</summary>
    Stays,

    /// <summary>It would come to be.</summary>
    New,

    /// <summary>It stays, with another measure.</summary>
    Other,

    /// <summary>It would be gone.</summary>
    Gone,
}
