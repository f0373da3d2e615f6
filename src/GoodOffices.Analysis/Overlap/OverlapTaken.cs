namespace GoodOffices.Analysis.Overlap;

/// <summary>What became of a message: the round after it, or why it is refused.</summary>
/// <param name="Next">The round after it, or null.</param>
/// <param name="Fault">Why it is refused, or null.</param>
public readonly record struct OverlapTaken(OverlapTranscript? Next, OverlapFault? Fault)
{
    /// <summary>A round that took the message.</summary>
    public static implicit operator OverlapTaken(OverlapTranscript next) => new(next, null);

    /// <summary>A message that is refused.</summary>
    public static implicit operator OverlapTaken(OverlapFault fault) => new(null, fault);
}
