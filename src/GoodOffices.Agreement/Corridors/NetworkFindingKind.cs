namespace GoodOffices.Agreement.Corridors;

/// <summary>What was found in a network, in a boundary, or in the file of either.</summary>
public enum NetworkFindingKind
{
    /// <summary>A row, a feature or a field cannot be read.</summary>
    Unreadable,

    /// <summary>Two entries of one kind have the same code.</summary>
    DuplicateCode,

    /// <summary>An entry names another that does not exist.</summary>
    UnknownReference,

    /// <summary>A section is of another mode than its link, or names another link than the one that lists it.</summary>
    WrongLink,

    /// <summary>Two sections that follow each other in a link do not meet.</summary>
    Broken,

    /// <summary>A crossing is not where its two sections meet.</summary>
    MisplacedCrossing,

    /// <summary>Two sections under different sovereigns meet without a crossing.</summary>
    NoCrossing,

    /// <summary>A section has no length.</summary>
    NoLength,

    /// <summary>A stated length is shorter than the straight line between its ends.</summary>
    TooShort,

    /// <summary>A ring of a boundary does not close.</summary>
    OpenRing,

    /// <summary>A ring of a boundary crosses itself.</summary>
    SelfCrossing,

    /// <summary>Two states' polygons overlap.</summary>
    Overlap,

    /// <summary>A part of a link lies in no polygon.</summary>
    Gap,

    /// <summary>A part of a link is shorter than the tolerance and was joined to its neighbour.</summary>
    Sliver,

    /// <summary>A part of a link lies in a disputed area.</summary>
    Disputed,

    /// <summary>A part of a link lies in a detached part of a state.</summary>
    Exclave,

    /// <summary>A part of a link lies at sea.</summary>
    AtSea,

    /// <summary>Under another view a section has another sovereign.</summary>
    SovereignDiffers,

    /// <summary>Under another view a crossing lies elsewhere.</summary>
    CrossingMoved,

    /// <summary>A crossing exists under one view only.</summary>
    CrossingOnOneView,

    /// <summary>An area belongs to different states under the two views.</summary>
    AreaDiffers,
}
