namespace GoodOffices.Agreement;

/// <summary>How a provision stands. Always derived, never set.</summary>
public enum ProvisionStatus
{
    /// <summary>Nobody took a position.</summary>
    Untouched,

    /// <summary>One wording is on the table and nobody is against it, but not all took a position.</summary>
    Proposed,

    /// <summary>Positions differ.</summary>
    Bracketed,

    /// <summary>A party holds the text by a text reservation or awaits instructions, or went back on the only one there was.</summary>
    Reserved,

    /// <summary>Accepted by all, but it departs from an adopted principle and not all accepted the derogation.</summary>
    AwaitingDerogation,

    /// <summary>Accepted by all, but a condition that a party made is not met.</summary>
    AgreedConditionally,

    /// <summary>Accepted by all, by some subject to their capital.</summary>
    AgreedAdReferendum,

    /// <summary>Accepted definitively by all.</summary>
    Agreed,
}
