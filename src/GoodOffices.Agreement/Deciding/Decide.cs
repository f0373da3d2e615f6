namespace GoodOffices.Agreement;

/// <summary>Decides what a command comes to in a state of the table. The rules are those of the fold and nowhere else: a
/// command is accepted where its acts would not be void if they were recorded now.</summary>
public static class Decide
{
    /// <summary>The acts that carry a command out, or why it is refused and what would be allowed.</summary>
    /// <param name="table">The state that the delegate sees.</param>
    /// <param name="command">What the delegate wants.</param>
    /// <param name="who">Who gives the command. Whether they hold the power is the procedure's question: see
    /// <see cref="TableAct.Requires"/>.</param>
    public static Decision For(Table table, Command command, Actor who)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(who);
        var seat = table.Rules.Seat(who.Party);
        if (seat < 0 && command is not (Command.Do or Command.DoAll or Command.ProposeCorrection or Command.ProposeRelease))
        {
            return Decision.Of(Refusals.NoParty(who.Party));
        }

        var decision = command.On(new Seated(table, who.Party, seat));
        return decision is Decision.Accepted { Acts: var acts } && Unrecordable(table, acts, who) is { } why ? Decision.Of(why) : decision;
    }

    /// <summary>Why the acts could not be recorded one after the other, or null.</summary>
    private static Reason? Unrecordable(Table table, ValueList<TableAct> acts, Actor who)
    {
        foreach (var act in acts)
        {
            if (Unwritable(act) is { } unwritable)
            {
                return unwritable;
            }

            var before = table.Voids.Count;
            table = table.Evolve(new Envelope(table.Size, who.Party, who.Delegate, act));
            if (table.Voids.Count > before)
            {
                return table.Voids[^1].Reason;
            }
        }

        return acts.Count == 0 ? Refusals.NothingNamed : null;
    }

    /// <summary>Only what every node reads back is recorded.</summary>
    private static Reason? Unwritable(TableAct act)
    {
        byte[] bytes;
        try
        {
            bytes = act.Encode();
        }
        catch (ArgumentException)
        {
            return new Reason("unwritable", "A text of the act is not Unicode: it has a lone surrogate.", "Give well-formed text.");
        }

        return TableAct.TryDecode(bytes, out _, out var why) ? null : why;
    }
}
