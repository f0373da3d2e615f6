using GoodOffices.Delegation.Keys;
using GoodOffices.Delegation.Replication;
using GoodOffices.Delegation.Storage;
using GoodOffices.Delegation.Venues;
using GoodOffices.Procedure;
using GoodOffices.Procedure.Acts;
using GoodOffices.Record;
using GoodOffices.Record.Entries;

namespace GoodOffices.Delegation.Dockets;

/// <summary>One log as one device reads it: the fold of the clear entries and the fold of what was sealed to its rooms, joined entry by entry.</summary>
/// <remarks>Pure apart from fetching enclosures: the same record and the same keys give the same docket.</remarks>
public sealed class Docket : IDisposable
{
    private readonly SortedDictionary<RoomId, RoomDocket> _rooms = [];
    private readonly Dictionary<Hash, Submission> _wanted = [];
    private readonly LogReplica _replica;
    private readonly SecretBook _secrets;
    private readonly DocketParts _parts;
    private int _folded;

    internal Docket(LogReplica replica, DeviceKeys device, Entropy entropy)
    {
        _replica = replica;
        _secrets = new SecretBook(device, replica.Founding.TalksId, replica.Log, entropy);
        _parts = new DocketParts(replica, _secrets);
    }

    /// <summary>Which log: empty for the talks', else the party's code.</summary>
    public string Log => _replica.Log;

    /// <summary>The rooms to which something was sealed.</summary>
    public IReadOnlyDictionary<RoomId, RoomDocket> Rooms => _rooms;

    internal SecretBook Secrets => _secrets;

    /// <summary>A room; an empty one where nothing was sealed to it yet.</summary>
    public RoomDocket Room(RoomId room)
    {
        ArgumentNullException.ThrowIfNull(room);
        return _rooms.TryGetValue(room, out var docket) ? docket : new RoomDocket(room, _parts);
    }

    /// <summary>Zeroes the secrets.</summary>
    public void Dispose() => _secrets.Dispose();

    internal Task LoadAsync(INodeStore store, CancellationToken ct) => _secrets.LoadAsync(store, ct);

    /// <summary>Folds what the log has beyond what was folded here, fetches enclosures that are missing, and keeps new secrets.</summary>
    internal async Task AdvanceAsync(INodeStore store, IVenueConnection? venue, CancellationToken ct)
    {
        var learned = false;
        for (; _folded < _replica.Entries.Count; _folded++) learned |= Fold(_replica.Entries[_folded]);
        if (learned) RetryRooms();
        await FetchAsync(venue, ct);
        var changes = _secrets.Unsaved();
        if (changes.Count > 0) await store.CommitAsync(changes, ct);
    }

    private bool Fold(LoggedEntry entry)
    {
        if (entry.Submission is { Preamble.IsSealed: true } submission) FoldSealed(entry, submission);
        if (entry.Ruling is Ruling.Counts { Act: ClearAct.AmendmentAccepted or ClearAct.ConvocationAmended or ClearAct.ModalitiesAccepted })
        {
            foreach (var room in _rooms.Values) room.Turn(entry);
        }

        return entry.Ruling switch
        {
            Ruling.Counts { Act: ClearAct.EpochBegun begun } => _secrets.Begin(entry.Index, begun),
            Ruling.Counts { Act: ClearAct.DeviceAdmitted admitted } => _secrets.Admit(admitted),
            _ => false,
        };
    }

    private void FoldSealed(LoggedEntry entry, Submission submission)
    {
        var author = entry.Judge.Of(submission.Preamble.Signer);
        // Only what names a room that there is, by somebody who is in it, is the room's: the rest is noise of the log.
        if (!RoomId.TryParse(submission.Preamble.Room, out var id) || entry.Judge.Room(id) is not { } room || author.Party is null || !room.Participants.Contains(author.Party)) return;
        if (!_rooms.TryGetValue(id, out var docket)) _rooms.Add(id, docket = new RoomDocket(id, _parts));
        docket.Take(new SealedEntry(entry, submission, author));
        if (_parts.MissingEnclosures.Contains(submission.BodyHash)) _wanted[submission.BodyHash] = submission;
    }

    private void RetryRooms()
    {
        foreach (var room in _rooms.Values)
        {
            room.Retry();
            foreach (var entry in room.Unopened.Where(entry => _parts.MissingEnclosures.Contains(entry.Submission.BodyHash)))
                _wanted[entry.Submission.BodyHash] = entry.Submission;
        }
    }

    private async Task FetchAsync(IVenueConnection? venue, CancellationToken ct)
    {
        var came = false;
        foreach (var (address, submission) in _wanted.ToList())
        {
            if (await _replica.EnclosureAsync(venue, submission, ct) is not { } body)
            {
                _replica.Note(new Concern(ConcernKind.EnclosureMissing, $"The enclosure {address.ToHex()[..16]}… of the room {submission.Preamble.Room} is not here: the state of that room is provisional.",
                    "Synchronise again; its author can send it to you by another way.", _replica.Find(submission.ActHash)?.Index));
                continue;
            }

            _parts.Take(address, body);
            _wanted.Remove(address);
            came = true;
        }

        if (came) RetryRooms();
    }
}
