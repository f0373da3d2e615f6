namespace GoodOffices.Record.Tiles;

/// <summary>Reads entries from wherever a record is kept.</summary>
/// <param name="from">Index of the first.</param>
/// <param name="count">How many at most.</param>
/// <param name="ct">Gives up.</param>
/// <returns>As many as there are, in their order.</returns>
public delegate ValueTask<IReadOnlyList<ReadOnlyMemory<byte>>> EntryReader(long from, int count, CancellationToken ct);
