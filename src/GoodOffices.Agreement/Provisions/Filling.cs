namespace GoodOffices.Agreement;

/// <summary>What a party puts into a blank.</summary>
/// <param name="Value">The words, by language.</param>
/// <param name="FilledBy">The act.</param>
public sealed record Filling(Texts Value, ActId FilledBy);
