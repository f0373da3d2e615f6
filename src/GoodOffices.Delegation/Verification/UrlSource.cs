using GoodOffices.Delegation.Replication;
using GoodOffices.Delegation.Storage;
using GoodOffices.Delegation.Venues;
using GoodOffices.Procedure.Convening;
using GoodOffices.Record;
using GoodOffices.Record.Entries;
using GoodOffices.Record.Keys;
using GoodOffices.Record.Notes;

namespace GoodOffices.Delegation.Verification;

/// <summary>Fetches the talks' record from a venue. Who may read it proves so by a key.</summary>
internal static class UrlSource
{
    public static async Task<RecordSource> ReadAsync(VenueAddress address, VenueReading options, CancellationToken ct)
    {
        var convocation = options.Venue is null ? await HttpVenue.ReadConvocationAsync(address, ct) : options.Convocation;
        if (!Convocation.TryDecode(convocation, out var decoded, out var error))
            throw new NodeException("convocation", $"What the venue gives is not a convocation that this software can read, {error}.", "Check the address; a newer format needs a newer version of this software.");
        if (options.Reader is not { } reader)
            throw new NodeException("reader", "The venue shows the record to the delegations alone.", "Verify with a device of the talks, or verify a node's directory or an export.");
        var venue = options.Venue ?? new HttpVenue(address, decoded, options.Time);
        await using var connection = venue.Connect(reader, "", static () => null);
        return new RecordSource($"venue {address.Url}", convocation, [await ReadLogAsync(connection, decoded, options, ct)]);
    }

    private static async Task<LogSource> ReadLogAsync(IVenueConnection connection, Convocation convocation, VenueReading options, CancellationToken ct)
    {
        var note = await connection.CheckpointAsync(ct);
        var size = SignedCheckpoint.TryOpen(note.Span, convocation.LogKey(), out var checkpoint, out _) ? checkpoint.Size : 0;
        var entries = new List<ReadOnlyMemory<byte>>();
        // Where the venue does not give what it signed for, what is missing is found by whoever verifies.
        var pages = new EntryPages(connection, 0, size);
        while (await pages.NextAsync(ct) is { } part)
        {
            entries.AddRange(part);
            options.Progress?.Report((double)entries.Count / size);
        }

        var enclosures = new Dictionary<Hash, ReadOnlyMemory<byte>>();
        foreach (var entry in entries) await FetchAsync(connection, entry, options.WithSealedEnclosures, enclosures, ct);
        return new LogSource
        {
            Log = "",
            Entries = entries,
            Checkpoint = note,
            Cosigned = await connection.CosignaturesAsync(ct),
            Enclosure = found => enclosures.TryGetValue(found, out var body) ? body : (ReadOnlyMemory<byte>?)null,
        };
    }

    private static async Task FetchAsync(IVenueConnection connection, ReadOnlyMemory<byte> bytes, bool sealedToo, Dictionary<Hash, ReadOnlyMemory<byte>> enclosures, CancellationToken ct)
    {
        if (!Entry.TryParse(bytes, out var entry, out _) || !Submission.TryParse(entry.Content, out var submission, out _)) return;
        // Of a sealed act its hash is enough: only clear ones are judged by what they say.
        if (!submission.IsEnclosed || (submission.Preamble.IsSealed && !sealedToo)) return;
        if (await connection.EnclosureAsync(submission.BodyHash, submission.Preamble.BodyLength, ct) is { } body) enclosures[submission.BodyHash] = body;
    }
}
