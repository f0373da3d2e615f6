namespace GoodOffices.Agreement;

/// <summary>How far a round of an overlap has come.</summary>
public enum OverlapPhase
{
    /// <summary>Each party gives its share of the joint key.</summary>
    Keys,

    /// <summary>Each party casts its sealed ballots.</summary>
    Ballots,

    /// <summary>One party after the other blinds the sums.</summary>
    Blinding,

    /// <summary>The parties open the sums, a block of options at a time.</summary>
    Opening,

    /// <summary>Everything is open.</summary>
    Complete,
}
