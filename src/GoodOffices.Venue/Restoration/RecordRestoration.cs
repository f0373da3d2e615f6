using GoodOffices.Record;
using GoodOffices.Record.Merkle;
using GoodOffices.Record.Storage;

namespace GoodOffices.Venue.Restoration;

/// <summary>Takes the entries back that a log has signed and lost, and lets it go on when they are whole.</summary>
/// <param name="continuity">Knows what is missing.</param>
/// <param name="holdsEnclosure">Whether an enclosure is in the log's store.</param>
/// <remarks>For one caller at a time.</remarks>
internal sealed class RecordRestoration(Continuity continuity, Func<Hash, bool> holdsEnclosure)
{
    private RestorationStage? _stage;

    /// <summary>Takes a part of what is missing; with the last one the whole is appended, if it has the root that was signed.</summary>
    /// <param name="from">Index of the first entry of the part.</param>
    /// <param name="bundle">An entry bundle; may be empty, to try again what is gathered.</param>
    /// <param name="hashes">Of the log as it is here.</param>
    /// <param name="size">Gives the log's size here, now.</param>
    /// <param name="append">Appends the whole in one transaction and opens the log anew, also where the store failed.</param>
    public async Task<RestorationOutcome> TakeAsync(long from, ReadOnlyMemory<byte> bundle, IHashSource hashes, Func<long> size, Func<LogBatch, Task> append)
    {
        if (continuity.Target is not { } target)
        {
            return RestorationOutcome.NothingMissing;
        }

        _stage ??= new RestorationStage(hashes, size());
        var outcome = _stage.Add(from, bundle, target);
        if (_stage.IsSpoilt)
        {
            _stage = null;
        }
        else if (_stage.IsWhole(target))
        {
            if (_stage.Missing(holdsEnclosure) is { } missing)
            {
                return RestorationOutcome.EnclosureMissing(missing, target.Size);
            }

            await GoOnAsync(_stage, size, append);
        }

        return outcome;
    }

    private async Task GoOnAsync(RestorationStage stage, Func<long> size, Func<LogBatch, Task> append)
    {
        try
        {
            await append(stage.Batch());
        }
        finally
        {
            // A store that could not say whether it wrote may have written all the same: what the log holds now decides.
            // Where it took nothing the stage is kept, so that the same can be tried again.
            if (size() >= stage.End)
            {
                _stage = null;
            }

            continuity.CaughtUp(size());
        }
    }
}
