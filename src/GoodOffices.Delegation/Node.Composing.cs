using GoodOffices.Agreement;
using GoodOffices.Delegation.Dockets;
using GoodOffices.Delegation.Instructing;
using GoodOffices.Delegation.Outboxes;
using GoodOffices.Procedure;
using GoodOffices.Procedure.Acts;
using GoodOffices.Record;
using GoodOffices.Record.Sealing;

namespace GoodOffices.Delegation;

/// <content>Deciding what a delegate wants. Works without the venue: what is composed waits, sealed, in the outbox.</content>
public sealed partial class Node
{
    /// <summary>Decides a command in a room and puts the acts that carry it out into the outbox.</summary>
    /// <param name="room">Which room; the caucus is this party's own.</param>
    /// <param name="command">What the delegate wants.</param>
    /// <param name="options">How it is to be taken; null for the ordinary way.</param>
    /// <param name="ct">Gives up.</param>
    /// <returns>The acts, or why not and what would be allowed. An act beyond the capital's instructions is kept and awaits release.</returns>
    /// <exception cref="NodeException">No device is unlocked, it is not enrolled, or the fingerprint was not confirmed.</exception>
    public async Task<Composition> ComposeAsync(RoomId room, Command command, ComposeOptions? options, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(room);
        ArgumentNullException.ThrowIfNull(command);
        options ??= new ComposeOptions();
        var (log, author) = RequireAuthor(LogOf(room));
        if (RoomFault(log.Replica.Proceedings, room, author) is { } fault) return new Composition.Refused(fault);
        var table = WithPending(room, log.Docket!.Room(room).TableOrEmpty(log.Replica.Proceedings), author);
        var decision = Decide.For(table, command, ActorOf(author));
        if (decision is Decision.Refused refused) return new Composition.Refused(new Refusal(refused.Code, refused.Why, refused.WhatWouldBeAllowed));
        var items = new List<OutboxItem>();
        Refusal? lacking = null;
        foreach (var act in ((Decision.Accepted)decision).Acts)
        {
            if (Lacks(log, table, act) is { } without)
            {
                if (!options.BeyondPowers) return new Composition.Refused(without);
                lacking = without;
            }

            var item = NewItem(log.Replica.Log, room, act.Encode()) with { BeyondPowers = options.BeyondPowers };
            if (item.Act.Length > ActSealer.MaximumActLength)
                return new Composition.Refused(new Refusal("act-too-large", $"The act has {item.Act.Length} bytes; a sealed act holds at most {ActSealer.MaximumActLength}.", "Divide the text among several provisions."));
            var hold = Hold(log, room, table, act, author);
            if (hold is { State: OutboxState.Refused }) return new Composition.Refused(hold.Why);
            items.Add(hold is null ? item : item with { State = hold.State, Why = hold.Why });
        }

        return new Composition.Composed(await _outbox!.AddAsync(items, ct), lacking);
    }

    /// <summary>Puts one act of the table into the outbox, decided like a command.</summary>
    public Task<Composition> ComposeAsync(RoomId room, TableAct act, ComposeOptions? options, CancellationToken ct) =>
        ComposeAsync(room, new Command.Do(act), options, ct);

    /// <summary>Puts an act of the caucus into the outbox, such as an instruction, a draft or a note: for this party's own caucus.</summary>
    public async Task<Composition> ComposeAsync(CaucusAct act, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(act);
        if (IsHost) return new Composition.Refused(new Refusal("no-caucus", "The host is no party and has no caucus at these talks."));
        var (log, author) = RequireAuthor(Party.Code.Value);
        var notForCapital = log.Replica.Proceedings.Lacks(author.Key, Power.Accept);
        var caucus = log.Docket!.Room(RoomId.Caucus).Caucus;
        var needed = caucus.Requires(act, author.Delegate.Value);
        if (log.Replica.Proceedings.Lacks(author.Key, needed) is { } lacking)
            return new Composition.Refused(needed == Power.Accept ? lacking with { Hint = "Whoever speaks for the capital holds the power Accept in the caucus log." } : lacking);
        if (act is CaucusAct.HeadNamed named && NoHead(named) is { } unknown) return new Composition.Refused(unknown);
        if (caucus.Idle(act, new CaucusAuthor(default, author.Delegate.Value, notForCapital is null)) is { } idle) return new Composition.Refused(Reasons.Of(idle));
        if (act.Encode().Length > ActSealer.MaximumActLength)
            return new Composition.Refused(new Refusal("act-too-large", $"The act has {act.Encode().Length} bytes; a sealed act holds at most {ActSealer.MaximumActLength}.", "Say it in fewer words, or in several acts."));
        return new Composition.Composed(await _outbox!.AddAsync([NewItem(log.Replica.Log, RoomId.Caucus, act.Encode())], ct), null);
    }

    /// <summary>Puts a clear act of the unlocked device into the outbox.</summary>
    /// <param name="act">Such as a session convened, modalities accepted, a consent to release.</param>
    /// <param name="log">Empty for the talks' log, else the own party's code.</param>
    /// <param name="ct">Gives up.</param>
    public async Task<Composition> ComposeAsync(ClearAct act, string log, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(act);
        RequireAuthor(log);
        return new Composition.Composed(await _outbox!.AddAsync([NewItem(log, null, act.Encode())], ct), null);
    }

    /// <summary>Takes an act out of the outbox that was not sent. One that the venue may have got stays on its way.</summary>
    /// <exception cref="NodeException">There is no such act, or it may be in the record already.</exception>
    public async Task DiscardAsync(long number, CancellationToken ct)
    {
        var item = (_outbox ?? throw Locked()).Find(number) ?? throw new NodeException("no-item", $"There is no act {number} in the outbox.", "List them with `good-offices delegation outbox`.");
        if (!item.Attempts.IsEmpty && item.State == OutboxState.Composed)
            throw new NodeException("in-flight", $"Act {number} was handed to the venue and may be in the record.", "Send again: then its fate is known.");
        await _outbox.RemoveAsync(number, ct);
    }

    private OutboxItem NewItem(string log, RoomId? room, byte[] act) =>
        new() { Number = 0, Log = log, Room = room, Act = act, ComposedAt = _options.Time.GetUtcNow() };

    private (LogState Log, Author Author) RequireAuthor(string log)
    {
        RequireConfirmed();
        var state = Log(log);
        var key = Device ?? throw Locked();
        return state.Replica.Proceedings.Of(key) is { IsCurrentDevice: true } standing
            ? (state, new Author(key, standing.Party, standing.Delegate))
            : throw new NodeException("not-enrolled", "The unlocked device is not enrolled in this log, or was revoked.", "Enrol it with the party key: `good-offices delegation enrol`, then synchronise.");
    }

    private static Refusal? RoomFault(Proceedings proceedings, RoomId room, Author author)
    {
        if (proceedings.Room(room) is not { } state) return new Refusal("room-unknown", $"There is no room {room}.", "Propose it first.");
        return state.Participants.Contains(author.Party) ? null : new Refusal("room-of-others", $"{author.Party} is not in the room {room}.", "Only who is in a room speaks in it.");
    }

    /// <summary>The table as it would be when what waits in the outbox is recorded.</summary>
    private Table WithPending(RoomId room, Table table, Author author)
    {
        foreach (var item in Outbox.Where(item => item.Room == room && item.State != OutboxState.Refused))
        {
            if (item.TableAct is { } act) table = table.Evolve(new Envelope(table.Size, Reasons.Party(author.Party), author.Delegate.Value, act));
        }

        return table;
    }

    private Refusal? Lacks(LogState log, Table table, TableAct act)
    {
        var needed = act.Requires(table);
        return log.Replica.Proceedings.Lacks(Device!.Value, Reasons.Power(needed.Authority), Reasons.Instrument(needed.Instrument));
    }

    /// <summary>Why an act does not go out now although the table would take it: the state is provisional, the common size is behind, the capital holds it, a head of delegation tables it.</summary>
    private Held? Hold(LogState log, RoomId room, Table table, TableAct act, Author author)
    {
        var docket = log.Docket!.Room(room);
        if (Binds(act.Requires(table).Authority) && !docket.IsComplete)
        {
            return new Held(OutboxState.Refused, new Refusal("provisional", $"The state of the room {room} is provisional: {docket.Unopened.Count} of its entries could not be opened here.",
                "Nothing is accepted, closed, initialled or signed on it. Synchronise; ask a device in the room to admit this one, or the author for the enclosure."));
        }

        if (act is TableAct.Signed && log.Cosigning.CommonSize.Size < (docket.Table?.Size ?? 0))
        {
            return new Held(OutboxState.Waiting, new Refusal("common-size", $"Every party has verified the record up to {log.Cosigning.CommonSize.Size} entries; the text to be signed goes up to {docket.Table?.Size}.",
                "A signature waits until every party's node has cosigned that much. Synchronise again in a while."));
        }

        return room != RoomId.Caucus && _logs.TryGetValue(Party.Code.Value, out var caucus) && caucus.Docket!.Room(RoomId.Caucus).Caucus.Stops(room.Value, act, table, author.Delegate.Value) is { } stop
            ? new Held(OutboxState.AwaitsRelease, Reasons.Of(stop)) : null;
    }

    /// <summary>Why one who is named could not table: no delegate of this party's, or without the power to negotiate at the talks. Null where all could.</summary>
    private Refusal? NoHead(CaucusAct.HeadNamed named)
    {
        var unknown = named.Delegates.FirstOrDefault(person => Proceedings.Delegates.GetValueOrDefault((Party.Code, person)) is not { } one
            || !(one.Holds(Power.Negotiate, null) || one.FullPowers.Any(static held => held.Powers.Holds(Power.Negotiate))));
        return unknown is null ? null : new Refusal("head-unknown", $"{unknown} is no delegate of {Party.Code} with the power to negotiate at the talks.", "Name a delegate who is, or accredit this one first.");
    }

    private static bool Binds(Authority authority) => authority is Authority.Accept or Authority.AcceptAdReferendum or Authority.Adopt or Authority.Authenticate or Authority.Bind;

    private static Actor ActorOf(Author author) => new(Reasons.Party(author.Party), author.Delegate.Value);

    private sealed record Author(Record.Keys.PublicKey Key, PartyCode Party, DelegateId Delegate);

    /// <summary>An act that does not go out now.</summary>
    /// <param name="State">How it stays in the outbox.</param>
    /// <param name="Why">Why.</param>
    private sealed record Held(OutboxState State, Refusal Why)
    {
        /// <summary>The act as it was decided last; null where it was not decided again.</summary>
        public ReadOnlyMemory<byte>? Act { get; init; }
    }
}
