using GoodOffices.Procedure;
using GoodOffices.Record.Merkle;
using GoodOffices.Record.Sequencing;
using GoodOffices.Venue.Setup;

namespace GoodOffices.Venue.Logs;

/// <summary>A sequencer on a log's store, with the fold of its entries.</summary>
/// <param name="Sequencer">Sets the order.</param>
/// <param name="Admission">Brought up to the log's size.</param>
internal sealed record RunningLog(Sequencer Sequencer, ProceedingsAdmission Admission)
{
    private const int PageEntries = 1_024;

    /// <summary>Opens the log, appends the convocation where it is empty, and folds what is there.</summary>
    /// <exception cref="VenueFailure">Entry 0 is another convocation, or the rules refuse it.</exception>
    public static async Task<RunningLog> OpenAsync(LogParts parts, CancellationToken cancellation)
    {
        if (!Proceedings.TryBegin(parts.Convocation.Bytes, parts.Name, out var begun, out var why))
        {
            throw new VenueFailure(ExitCode.Convocation, why.Why, why.Hint ?? "Ask the host for another convocation.");
        }

        var admission = new OpeningAdmission(new ProceedingsAdmission(begun, parts.Enclosures));
        var sequencer = await Sequencer.OpenAsync(
            parts.Store, parts.Signer, parts.Signer.Key.Name, admission, TimeProvider.System, new SequencerOptions { OnFailure = parts.Alarm.StoreFailed }, cancellation).ConfigureAwait(false);
        if (sequencer.Latest.Size == 0)
        {
            Require(await sequencer.AppendAsync(parts.Convocation.Bytes, cancellation).ConfigureAwait(false));
        }

        await ReplayAsync(parts, sequencer, admission.Proceedings, cancellation).ConfigureAwait(false);
        return new RunningLog(sequencer, admission.Proceedings);
    }

    private static async Task ReplayAsync(LogParts parts, Sequencer sequencer, ProceedingsAdmission admission, CancellationToken cancellation)
    {
        var first = Whole(sequencer, 0, (await sequencer.ReadAsync(0, 1, cancellation).ConfigureAwait(false))[0]);
        if (!first.Span[Record.Storage.LogEntry.TimeLength..].SequenceEqual(parts.Convocation.Bytes.Span))
        {
            throw new VenueFailure(ExitCode.Record, "Entry 0 of the record is another convocation than the one kept in the data directory.",
                "The data directory was mixed from two venues: put all of it back from one backup.");
        }

        for (var index = 1L; index < sequencer.Latest.Size;)
        {
            foreach (var entry in await sequencer.ReadAsync(index, PageEntries, cancellation).ConfigureAwait(false))
            {
                admission.Replay(index, Whole(sequencer, index, entry));
                index++;
            }
        }
    }

    private static ReadOnlyMemory<byte> Whole(Sequencer sequencer, long index, ReadOnlyMemory<byte> entry) =>
        MerkleHash.Leaf(entry.Span) == sequencer.Hashes.Read(0, index) ? entry : throw new VenueFailure(
            ExitCode.Record, $"The record is damaged: entry {index} is not the one that was signed.",
            "Do not repair it by hand: put the data directory back from a backup and start with --restored; the nodes bring back what is missing.");

    private static void Require(AppendResult result)
    {
        if (result is AppendResult.Failed { Failure: AppendFailure.StoreFull } full)
        {
            throw new VenueFailure(ExitCode.DiskFull, full.Why, full.Hint);
        }

        if (result is not AppendResult.Taken)
        {
            throw new VenueFailure(ExitCode.DataDirectory, $"The convocation could not be recorded: {result}.", "Look at the disk and its permissions.");
        }
    }
}
