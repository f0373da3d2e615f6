using GoodOffices.Agreement;
using GoodOffices.Delegation.Instructing;
using GoodOffices.Delegation.Replication;
using GoodOffices.Delegation.Storage;
using GoodOffices.Procedure;
using GoodOffices.Record;
using GoodOffices.Record.Notes;
using GoodOffices.Record.Sealing;

namespace GoodOffices.Delegation.Dockets;

/// <summary>What the rooms of one docket share: the log, the secrets, the enclosures that came.</summary>
internal sealed class DocketParts(LogReplica replica, SecretBook secrets)
{
    private readonly Dictionary<Hash, ReadOnlyMemory<byte>> _enclosures = [];

    /// <summary>Entries whose secret is known and whose enclosure is not here.</summary>
    public HashSet<Hash> MissingEnclosures { get; } = [];

    /// <summary>What identifies a room among all rooms of all talks.</summary>
    public Digest Context(RoomId room) => Digest.FromBytes(Hash.Of(RowKey.Of(replica.Log, RowKey.Of(room.Value, replica.Founding.TalksId.ToArray()))).ToArray());

    public void Take(Hash address, ReadOnlyMemory<byte> enclosure)
    {
        _enclosures[address] = enclosure;
        MissingEnclosures.Remove(address);
    }

    /// <summary>Opens an entry under its room's secret. What does not open under the right key is void for everyone.</summary>
    /// <returns>Whether it is settled now.</returns>
    public bool TryOpen(SealedEntry entry)
    {
        var preamble = entry.Submission.Preamble;
        if (secrets.Find(RoomId.Parse(preamble.Room), preamble.Epoch) is not { } secret) return false;
        ReadOnlyMemory<byte> body = entry.Submission.InlineBody;
        if (entry.Submission.IsEnclosed && !_enclosures.Remove(entry.Submission.BodyHash, out body))
        {
            MissingEnclosures.Add(entry.Submission.BodyHash);
            return false;
        }

        entry.IsSettled = true;
        if (!ActSealer.TryOpen(secret, entry.Submission, body.Span, out var act, out var fault))
            entry.Void = new Reason("seal", $"The entry does not open under the room's key ({fault}).", "Its author sends the act again.");
        else Read(entry, act);
        return true;
    }

    /// <summary>Why the cosignatures that an act rests on do not hold; null where they do, or it rests on none.</summary>
    public Reason? Evidence(TableAct act, SealedEntry entry) => act switch
    {
        TableAct.SilenceEstablished established => established.Evidence.Select(piece => Fault(piece, entry)).FirstOrDefault(why => why is not null),
        TableAct.CorrectionEstablished established => established.Evidence.Select(piece => Fault(piece, entry)).FirstOrDefault(why => why is not null),
        _ => null,
    };

    private void Read(SealedEntry entry, byte[] bytes)
    {
        if (replica.Proceedings.Caucus is not null && CaucusAct.IsOne(bytes))
        {
            if (CaucusAct.TryDecode(bytes, out var caucus)) entry.CaucusAct = caucus;
            else entry.Void = new Reason("malformed", "The act of the caucus cannot be read.", "A newer act needs a newer version of this software.");
        }
        else if (TableAct.TryDecode(bytes, out var act, out var why))
        {
            entry.Act = act;
        }
        else
        {
            entry.Void = why;
        }
    }

    private Reason? Fault(SilenceEvidence piece, SealedEntry entry)
    {
        const string Hint = "Take the cosignature from the venue anew.";
        if (!PartyCode.TryParse(piece.Party.ToString(), out var party) || !entry.Entry.Judge.Cosigners.TryGetValue(party, out var cosigner))
            return new Reason("evidence-party", $"{piece.Party} has no cosigner at these talks.", Hint);
        if (!SignedCheckpoint.TryOpen([.. piece.Note], replica.Key, out var checkpoint, out _) || !Cosignature.TryFind(checkpoint, cosigner, out var cosignature, out _))
            return new Reason("evidence-note", $"The note is no checkpoint of this log with a cosignature of {piece.Party}.", Hint);
        if (cosignature.TimeSeconds != piece.Time || checkpoint.Size != piece.Size)
            return new Reason("evidence-differs", $"The note of {piece.Party} says another time or size than the act does.", Hint);
        // At this entry's index everybody has the same record, so everybody judges alike.
        return checkpoint.Size <= entry.Index && replica.RootAt(checkpoint.Size) == checkpoint.Root ? null
            : new Reason("evidence-record", $"What {piece.Party} cosigned is not the record before this entry.", Hint);
    }
}
