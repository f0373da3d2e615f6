namespace GoodOffices.Record.Sealing;

/// <summary>Why a sealed body did not open.</summary>
public enum SealFault
{
    /// <summary>The body is not the one that was signed, or of a length that no sealed act has.</summary>
    Length,

    /// <summary>It was sealed with another key: of another epoch, room, talks or signer.</summary>
    Commitment,

    /// <summary>The key is the right one and the body was altered.</summary>
    Authentication,

    /// <summary>It opened, and what is inside is not an act with zeros up to its padded length.</summary>
    Padding,
}
