using System.Security.Cryptography;
using GoodOffices.Agreement;
using GoodOffices.Analysis.Overlap;
using GoodOffices.Delegation.Dockets;
using GoodOffices.Delegation.Outboxes;
using GoodOffices.Delegation.Overlaps;
using GoodOffices.Procedure;
using GoodOffices.Record;
using OverlapPhase = GoodOffices.Analysis.Overlap.OverlapPhase;

namespace GoodOffices.Delegation;

/// <content>The steps of this party in the rounds of an overlap. Marks are in the memory of this node while the ballots are made, and nowhere else.</content>
public sealed partial class Node
{
    private delegate byte[] OverlapMove(OverlapTranscript transcript, int seat, OverlapSecret secret, RandomNumberGenerator random);

    /// <summary>Gives this party's share of the key of a round: of the one that is running, or of the next one, which begins with it. The secret is drawn afresh and kept, sealed, before its key is composed.</summary>
    /// <param name="room">At which table.</param>
    /// <param name="list">Which list.</param>
    /// <param name="ct">Gives up.</param>
    /// <exception cref="NodeException">No device is unlocked, it is not enrolled or is retired, or the fingerprint was not confirmed.</exception>
    public async Task<Composition> BeginOverlapAsync(RoomId room, OverlapId list, CancellationToken ct)
    {
        if (OverlapSeat(room, list, OverlapPhase.Keys, out var at) is { } why) return new Composition.Refused(why);
        var secret = await at.Secrets.DrawAsync(at.Place, ct);
        var composed = await ComposeStepAsync(at, OverlapMoves.Key, secret, ct);
        if (composed is Composition.Refused) await at.Secrets.EraseAsync([at.Place], ct);
        return composed;
    }

    /// <summary>Casts this party's ballots in the round that is running. They are sealed: what was marked cannot be seen in them, and it is kept nowhere.</summary>
    /// <param name="room">At which table.</param>
    /// <param name="list">Which list.</param>
    /// <param name="yes">Which options the party says yes to, counted from 1; to all others it says no.</param>
    /// <param name="ct">Gives up.</param>
    /// <exception cref="NodeException">As for <see cref="BeginOverlapAsync"/>.</exception>
    public async Task<Composition> MarkOverlapAsync(RoomId room, OverlapId list, IReadOnlyCollection<int> yes, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(yes);
        if (OverlapSeat(room, list, OverlapPhase.Ballots, out var at) is { } why) return new Composition.Refused(why);
        if (NotMarkable(at, yes) is { } wrong) return new Composition.Refused(wrong);
        var marks = new bool[at.List.Options.Count];
        foreach (var option in yes) marks[option - 1] = true;
        try
        {
            return await TakeStepAsync(at, (transcript, seat, secret, random) => OverlapMoves.Ballots(transcript, seat, secret, marks, random), ct);
        }
        finally
        {
            Array.Clear(marks);
        }
    }

    /// <summary>Takes the next step of this party that needs no choice: blinds the sums, or opens a block of them.</summary>
    /// <param name="room">At which table.</param>
    /// <param name="list">Which list.</param>
    /// <param name="ct">Gives up.</param>
    /// <exception cref="NodeException">As for <see cref="BeginOverlapAsync"/>.</exception>
    public async Task<Composition> ProceedOverlapAsync(RoomId room, OverlapId list, CancellationToken ct)
    {
        if (OverlapSeat(room, list, null, out var at) is { } why) return new Composition.Refused(why);
        return at.Transcript.Phase switch
        {
            OverlapPhase.Keys => new Composition.Refused(new Refusal("overlap-begin", $"Round {at.Place.Round} of {list} awaits this party's share of the key.", "Give it: `good-offices delegation overlap begin`.")),
            OverlapPhase.Ballots => new Composition.Refused(new Refusal("overlap-mark", $"Round {at.Place.Round} of {list} awaits this party's ballots.", "Mark them: `good-offices delegation overlap mark`.")),
            OverlapPhase.Blinding => await TakeStepAsync(at, OverlapMoves.Blinding, ct),
            _ => await TakeStepAsync(at, OverlapMoves.Opening, ct),
        };
    }

    /// <summary>Whether this device keeps the secret with which it goes on in the round that is running.</summary>
    /// <param name="room">At which table.</param>
    /// <param name="list">Which list.</param>
    /// <param name="ct">Gives up.</param>
    /// <exception cref="NodeException">No device is unlocked.</exception>
    public async Task<bool> HoldsOverlapSecretAsync(RoomId room, OverlapId list, CancellationToken ct)
    {
        if (Room(room).Table?.Overlaps.GetValueOrDefault(list) is not { Running: { Transcript: OverlapCourse course } round } found) return false;
        var seat = found.Seat(Reasons.Party(Party.Code));
        return seat >= 0 && await NewOverlapSecrets().FindAsync(new OverlapPlace(LogOf(room), room, list, round.Number), ct) is { } secret && secret.Fits(course.Transcript, seat);
    }

    /// <summary>Erases the secrets of rounds in which this party has no step left.</summary>
    private async Task EraseOverlapSecretsAsync(CancellationToken ct)
    {
        if (_device is null) return;
        var secrets = NewOverlapSecrets();
        var kept = await secrets.ListAsync(ct);
        await secrets.EraseAsync([.. kept.Where(IsOver)], ct);
    }

    private bool IsOver(OverlapPlace place)
    {
        if (!_logs.TryGetValue(place.Log, out var log) || log.Docket?.Room(place.Room).Table?.Overlaps.GetValueOrDefault(place.List) is not { } list) return false;
        if (list.Rounds.Count < place.Round) return list.State == OverlapState.Lapsed;
        var round = list.Rounds[place.Round - 1];
        if (round.State != OverlapRoundState.Running) return true;
        var opened = round.Steps.Count(step => step.Party == Reasons.Party(Party.Code) && step.Phase == Agreement.OverlapPhase.Opening);
        return opened == ((OverlapCourse)round.Transcript).Transcript.Statement.Blocks;
    }

    private OverlapSecrets NewOverlapSecrets() => new(_options.Store, _device ?? throw Locked(), _options.Entropy);

    private async Task<Composition> TakeStepAsync(OverlapAt at, OverlapMove move, CancellationToken ct)
    {
        var secret = await at.Secrets.FindAsync(at.Place, ct);
        return secret?.Fits(at.Transcript, at.Seat) == true ? await ComposeStepAsync(at, move, secret, ct) : new Composition.Refused(WithoutSecret(at));
    }

    private Task<Composition> ComposeStepAsync(OverlapAt at, OverlapMove move, OverlapSecret secret, CancellationToken ct)
    {
        using var random = new EntropyGenerator(_options.Entropy);
        var message = move(at.Transcript, at.Seat, secret, random);
        return ComposeAsync(at.Place.Room, new TableAct.OverlapStepped(at.Place.List, at.Place.Round, ValueList.Create<byte>(message)), null, ct);
    }

    /// <summary>Where this party stands in the round, with what waits in the outbox counted; or why it has no such step to take.</summary>
    private Refusal? OverlapSeat(RoomId room, OverlapId id, OverlapPhase? phase, out OverlapAt at)
    {
        ArgumentNullException.ThrowIfNull(room);
        at = null!;
        var (log, author) = RequireAuthor(LogOf(room));
        RequireAbleToSend(log, author.Key);
        if (RoomFault(log.Replica.Proceedings, room, author) is { } fault) return fault;
        var table = WithPending(room, log.Docket!.Room(room).TableOrEmpty(log.Replica.Proceedings), author);
        if (!table.TryOpenRound(id, out var round, out var why)) return Reasons.Of(why);
        // Asked before a secret is drawn: nobody marks without the power to accept, not even to be confirmed later.
        if (Lacks(log, table, new TableAct.OverlapStepped(id, round.Number, [])) is { } lacking) return lacking;
        var list = table.Overlaps[id];
        at = new OverlapAt(new OverlapPlace(LogOf(room), room, id, round.Number), list, table, round, ((OverlapCourse)round.Transcript).Transcript, list.Seat(Reasons.Party(author.Party)), NewOverlapSecrets());
        if (at.Seat < 0) return Reasons.Of(new Reason("no-party", $"{author.Party} is no party to {id}.", "Only its parties take steps in its rounds."));
        var isAwaited = at.Transcript.Awaited.Contains(at.Seat) && (phase is null || at.Transcript.Phase == phase);
        return isAwaited ? null : NotAwaited(at);
    }

    private static Refusal NotAwaited(OverlapAt at) => new("not-awaited",
        $"Round {at.Place.Round} of {at.Place.List} awaits the {Symbol(at.Transcript.Phase)} of {string.Join(", ", at.Transcript.Awaited.Select(seat => at.List.Parties[seat]))}.",
        "`good-offices delegation overlap show` tells who has done what.");

    private static string Symbol(OverlapPhase phase) => phase switch
    {
        OverlapPhase.Keys => "share of the key",
        OverlapPhase.Ballots => "ballots",
        OverlapPhase.Blinding => "blinding",
        _ => "shares of the opening",
    };

    private Refusal? NotMarkable(OverlapAt at, IReadOnlyCollection<int> yes)
    {
        if (yes.Distinct().Count() != yes.Count || yes.Any(option => option < 1 || option > at.List.Options.Count))
            return new Refusal("overlap-option", $"{at.Place.List} has the options 1 to {at.List.Options.Count}, each to be marked once.", "`good-offices delegation overlap show` lists them.");
        if (at.List.Terms.MarkLimit is { } limit && yes.Count > limit)
            return new Refusal("overlap-limit", $"At most {limit} options of {at.Place.List} may be marked in a round; these are {yes.Count}.", "Mark those that matter most.");
        if (!at.List.Terms.Binding || !_logs.TryGetValue(Party.Code.Value, out var caucus)) return null;
        var instructions = caucus.Docket!.Room(RoomId.Caucus).Caucus;
        return yes.Select(option => instructions.Stops(at.Place.Room.Value, at.List.Options[option - 1], at.Table)).FirstOrDefault(stop => stop is not null) is { } beyond
            ? Reasons.Of(beyond with { Allowed = "The list is binding: say no to what the capital's instructions do not allow, or have another instruction given." }) : null;
    }

    private Refusal WithoutSecret(OverlapAt at)
    {
        var key = at.Round.Steps.FirstOrDefault(step => step.Phase == Agreement.OverlapPhase.Keys && step.Party == at.List.Parties[at.Seat]);
        var entry = key is null ? null : Room(at.Place.Room).Entries.FirstOrDefault(entry => entry.Index == key.Act.Index);
        return entry is not null && entry.Device != Device
            ? new Refusal("overlap-other-device", $"{entry.Author.Delegate} gave this party's key of round {at.Place.Round} of {at.Place.List} on another device, with entry {entry.Index}.", "Only that device can go on in the round; it can be declared abandoned from any.")
            : new Refusal("overlap-secret-missing", $"The secret of round {at.Place.Round} of {at.Place.List} is not on this node: it was restored from a backup, or its store was altered.",
                "This party cannot go on in the round, and its secret is not made anew. Declare the round abandoned: `good-offices delegation overlap abandon`.");
    }

    /// <summary>Where a party stands in a round.</summary>
    private sealed record OverlapAt(OverlapPlace Place, OverlapList List, Table Table, OverlapRound Round, OverlapTranscript Transcript, int Seat, OverlapSecrets Secrets)
    {
        /// <summary>Which list, and nothing of what is held.</summary>
        public override string ToString() => $"{Place.List}";
    }
}
