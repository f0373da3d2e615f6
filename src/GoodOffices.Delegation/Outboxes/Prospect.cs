using GoodOffices.Agreement;
using GoodOffices.Delegation.Dockets;
using GoodOffices.Delegation.Instructing;
using GoodOffices.Procedure;
using GoodOffices.Record;
using GoodOffices.Record.Keys;

namespace GoodOffices.Delegation.Outboxes;

/// <summary>What would become of a command now. Nothing is composed: a desk asks it before it offers the act.</summary>
/// <param name="Refused">Why the table would refuse it; null where it would not.</param>
/// <param name="Lacking">Which power the delegate lacks for it; null where none.</param>
/// <param name="Held">Why it would wait for the capital's release; null where it is within the instructions.</param>
public sealed record Prospect(Refusal? Refused, Refusal? Lacking, Refusal? Held)
{
    /// <summary>Whether the act can be offered: the table takes it, and the delegate has the power. It may still wait for the capital.</summary>
    public bool IsOpen => Refused is null && Lacking is null;

    /// <summary>The first reason why not; null where nothing stands against it.</summary>
    public Refusal? Why => Refused ?? Lacking ?? Held;

    /// <summary>Looks ahead.</summary>
    /// <param name="judge">The proceedings by which the delegate's powers are judged.</param>
    /// <param name="device">The delegate's device.</param>
    /// <param name="room">In which room.</param>
    /// <param name="table">Its table.</param>
    /// <param name="caucus">The capital's instructions.</param>
    /// <param name="command">What the delegate would like.</param>
    public static Prospect Of(Proceedings judge, PublicKey device, RoomId room, Table table, CaucusState caucus, Command command)
    {
        ArgumentNullException.ThrowIfNull(judge);
        ArgumentNullException.ThrowIfNull(room);
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(caucus);
        if (judge.Of(device) is not { IsCurrentDevice: true } standing) return new Prospect(null, judge.Lacks(device, Power.Speak), null);
        var decision = Decide.For(table, command, new Actor(Reasons.Party(standing.Party), standing.Delegate.Value));
        if (decision is Decision.Refused refused) return new Prospect(new Refusal(refused.Code, refused.Why, refused.WhatWouldBeAllowed), null, null);
        var acts = ((Decision.Accepted)decision).Acts;
        var lacking = acts.Select(act => act.Requires(table)).Select(needed => judge.Lacks(device, Reasons.Power(needed.Authority), Reasons.Instrument(needed.Instrument))).FirstOrDefault(static one => one is not null);
        var held = acts.Select(act => caucus.Stops(room.Value, act, table, standing.Delegate.Value)).FirstOrDefault(static one => one is not null);
        return new Prospect(null, lacking, held is null ? null : Reasons.Of(held));
    }
}
