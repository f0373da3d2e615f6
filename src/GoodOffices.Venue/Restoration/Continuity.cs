using GoodOffices.Record;
using GoodOffices.Record.Notes;
using GoodOffices.Venue.Answers;
using GoodOffices.Venue.Logs;

namespace GoodOffices.Venue.Restoration;

/// <summary>Keeps a venue that was restored from an older backup from signing a smaller record than it has signed before.</summary>
/// <remarks>The venue cannot know by itself what it has forgotten. Each node shows the highest checkpoint that it has
/// verified when it authenticates; a larger one than the log's own is kept on the disk, and nothing is appended until
/// the missing entries are back and have that checkpoint's root.</remarks>
internal sealed class Continuity
{
    private readonly Lock _gate = new();
    private readonly IContinuityMarker _marker;
    private readonly string _origin;
    private readonly LogAlarm _alarm;
    private readonly HashSet<string> _awaited;
    private SignedCheckpoint? _target;
    private bool _forked;

    /// <param name="marker">Keeps the checkpoint to catch up with.</param>
    /// <param name="key">The log's public key.</param>
    /// <param name="awaited">The participants to hear from before anything is appended; empty where it was not restored.</param>
    /// <param name="alarm">Told of every change for the worse.</param>
    public Continuity(IContinuityMarker marker, NoteKey key, IEnumerable<string> awaited, LogAlarm alarm)
    {
        (_marker, _origin, _alarm) = (marker, key.Name, alarm);
        _awaited = [.. awaited];
        Kept = marker.Read() is { } note && SignedCheckpoint.TryOpen(note, key, out var kept, out _) ? kept : null;
    }

    /// <summary>The checkpoint that an earlier run was to catch up with; to be shown again at the start.</summary>
    public SignedCheckpoint? Kept { get; }

    public ContinuityState State
    {
        get
        {
            lock (_gate)
            {
                return _forked ? ContinuityState.Forked
                    : _target is not null ? ContinuityState.Behind
                    : _awaited.Count > 0 ? ContinuityState.AwaitingParties
                    : ContinuityState.Whole;
            }
        }
    }

    /// <summary>The checkpoint to catch up with; null where nothing is missing.</summary>
    public SignedCheckpoint? Target
    {
        get
        {
            lock (_gate)
            {
                return _target;
            }
        }
    }

    /// <summary>Takes note of the highest checkpoint that a party's node has verified.</summary>
    /// <param name="party">Whose node.</param>
    /// <param name="seen">With the signature of this log's key; null where it has verified none yet.</param>
    /// <param name="ownSize">The log's size here.</param>
    /// <param name="ownRoot">The log's root here at a size up to that.</param>
    public void Shown(string party, SignedCheckpoint? seen, long ownSize, Func<long, Hash> ownRoot)
    {
        lock (_gate)
        {
            Weigh(seen, ownSize, ownRoot);
            _awaited.Remove(party);
        }
    }

    /// <summary>Takes note of a checkpoint found in the venue's own files, or shown by somebody who has no standing: the key that signed it is the log's own.</summary>
    public void Found(SignedCheckpoint? seen, long ownSize, Func<long, Hash> ownRoot)
    {
        lock (_gate)
        {
            Weigh(seen, ownSize, ownRoot);
        }
    }

    /// <summary>The log has caught up.</summary>
    public void CaughtUp(long size)
    {
        lock (_gate)
        {
            if (_target is null || _target.Size > size)
            {
                return;
            }

            _target = null;
            _marker.Delete();
            _alarm.CaughtUp(_origin, size);
        }
    }

    private void Weigh(SignedCheckpoint? seen, long ownSize, Func<long, Hash> ownRoot)
    {
        if (seen is null || seen.Size == 0)
        {
            return;
        }

        if (seen.Size <= ownSize)
        {
            Fork(seen.Size, ownRoot(seen.Size) != seen.Root);
        }
        else if (seen.Size == _target?.Size)
        {
            Fork(seen.Size, seen.Root != _target.Root);
        }
        else if (seen.Size > (_target?.Size ?? ownSize))
        {
            _marker.Write(seen.Note.Span);
            _target = seen;
            _alarm.Behind(_origin, ownSize, seen.Size);
        }
    }

    private void Fork(long size, bool differs)
    {
        if (differs && !_forked)
        {
            _forked = true;
            _alarm.Forked(_origin, size);
        }
    }

    /// <summary>Why nothing can be appended now; null where it can.</summary>
    public ProblemAnswer? Refusal() => State switch
    {
        ContinuityState.Whole => null,
        ContinuityState.AwaitingParties => new ProblemAnswer(StatusCodes.Status409Conflict, "venue-awaits-parties",
            "The venue was restored from a backup and waits until a node of each party and of the host has shown its highest checkpoint.",
            "Send the same again when every party's node and the host's have connected."),
        ContinuityState.Behind => new ProblemAnswer(StatusCodes.Status409Conflict, "venue-behind",
            "The venue was restored from an older backup: entries that it has signed are missing here.",
            "A node that has them sends them to the restoration of this log; then send the same again."),
        ContinuityState.Forked => new ProblemAnswer(StatusCodes.Status409Conflict, "venue-forked",
            "The venue's key has signed two different records of one size.",
            "This is equivocation: keep both checkpoints as evidence and go on at another venue by an amended convocation."),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
