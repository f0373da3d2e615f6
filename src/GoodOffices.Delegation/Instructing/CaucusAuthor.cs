using GoodOffices.Agreement;

namespace GoodOffices.Delegation.Instructing;

/// <summary>Who took an act of the caucus, and by which entry of its log.</summary>
/// <param name="At">The entry.</param>
/// <param name="Delegate">The delegate.</param>
/// <param name="ForCapital">Whether the delegate may accept there, and so speaks for the capital.</param>
public readonly record struct CaucusAuthor(ActId At, string Delegate, bool ForCapital);
