namespace GoodOffices.Agreement;

/// <summary>What became of a package.</summary>
public enum PackageState
{
    /// <summary>On the table.</summary>
    Open,

    /// <summary>Accepted by all: it settles its provisions.</summary>
    Agreed,

    /// <summary>A party rejected it.</summary>
    Rejected,

    /// <summary>Its party withdrew it.</summary>
    Withdrawn,

    /// <summary>A party reopened one of its provisions after all had accepted.</summary>
    Reopened,
}
