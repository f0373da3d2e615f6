namespace GoodOffices.Delegation.Replication;

/// <summary>Something that a delegation must be told, in words that a minister understands.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Why">What was found.</param>
/// <param name="Hint">What to do.</param>
/// <param name="Entry">The entry that it concerns, where there is one.</param>
public sealed record Concern(ConcernKind Kind, string Why, string Hint, long? Entry = null);
