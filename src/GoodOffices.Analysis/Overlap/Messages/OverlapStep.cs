namespace GoodOffices.Analysis.Overlap.Messages;

/// <summary>The first byte of a message: which step it is.</summary>
internal enum OverlapStep : byte
{
    /// <summary>A share of the joint key.</summary>
    Key = 1,

    /// <summary>A party's ballots.</summary>
    Ballots = 2,

    /// <summary>The sums, blinded.</summary>
    Blinding = 3,

    /// <summary>Shares that open a block.</summary>
    Opening = 4,
}
