using GoodOffices.Procedure;
using GoodOffices.Procedure.Convening;
using GoodOffices.Record.Storage;
using GoodOffices.Venue.Cosignatures;
using GoodOffices.Venue.Enclosures;
using GoodOffices.Venue.Restoration;
using GoodOffices.Venue.Setup;

namespace GoodOffices.Venue.Logs;

/// <summary>Opens the logs of the talks from the data directory.</summary>
internal static class LogOpening
{
    /// <summary>How long an enclosure that no entry names is kept: its sender may still be on the way with the entry.</summary>
    private static readonly TimeSpan Unnamed = TimeSpan.FromDays(1);

    /// <exception cref="VenueFailure">A store cannot be read or is damaged, or its disk is full.</exception>
    public static async Task<OpenLogs> OpenAllAsync(VenueParts venue)
    {
        OpenLogs? logs = null;
        try
        {
            logs = new OpenLogs(await OpenAsync(venue, venue.Convocation, null).ConfigureAwait(false), (party, convocation) => OpenAsync(venue, convocation, party));
            await logs.OpenCaucusesAsync().ConfigureAwait(false);
            return logs;
        }
        catch (Exception error)
        {
            if (logs is not null)
            {
                await logs.DisposeAsync().ConfigureAwait(false);
            }

            if (error is StoreException fault)
            {
                throw Failure(venue, fault);
            }

            throw;
        }
    }

    private static async Task<OpenLog> OpenAsync(VenueParts venue, Convocation convocation, PartyCode? caucus)
    {
        var name = caucus?.Value ?? "";
        var folder = DataDirectory.FolderOf(name);
        var parts = new LogParts(
            name, convocation,
            venue.Key.SignerOf(convocation.LogKey(caucus).Name),
            SqliteLogStore.Open(venue.Data.Log(name), venue.File.Limits.LogBytes > 0 ? venue.File.Limits.LogBytes : null),
            new EnclosureStore(Path.Combine(venue.Data.Enclosures, folder)),
            new CosignatureStore(Path.Combine(venue.Data.Cosignatures, folder)),
            venue.Alarm);
        var running = await RunningLog.OpenAsync(parts, CancellationToken.None).ConfigureAwait(false);
        return Whole(venue, parts, running);
    }

    private static OpenLog Whole(VenueParts venue, LogParts parts, RunningLog running)
    {
        var size = running.Sequencer.Latest.Size;
        var awaited = !venue.Restored ? []
            : parts.Name.Length > 0 ? [parts.Name]
            : running.Admission.Current.Participants.Keys.Select(code => code.Value);
        Directory.CreateDirectory(venue.Data.Restoration);
        var marker = Path.Combine(venue.Data.Restoration, DataDirectory.FolderOf(parts.Name));
        var continuity = new Continuity(new ContinuityFile(marker), parts.Signer.Key, awaited, parts.Alarm);
        var log = new OpenLog(parts, running, continuity);
        continuity.Found(continuity.Kept, size, log.RootAt);
        foreach (var (party, cosigner) in running.Admission.Current.Cosigners)
        {
            // A party has cosigned nothing but what this venue had signed.
            continuity.Found(parts.Cosignatures.Load(party, parts.Signer.Key, cosigner), size, log.RootAt);
        }

        if (continuity.State == ContinuityState.Whole)
        {
            parts.Enclosures.Sweep(running.Admission.Named, TimeProvider.System.GetUtcNow() - Unnamed);
        }

        return log;
    }

    private static VenueFailure Failure(VenueParts venue, StoreException error) => error.IsFull
        ? new VenueFailure(ExitCode.DiskFull, $"There is no room left on the disk of {venue.Data.Path}.", "Free space and start again; nothing acknowledged is lost.", error)
        : error.IsNewerFormat
        ? new VenueFailure(ExitCode.NewerFormat, error.Message, "Install the version of good-offices-venue that wrote it, or a later one. Nothing was changed.", error)
        : new VenueFailure(ExitCode.Record, error.Message,
            "Do not repair it by hand: put the data directory back from a backup and start with --restored; the nodes bring back what is missing.", error);
}
