using System.Runtime.CompilerServices;
using GoodOffices.Agreement;
using GoodOffices.Delegation.Dockets;
using GoodOffices.Delegation.Outboxes;
using GoodOffices.Delegation.Replication;
using GoodOffices.Delegation.Venues;
using GoodOffices.Procedure;
using GoodOffices.Record.Keys;

namespace GoodOffices.Delegation;

/// <content>In step with the venue.</content>
public sealed partial class Node
{
    private const int SnapshotEvery = 64;
    private static readonly TimeSpan ClockTolerance = TimeSpan.FromMinutes(2);

    /// <summary>Fetches, verifies, persists and folds what is new in every log that the reader may read; then exchanges cosignatures.</summary>
    /// <param name="reader">Whose key answers the venue's challenge; null for the unlocked device. Before a device is enrolled it is the party's key.</param>
    /// <param name="ct">Gives up; what was persisted stays.</param>
    /// <returns>One report for each log.</returns>
    /// <exception cref="VenueException">The venue was not reached; what is here is unchanged and can be read.</exception>
    public async Task<IReadOnlyList<SynchronisationReport>> SynchroniseAsync(SigningKey? reader, CancellationToken ct)
    {
        var reports = new List<SynchronisationReport>();
        Log("");
        // The talks' log comes first: with it a party that came in learns that it has a caucus log.
        foreach (var name in (string[])["", Party.Code.Value])
        {
            if (!_logs.TryGetValue(name, out var log)) continue;
            await using var lease = Lease(reader, log.Replica.Log);
            reports.Add(await SynchroniseAsync(log, lease.Venue, ct));
        }

        CompareCaucus();
        return reports;
    }

    /// <summary>Synchronises with the unlocked device.</summary>
    public Task<IReadOnlyList<SynchronisationReport>> SynchroniseAsync(CancellationToken ct) => SynchroniseAsync(null, ct);

    /// <summary>Waits for the venue's checkpoints and synchronises a log with each, until the venue ends the stream or the token is cancelled.</summary>
    /// <param name="log">Empty for the talks', else the own party's code.</param>
    /// <param name="ct">Ends it.</param>
    public async IAsyncEnumerable<SynchronisationReport> WatchAsync(string log, [EnumeratorCancellation] CancellationToken ct)
    {
        var state = Log(log);
        var venue = Lease(null, log).Venue;
        yield return await SynchroniseAsync(state, venue, ct);
        await foreach (var _ in venue.CheckpointsAsync(state.Replica.Size, ct))
        {
            yield return await SynchroniseAsync(state, venue, ct);
        }
    }

    private async Task<SynchronisationReport> SynchroniseAsync(LogState log, IVenueConnection venue, CancellationToken ct)
    {
        var before = log.Replica.Size;
        await TakeAsync(log, venue, ct);
        if (log.Replica.Evidence is null) await ExchangeCosignaturesAsync(log, venue, ct);
        if (log.Cosigning.Ahead is { } ahead)
        {
            // The record may have grown between the two questions. Asked again, a venue that keeps nothing back shows it.
            await TakeAsync(log, venue, ct);
            if (log.Replica.LacksSigned) log.Replica.NoteWithheld($"{ahead.Party} has cosigned a record of {ahead.Size} entries that the venue signed.");
        }

        return new SynchronisationReport(log.Replica.Log, log.Replica.Size, log.Replica.Size - before, log.Cosigning.CommonSize,
            [.. log.Replica.Concerns.OrderBy(concern => concern.Kind)]);
    }

    /// <summary>Fetches, verifies, persists and folds what is new in a log.</summary>
    private async Task TakeAsync(LogState log, IVenueConnection venue, CancellationToken ct)
    {
        var before = log.Replica.Size;
        var began = _options.Time.GetUtcNow();
        await log.Replica.SynchroniseAsync(venue, ct);
        if (log.Replica.Size > before) CheckTime(log, before);
        if (log.Replica.Concerns.All(static concern => concern.Kind is not (ConcernKind.Unproven or ConcernKind.OlderRecord or ConcernKind.Withheld))) log.InStepAt = began;
        if (log.Chain is { } chain) await chain.ExamineAsync(log.Replica, ct);
        if (log.Docket is { } docket) await docket.AdvanceAsync(_options.Store, venue, ct);
        if (log.Replica.Size > before) await EraseOverlapSecretsAsync(ct);
        if (log.Replica.Size >= log.SnapshotSize + SnapshotEvery) await WriteSnapshotAsync(log, ct);
        if (log.Replica.Log.Length == 0) await BeginCaucusAsync(ct);
    }

    private async Task ExchangeCosignaturesAsync(LogState log, IVenueConnection venue, CancellationToken ct)
    {
        await log.Cosigning.FetchAsync(venue, ct);
        var now = _options.Time.GetUtcNow();
        if (!_options.Cosigns || !IsConfirmed || _device is null) return;
        await SeeDeadlinesAsync(log, now, ct);
        if (PassesOwnObjection(now) || WasAwayAtDeadline(log, now)) return;
        try
        {
            await log.Cosigning.CosignAsync(venue, _device.Node.Cosigner, now, ct);
        }
        catch (VenueException refused) when (!refused.IsTransient)
        {
            log.Replica.Note(new Concern(ConcernKind.CosignatureRefused, $"The venue refused this node's cosignature: {refused.Message}", refused.Hint ?? "Ask the host."));
        }
    }

    /// <summary>Whether a cosignature dated now would say that this party let a deadline pass in silence, while what it says to the contrary waits in the outbox.</summary>
    private bool PassesOwnObjection(DateTimeOffset now)
    {
        var seconds = now.ToUnixTimeSeconds();
        foreach (var item in Outbox)
        {
            if (item is not { Room: { } room, TableAct: { } act } || Room(room).Table is not { } table) continue;
            if (Broken(table, act, table.Rules.Seat(Reasons.Party(Party.Code))).Any(deadline => deadline < seconds)) return true;
        }

        return false;
    }

    /// <summary>The deadlines that an act, once recorded, shows not to have passed in silence.</summary>
    private static IEnumerable<long> Broken(Table table, TableAct act, int seat)
    {
        if (act is TableAct.CorrectionObjected objected && table.Corrections.GetValueOrDefault(objected.Correction) is { EffectedBy: null, Deadline: { } limit } correction && correction.Objections[seat] is null) yield return limit;
        foreach (var silence in table.Silences.Values.Where(silence => silence.EstablishedBy is null && silence.Objections[seat] is null))
        {
            var speaks = act is TableAct.SilenceBroken broken ? broken.Silence == silence.Act
                : Intent.Replaced(act)?.Provision == silence.Provision && !(act is TableAct.Accepted accepted && accepted.Content == silence.Content);
            if (speaks) yield return silence.Deadline;
        }
    }

    /// <summary>Sets the venue's clock beside this one: what is new was recorded after this node was last in step, and before now.</summary>
    private void CheckTime(LogState log, long from)
    {
        var replica = log.Replica;
        if (from == 0 || replica.Entries.LastOrDefault(entry => entry.Index >= from && entry.Submission is not null) is not { } last) return;
        if (last.Time - _options.Time.GetUtcNow() is var ahead && ahead > ClockTolerance) NoteTime(replica, ahead, last.Index);
        // Where it is not known when the record was last whole here, an old entry says nothing of the clock, and clears nothing.
        else if (log.InStepAt is not { } whole) return;
        else if (whole - last.Time is var behind && behind > ClockTolerance) NoteTime(replica, -behind, last.Index);
        else replica.Clear(ConcernKind.VenueTime);
    }

    private static void NoteTime(LogReplica replica, TimeSpan away, long entry)
    {
        replica.Clear(ConcernKind.VenueTime);
        replica.Note(new Concern(
            ConcernKind.VenueTime, $"The venue's clock is {Math.Abs(away.TotalMinutes):0} minutes {(away < TimeSpan.Zero ? "behind" : "ahead of")} this computer's.",
            "Times shown may be wrong, and deadlines may end at another moment than you expect. Check this computer's clock first.", entry));
    }

    /// <summary>A device that is in one log and not in the other, or revoked in one alone, is told: both are signed by the party's key.</summary>
    private void CompareCaucus()
    {
        if (!_logs.TryGetValue(Party.Code.Value, out var caucus)) return;
        var talks = Log("").Replica;
        caucus.Replica.Clear(ConcernKind.CaucusDiffers);
        foreach (var (key, standing) in talks.Proceedings.Signers)
        {
            if (standing.Role != SignerRole.Device || standing.Party != Party.Code || !standing.IsRevoked || !caucus.Replica.Proceedings.Of(key).IsCurrentDevice) continue;
            caucus.Replica.Note(new Concern(ConcernKind.CaucusDiffers, $"The device '{standing.Label}' of {standing.Delegate} was revoked at the talks and not in the caucus.", "Revoke it in the caucus log, too."));
        }
    }

    private ConnectionLease Lease(SigningKey? reader, string log)
    {
        _venue ??= _options.Venue ?? MakeVenue();
        ReadOnlyMemory<byte>? Highest() => Log(log).Replica.Highest?.Note;
        if (reader is not null) return new ConnectionLease(_venue.Connect(reader, log, Highest), owned: true);
        if (_device is null) throw Locked();
        if (!_connections.TryGetValue(log, out var connection)) _connections.Add(log, connection = _venue.Connect(_device.Signing, log, Highest));
        return new ConnectionLease(connection, owned: false);
    }

    private HttpVenue MakeVenue() => Address is null || Convocation is null
        ? throw new NodeException("no-address", "This node does not know where the venue is.", "Join again with the venue's address and certificate fingerprint.")
        : new HttpVenue(Address, Convocation, _options.Time);

    /// <summary>A connection that is closed after use unless it is the node's standing one.</summary>
    private readonly struct ConnectionLease(IVenueConnection venue, bool owned) : IAsyncDisposable
    {
        public IVenueConnection Venue { get; } = venue;

        public ValueTask DisposeAsync() => owned ? Venue.DisposeAsync() : default;
    }
}
