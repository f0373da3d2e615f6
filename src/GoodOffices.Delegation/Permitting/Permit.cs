using GoodOffices.Agreement;
using GoodOffices.Delegation.Dockets;
using GoodOffices.Delegation.Instructing;
using GoodOffices.Procedure;
using GoodOffices.Record;
using GoodOffices.Record.Keys;

namespace GoodOffices.Delegation.Permitting;

/// <summary>What would become of a command if a delegate gave it now: foreseen without composing anything, so that a page can say why something is not offered.</summary>
/// <param name="Refused">Why it would be refused, and what would be allowed; null where it would not.</param>
/// <param name="Held">Why it would wait for the capital's release; null where it would not.</param>
public sealed record Permit(Refusal? Refused, Refusal? Held)
{
    /// <summary>Whether it would go out.</summary>
    public bool IsGranted => Refused is null && Held is null;

    /// <summary>Why it would not go out; null where it would.</summary>
    public Refusal? Why => Refused ?? Held;

    /// <summary>Foresees it. The node decides again, by the same rules, when the command is given.</summary>
    /// <param name="proceedings">Of the log that the room is in.</param>
    /// <param name="device">The delegate's device.</param>
    /// <param name="room">The room.</param>
    /// <param name="table">Its table.</param>
    /// <param name="caucus">The instructions of the delegate's party; null where it has no caucus.</param>
    /// <param name="command">The command.</param>
    public static Permit Of(Proceedings proceedings, PublicKey device, RoomId room, Table table, CaucusState? caucus, Command command)
    {
        ArgumentNullException.ThrowIfNull(proceedings);
        ArgumentNullException.ThrowIfNull(room);
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(command);
        if (proceedings.Of(device) is not { IsCurrentDevice: true, Party: { } party, Delegate: { } person })
            return new Permit(new Refusal("not-enrolled", "This device is not enrolled at the talks, or was revoked.", "Ask whoever holds the party key to enrol it."), null);
        var decision = Decide.For(table, command, new Actor(Reasons.Party(party), person.Value));
        if (decision is Decision.Refused refused) return new Permit(new Refusal(refused.Code, refused.Why, refused.WhatWouldBeAllowed), null);
        foreach (var act in ((Decision.Accepted)decision).Acts)
        {
            var needed = act.Requires(table);
            if (proceedings.Lacks(device, Reasons.Power(needed.Authority), Reasons.Instrument(needed.Instrument)) is { } lacking) return new Permit(lacking, null);
            if (room != RoomId.Caucus && caucus?.Stops(room.Value, act, table, person.Value) is { } stop) return new Permit(null, Reasons.Of(stop));
        }

        return new Permit(null, null);
    }
}
