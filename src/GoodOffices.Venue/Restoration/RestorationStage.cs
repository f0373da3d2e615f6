using GoodOffices.Record;
using GoodOffices.Record.Entries;
using GoodOffices.Record.Merkle;
using GoodOffices.Record.Notes;
using GoodOffices.Record.Storage;
using GoodOffices.Record.Tiles;

namespace GoodOffices.Venue.Restoration;

/// <summary>Gathers missing entries until they reach the size that this venue has signed before. Nothing is believed: what
/// is gathered becomes part of the log only if the whole has the signed root.</summary>
internal sealed class RestorationStage
{
    /// <summary>How much is gathered in memory at most.</summary>
    private const long LargestStage = 1L << 30;

    /// <summary>How many entries one request brings back at most.</summary>
    private const int MostEntries = 1 << 20;

    private readonly long _first;
    private readonly CompactRange _range;
    private readonly List<LogEntry> _entries = [];
    private long _bytes;

    /// <param name="hashes">Of the log as it is here.</param>
    /// <param name="size">Its size here.</param>
    public RestorationStage(IHashSource hashes, long size)
    {
        _first = size;
        _range = CompactRange.Of(hashes, size);
    }

    /// <summary>What was gathered does not lead to the signed root and is to be thrown away.</summary>
    public bool IsSpoilt { get; private set; }

    /// <summary>The size of the log with what was gathered.</summary>
    public long End => _first + _entries.Count;

    /// <summary>Whether all is gathered and has the signed root.</summary>
    public bool IsWhole(SignedCheckpoint target) => !IsSpoilt && End == target.Size && _range.Root() == target.Root;

    /// <summary>Adds entries from an index on; those that are gathered already are passed over, since several nodes may send the same.</summary>
    public RestorationOutcome Add(long from, ReadOnlyMemory<byte> bundle, SignedCheckpoint target)
    {
        if (from < _first || from > End)
        {
            return RestorationOutcome.Refused(StatusCodes.Status409Conflict, "out-of-order", $"The next entry that is missing is {End}.",
                $"Send entries from {End} on.");
        }

        if (!EntryBundle.TryParseUpTo(bundle, MostEntries, out var entries, out var error) || entries.Any(entry => entry.Length < LogEntry.TimeLength))
        {
            return RestorationOutcome.Refused(StatusCodes.Status422UnprocessableEntity, "malformed-bundle",
                $"The body is not a bundle of entries: {error?.ToString() ?? "an entry is shorter than its time"}.", "Two bytes of length before each entry, big-endian.");
        }

        var fresh = entries.Skip((int)(End - from)).ToList();
        if (End + fresh.Count > target.Size || (_bytes += bundle.Length) > LargestStage)
        {
            return Spoil($"The log that was signed ends at {target.Size}.");
        }

        foreach (var entry in fresh)
        {
            Append(LogEntry.Of(entry));
        }

        return End == target.Size && _range.Root() != target.Root
            ? Spoil("The entries do not have the root that this venue has signed.")
            : new RestorationOutcome(new RestorationProgress(End, target.Size), null);
    }

    /// <summary>The first enclosure that a gathered entry names and the store does not hold; null where all are here.</summary>
    /// <param name="holds">Whether an enclosure of that digest is in the store.</param>
    public Hash? Missing(Func<Hash, bool> holds)
    {
        foreach (var entry in _entries)
        {
            if (Submission.TryParse(entry.Bytes[LogEntry.TimeLength..], out var submission, out _)
                && submission.IsEnclosed && !holds(submission.BodyHash))
            {
                return submission.BodyHash;
            }
        }

        return null;
    }

    /// <summary>All that was gathered, as one batch.</summary>
    public LogBatch Batch() => new(_first, _entries, _range.Root());

    private void Append(LogEntry entry)
    {
        _entries.Add(entry);
        _range.Append(entry.Leaf);
    }

    private RestorationOutcome Spoil(string why)
    {
        IsSpoilt = true;
        return RestorationOutcome.Refused(StatusCodes.Status422UnprocessableEntity, "other-record", why,
            $"All that was sent is dropped; send the record again from {_first} on, as it was streamed.");
    }
}
