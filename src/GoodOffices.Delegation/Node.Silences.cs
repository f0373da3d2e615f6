using System.Buffers.Binary;
using GoodOffices.Agreement;
using GoodOffices.Delegation.Dockets;
using GoodOffices.Delegation.Replication;
using GoodOffices.Delegation.Storage;
using GoodOffices.Procedure;

namespace GoodOffices.Delegation;

/// <content>An absent party is absent, not silent: what ended while nobody here had seen it is cosigned when the delegation has spoken.</content>
public sealed partial class Node
{
    private readonly Dictionary<ActId, long> _firstSeen = [];

    /// <summary>Whether this node cosigns the record although a deadline for objections passed before it saw what was proposed: then its party counts as silent.</summary>
    public bool LetsPassedDeadlinesStand { get; set; }

    /// <summary>Notes when this node first saw each proposal that a deadline runs for; kept, so that it knows after a start anew, too.</summary>
    private async Task SeeDeadlinesAsync(LogState log, DateTimeOffset now, CancellationToken ct)
    {
        var seconds = now.ToUnixTimeSeconds();
        foreach (var running in Running(log).Where(running => !_firstSeen.ContainsKey(running.Act)))
        {
            var row = RowKey.Of(log.Replica.Log, running.Act.Index);
            if (await _options.Store.ReadAsync(StoreTable.FirstSeen, row, ct) is { Length: sizeof(long) } kept) _firstSeen[running.Act] = BinaryPrimitives.ReadInt64BigEndian(kept.Span);
            else
            {
                var seen = new byte[sizeof(long)];
                BinaryPrimitives.WriteInt64BigEndian(seen, seconds);
                await _options.Store.CommitAsync([new(StoreTable.FirstSeen, row, seen)], ct);
                _firstSeen[running.Act] = seconds;
            }
        }
    }

    /// <summary>Whether a cosignature dated now would make this party silent on what it saw only after the deadline, and of which it has said nothing since.</summary>
    private bool WasAwayAtDeadline(LogState log, DateTimeOffset now)
    {
        log.Replica.Clear(ConcernKind.AwayAtDeadline);
        var cosigned = log.Cosigning.Latest.GetValueOrDefault(Party.Code)?.Checkpoint.Size ?? 0;
        var missed = LetsPassedDeadlinesStand ? [] : Running(log)
            .Where(running => running.Deadline < now.ToUnixTimeSeconds() && running.Deadline < _firstSeen[running.Act] && cosigned <= running.Act.Index).ToList();
        foreach (var (act, deadline) in missed)
        {
            log.Replica.Note(new Concern(ConcernKind.AwayAtDeadline,
                $"The time to object to what entry {act} proposes ended on {DateTimeOffset.FromUnixTimeSeconds(deadline):yyyy-MM-dd HH:mm} UTC, before this node saw it. Until your delegation speaks, this node cosigns nothing.",
                "Object or accept. To let it stand, and count as silent: good-offices delegation cosign --past-deadlines.", act.Index));
        }

        return missed.Count > 0;
    }

    /// <summary>The deadlines for objections at the tables of a log to which this party has not spoken, nor set them itself.</summary>
    private IEnumerable<(ActId Act, long Deadline)> Running(LogState log)
    {
        var party = Reasons.Party(Party.Code);
        foreach (var table in log.Docket?.Rooms.Values.Select(static room => room.Table).OfType<Table>() ?? [])
        {
            if (!table.Rules.Parties.Contains(party)) continue;
            var seat = table.Rules.Seat(party);
            foreach (var silence in table.Silences.Values.Where(silence => silence.EstablishedBy is null && silence.Party != party && silence.Objections[seat] is null && !(table.PositionOf(party, silence.Provision)?.Act > silence.Act)))
                yield return (silence.Act, silence.Deadline);
            foreach (var correction in table.Corrections.Values.Where(correction => correction is { EffectedBy: null, Deadline: not null } && correction.Objections[seat] is null))
                yield return (correction.ProposedBy, correction.Deadline!.Value);
        }
    }
}
