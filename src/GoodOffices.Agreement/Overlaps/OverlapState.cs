namespace GoodOffices.Agreement;

/// <summary>What became of a list for an overlap.</summary>
public enum OverlapState
{
    /// <summary>Proposed; not all parties have agreed to it.</summary>
    Proposed,

    /// <summary>Agreed by all: its rounds can be held.</summary>
    Agreed,

    /// <summary>A party declined it.</summary>
    Declined,

    /// <summary>Its party withdrew it.</summary>
    Withdrawn,

    /// <summary>The parties of the table changed: it was agreed among others.</summary>
    Lapsed,
}
