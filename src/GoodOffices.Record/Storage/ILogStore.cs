namespace GoodOffices.Record.Storage;

/// <summary>Where a log's entries are durable. Narrow on purpose: append, read, and one number that tells an old owner from the new.</summary>
/// <remarks>
/// One owner appends at a time; any number read meanwhile.
/// What is wrong with the disk or the network is thrown as <see cref="StoreException"/>, and as nothing else.
/// </remarks>
public interface ILogStore : IAsyncDisposable
{
    /// <summary>Takes the log over: the next fencing number, durable before it is returned. Whoever held an earlier one can append no more.</summary>
    /// <returns>From 1, always greater than any before.</returns>
    ValueTask<long> AcquireFenceAsync(CancellationToken ct);

    /// <summary>Takes the next fencing number if nobody else has acquired one since, so that nothing sent under the held one can arrive any more.</summary>
    /// <remarks>It may be repeated with the same number where its own outcome is uncertain.</remarks>
    /// <param name="held">What the caller acquired or renewed last.</param>
    /// <param name="ct">Gives up.</param>
    /// <exception cref="FencedException">Another owner has taken the log over.</exception>
    ValueTask<long> RenewFenceAsync(long held, CancellationToken ct);

    /// <summary>How many entries are durable.</summary>
    ValueTask<long> SizeAsync(CancellationToken ct);

    /// <summary>Appends a batch in one transaction that also checks the fence. On return it is durable; on an exception nothing of it is there, unless <see cref="StoreException.IsUncertain"/>.</summary>
    /// <param name="fence">As acquired.</param>
    /// <param name="batch">Begins where the log ends.</param>
    /// <param name="ct">Gives up before the transaction begins; a begun one is finished.</param>
    /// <exception cref="FencedException">The fence is not the latest, or the first index not the size.</exception>
    /// <exception cref="StoreException">The store could not do it.</exception>
    ValueTask AppendAsync(long fence, LogBatch batch, CancellationToken ct);

    /// <summary>Reads entries.</summary>
    /// <param name="from">Index of the first.</param>
    /// <param name="count">How many at most.</param>
    /// <param name="ct">Gives up.</param>
    /// <returns>As many as there are, in their order; empty from the size on.</returns>
    ValueTask<IReadOnlyList<ReadOnlyMemory<byte>>> ReadAsync(long from, int count, CancellationToken ct);

    /// <summary>Reads what is kept beside the entries.</summary>
    /// <param name="from">Index of the first.</param>
    /// <param name="count">How many at most.</param>
    /// <param name="ct">Gives up.</param>
    /// <returns>As many as there are, in their order; empty from the size on.</returns>
    ValueTask<IReadOnlyList<EntryOutline>> ReadOutlinesAsync(long from, int count, CancellationToken ct);
}
