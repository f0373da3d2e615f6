namespace GoodOffices.Agreement;

/// <summary>What became of a message: the transcript after it, or why the message is refused. One of the two.</summary>
/// <param name="Next">The transcript after it, or null.</param>
/// <param name="Void">Why it is refused, or null.</param>
public readonly record struct OverlapTaken(IOverlapTranscript? Next, Reason? Void);
