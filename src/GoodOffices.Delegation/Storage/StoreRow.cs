namespace GoodOffices.Delegation.Storage;

/// <summary>One row as read.</summary>
/// <param name="Row">Its key.</param>
/// <param name="Value">What it holds.</param>
public sealed record StoreRow(ReadOnlyMemory<byte> Row, ReadOnlyMemory<byte> Value);
