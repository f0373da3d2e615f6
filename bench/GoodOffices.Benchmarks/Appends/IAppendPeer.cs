namespace GoodOffices.Benchmarks.Appends;

/// <summary>Something that appends durably, one append at a time for each client.</summary>
internal interface IAppendPeer : IAsyncDisposable
{
    string Name { get; }

    /// <summary>Appends once for a client and returns when it is durable.</summary>
    Task AppendAsync(int client);
}
