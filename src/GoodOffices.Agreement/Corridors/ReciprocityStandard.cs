namespace GoodOffices.Agreement.Corridors;

/// <summary>How alike two mirrored measures have to be.</summary>
public enum ReciprocityStandard
{
    /// <summary>The same access, the same procedures in the same order with the same figures.</summary>
    Identical,

    /// <summary>The same access; time, cost and documents as a whole within a tolerance.</summary>
    Equivalent,
}
