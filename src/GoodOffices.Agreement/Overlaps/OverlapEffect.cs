namespace GoodOffices.Agreement;

/// <summary>What a complete round of a binding list brought about for one option.</summary>
public enum OverlapEffect
{
    /// <summary>Not all said yes, or the list is without prejudice.</summary>
    None,

    /// <summary>It counts as accepted ad referendum by every party.</summary>
    Accepted,

    /// <summary>All said yes; meanwhile it was withdrawn or fell, so that nothing is accepted.</summary>
    NotLive,

    /// <summary>All said yes; meanwhile what it would settle was settled or adopted, so that nothing is accepted.</summary>
    Closed,

    /// <summary>All said yes to another option on the same provision as well: none of them is accepted, the parties choose.</summary>
    Several,
}
