using System.Text;
using GoodOffices.Delegation.Storage;
using GoodOffices.Procedure;
using GoodOffices.Record;

namespace GoodOffices.Delegation.Verification;

/// <summary>Reads a record from a node's store.</summary>
internal static class NodeSource
{
    private static readonly string[] Tables =
    [
        StoreTable.Talks, StoreTable.Entry, StoreTable.Checkpoint, StoreTable.Enclosure, StoreTable.Cosignature, StoreTable.Evidence, StoreTable.Secret, StoreTable.Device,
    ];

    public static async Task<RecordSource> ReadAsync(string path, INodeStore store, CancellationToken ct)
    {
        var copy = new MemoryNodeStore();
        foreach (var table in Tables)
        {
            var rows = await store.ListAsync(table, default, int.MaxValue, ct);
            await copy.CommitAsync([.. rows.Select(row => new StoreChange(table, row.Row, row.Value))], ct);
        }

        if (await copy.ReadAsync(StoreTable.Talks, RowKey.Of("convocation"), ct) is not { } convocation)
            throw new NodeException("nothing-to-verify", $"The node in {path} has joined no talks: there is no record to verify.", "Join talks first.");
        var logs = new List<LogSource> { await ReadLogAsync(copy, "", ct) };
        foreach (var row in await copy.ListAsync(StoreTable.Checkpoint, default, int.MaxValue, ct))
        {
            if (PartyCode.TryParse(Encoding.UTF8.GetString(row.Row.Span), out var party)) logs.Add(await ReadLogAsync(copy, party.Value, ct));
        }

        return new RecordSource($"node {path}", convocation, logs, copy);
    }

    private static async Task<LogSource> ReadLogAsync(MemoryNodeStore store, string log, CancellationToken ct)
    {
        var entries = new List<ReadOnlyMemory<byte>>();
        var rows = await store.ListAsync(StoreTable.Entry, RowKey.Of(log, 0), int.MaxValue, ct);
        foreach (var row in rows)
        {
            if (!row.Row.Span.SequenceEqual(RowKey.Of(log, entries.Count))) break;
            entries.Add(row.Value);
        }

        var cosigned = new List<ReadOnlyMemory<byte>>();
        foreach (var row in await store.ListAsync(StoreTable.Cosignature, RowKey.Of(log, []), int.MaxValue, ct))
        {
            if (!row.Row.HasPrefix(RowKey.Of(log, []))) break;
            cosigned.Add(row.Value);
        }

        var enclosures = await EnclosuresAsync(store, log, ct);
        return new LogSource
        {
            Log = log,
            Entries = entries,
            Checkpoint = await store.ReadAsync(StoreTable.Checkpoint, RowKey.Of(log), ct),
            Cosigned = cosigned,
            Evidence = await store.ReadAsync(StoreTable.Evidence, RowKey.Of(log), ct),
            Enclosure = address => enclosures.TryGetValue(address, out var body) ? body : (ReadOnlyMemory<byte>?)null,
        };
    }

    private static async Task<Dictionary<Hash, ReadOnlyMemory<byte>>> EnclosuresAsync(MemoryNodeStore store, string log, CancellationToken ct)
    {
        var prefix = RowKey.Of(log, []);
        var enclosures = new Dictionary<Hash, ReadOnlyMemory<byte>>();
        foreach (var row in await store.ListAsync(StoreTable.Enclosure, prefix, int.MaxValue, ct))
        {
            if (!row.Row.HasPrefix(prefix) || row.Row.Length != prefix.Length + Hash.Size) break;
            enclosures[Hash.FromBytes(row.Row.Span[prefix.Length..])] = row.Value;
        }

        return enclosures;
    }
}
