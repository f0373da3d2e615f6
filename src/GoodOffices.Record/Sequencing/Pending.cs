using System.Buffers.Binary;
using GoodOffices.Record.Merkle;
using GoodOffices.Record.Storage;

namespace GoodOffices.Record.Sequencing;

/// <summary>A submission on its way through the sequencer, with the one who waits for it.</summary>
internal sealed class Pending
{
    // Continuations must not run inside the loop: one that appended again would re-enter it.
    private readonly TaskCompletionSource<AppendResult> _result = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly byte[] _entry;

    public Pending(ReadOnlySpan<byte> submission)
    {
        _entry = new byte[LogEntry.TimeLength + submission.Length];
        submission.CopyTo(_entry.AsSpan(LogEntry.TimeLength));
        Digest = Hash.Of(submission);
    }

    /// <summary>SHA-256 of the submission.</summary>
    public Hash Digest { get; }

    public ReadOnlyMemory<byte> Submission => _entry.AsMemory(LogEntry.TimeLength);

    public Task<AppendResult> Result => _result.Task;

    /// <summary>The entry that the submission becomes at a time.</summary>
    public LogEntry At(long timeMilliseconds)
    {
        BinaryPrimitives.WriteInt64BigEndian(_entry, timeMilliseconds);
        return new LogEntry(_entry, MerkleHash.Leaf(_entry), Digest);
    }

    public void Answer(AppendResult result) => _result.TrySetResult(result);

    public void Fault(Exception bug) => _result.TrySetException(bug);
}
