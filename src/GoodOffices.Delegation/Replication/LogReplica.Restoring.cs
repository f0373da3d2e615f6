using GoodOffices.Delegation.Venues;
using GoodOffices.Record.Entries;
using GoodOffices.Record.Notes;

namespace GoodOffices.Delegation.Replication;

/// <content>Giving back to a venue that was restored from an older backup what it has signed and lost.</content>
public sealed partial class LogReplica
{
    private const int MostBytesSentBack = 4 << 20;

    /// <summary>Sends the entries and the enclosures of them that are kept here. Nothing new is told to the venue: all of it came from there.</summary>
    /// <param name="venue">Has been shown the highest checkpoint when this connection was authenticated.</param>
    /// <param name="highest">Of this replica.</param>
    /// <param name="size">The venue's.</param>
    /// <param name="ct">Gives up.</param>
    /// <returns>Whether the venue now shows as large a record again. If not, another node may have what is missing.</returns>
    private async Task<bool> SendBackAsync(IVenueConnection venue, SignedCheckpoint highest, long size, CancellationToken ct)
    {
        try
        {
            await SendEnclosuresBackAsync(venue, size, ct);
            for (var next = size; next < highest.Size;)
            {
                var reached = await venue.RestoreAsync(next, Part(next, highest.Size), ct);
                if (reached <= next) return false;
                next = reached;
            }
        }
        catch (VenueException refused) when (!refused.IsTransient)
        {
            // Another node may have been quicker: what counts is what the venue shows then.
        }

        var note = await venue.CheckpointAsync(ct);
        return SignedCheckpoint.TryOpen(note.Span, Key, out var shown, out _) && shown.Size >= highest.Size;
    }

    private async Task SendEnclosuresBackAsync(IVenueConnection venue, long from, CancellationToken ct)
    {
        for (var index = from; index < Size; index++)
        {
            if (Entry.TryParse(_raw[(int)index], out var entry, out _) && Submission.TryParse(entry.Content, out var submission, out _)
                && submission.IsEnclosed && await EnclosureAsync(null, submission, ct) is { } body)
            {
                await venue.StoreEnclosureAsync(submission.BodyHash, body, ct);
            }
        }
    }

    /// <summary>Entries from an index on, as many as one request should hold; at least one.</summary>
    private List<ReadOnlyMemory<byte>> Part(long from, long end)
    {
        var bytes = 0L;
        return [.. _raw.Skip((int)from).Take((int)(end - from)).TakeWhile((entry, place) => (bytes += entry.Length) <= MostBytesSentBack || place == 0)];
    }
}
