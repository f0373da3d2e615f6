namespace GoodOffices.Agreement.Text;

/// <summary>What became of a stretch from one text to another.</summary>
public enum ChangeKind
{
    /// <summary>In both.</summary>
    Same,

    /// <summary>In the first only.</summary>
    Removed,

    /// <summary>In the second only.</summary>
    Added,

    /// <summary>In both, at another place: this is where the first has it.</summary>
    MovedFrom,

    /// <summary>In both, at another place: this is where the second has it, as it stands there, which may be changed a little.</summary>
    MovedTo,
}
