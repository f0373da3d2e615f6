namespace GoodOffices.Delegation.Storage;

/// <summary>One row written or removed.</summary>
/// <param name="Table">Which table, see <see cref="StoreTable"/>.</param>
/// <param name="Row">The row's key; rows are ordered by their bytes.</param>
/// <param name="Value">What it holds from now on; null to remove it.</param>
public sealed record StoreChange(string Table, ReadOnlyMemory<byte> Row, ReadOnlyMemory<byte>? Value);
