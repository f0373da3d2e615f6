using System.Collections.Concurrent;
using GoodOffices.Record.Entries;
using GoodOffices.Venue.Logs;

namespace GoodOffices.Venue.Publications;

/// <summary>The published texts with what the record says of each: what is public of talks, and nothing else.</summary>
/// <remarks>A file and the entry that released it never change, so each is read once.</remarks>
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

        return [.. statements.OrderByDescending(static one => one.Entry)];
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
        if (store.Read(listing.Id) is not { } file || !PublicationHead.TryRead(file, out var head)
            || !talks.Proceedings.Publications.TryGetValue(head.SaltedDigest, out var publication) || publication.ReleasedAt is not { } index
            || !Entry.TryParse((await talks.ReadAsync(index, 1, cancellation).ConfigureAwait(false))[0], out var entry, out _)
            || !Submission.TryParse(entry.Content, out var submission, out _))
        {
            return null;
        }

        return _read[listing.Id] = new ReleasedStatement(listing, head.Lines, publication.Scope, publication.ConsentedBy, talks.Proceedings.Of(submission.Preamble.Signer).Party,
            index, DateTimeOffset.FromUnixTimeMilliseconds(entry.Time), Convert.ToHexStringLower(submission.Signature));
    }
}
