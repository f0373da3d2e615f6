namespace GoodOffices.Procedure;

/// <summary>What a participant has added to one log, without what is exempt from budgets. The default value is nothing.</summary>
/// <param name="Entries">How many entries.</param>
/// <param name="Bytes">How many bytes, enclosures included.</param>
public readonly record struct BudgetUse(long Entries, long Bytes);
