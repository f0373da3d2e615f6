namespace GoodOffices.Agreement.Corridors;

/// <summary>What kind of departure a regime shows.</summary>
public enum CorridorFindingKind
{
    /// <summary>On a national section another law than the sovereign's applies.</summary>
    ForeignLaw,

    /// <summary>On a national section somebody else than the sovereign decides in the last resort.</summary>
    ForeignAuthority,

    /// <summary>Two measures are declared a pair but do not mirror each other: other parties, direction or traffic.</summary>
    NoMirror,

    /// <summary>One side lets the traffic through and the other does not, or not all of it.</summary>
    Access,

    /// <summary>Time, cost, documents or steps differ by more than the standard allows.</summary>
    Burden,
}
