using System.Collections.Concurrent;
using GoodOffices.Procedure.Publishing;
using GoodOffices.Record.Entries;
using GoodOffices.Venue.Logs;

namespace GoodOffices.Venue.Publications;

/// <summary>The published texts with what their files prove of each: what is public of talks, and nothing else.</summary>
/// <remarks>A file and the entries that it proves never change, so each is verified once. A release is shown once, by the file that came last.</remarks>
internal sealed class ReleasedStatements(OpenLogs logs, PublicationStore store)
{
    private readonly ConcurrentDictionary<string, ReleasedStatement> _read = new(StringComparer.Ordinal);

    /// <summary>Every published text, the newest first.</summary>
    public async Task<IReadOnlyList<ReleasedStatement>> ListAsync(CancellationToken cancellation)
    {
        var statements = new List<ReleasedStatement>();
        foreach (var listing in store.List())
        {
            if (await FindAsync(listing, cancellation).ConfigureAwait(false) is { } statement)
            {
                statements.Add(statement);
            }
        }

        return [.. statements.GroupBy(static one => one.SaltedDigest).Select(static files => files.Last()).OrderByDescending(static one => one.Entry)];
    }

    /// <summary>One of them; null where there is none of that id.</summary>
    public async Task<ReleasedStatement?> FindAsync(string id, CancellationToken cancellation) =>
        store.List().FirstOrDefault(listing => listing.Id == id) is { } listing ? await FindAsync(listing, cancellation).ConfigureAwait(false) : null;

    private async Task<ReleasedStatement?> FindAsync(PublicationListing listing, CancellationToken cancellation)
    {
        if (_read.TryGetValue(listing.Id, out var known))
        {
            return known;
        }

        var talks = logs.Talks;
        if (store.Read(listing.Id) is not { } file || !PublicationHead.TryRead(file, out var head) || !PublicationProof.TryVerify(file, talks, out var proof, out _)
            || !talks.Proceedings.Publications.TryGetValue(proof.SaltedDigest, out var publication) || publication.ReleasedAt is not { } index
            || !Entry.TryParse((await talks.ReadAsync(index, 1, cancellation).ConfigureAwait(false))[0], out var entry, out _))
        {
            return null;
        }

        return _read[listing.Id] = new ReleasedStatement(listing, proof.SaltedDigest, head.Lines, publication.Scope, proof.Consents, index, DateTimeOffset.FromUnixTimeMilliseconds(entry.Time));
    }
}
