using GoodOffices.Agreement.Canonical;

namespace GoodOffices.Agreement;

/// <content>The rounds: a step that the protocol refuses changes nothing.</content>
internal static partial class OverlapRules
{
    public static Outcome Fold(Table table, Occasion at, TableAct.OverlapStepped act)
    {
        if (NotAgreed(table, act.Overlap, out var list) is { } why)
        {
            return why;
        }

        if (RoundOf(table, list, act.Round, out var round) is { } refused)
        {
            return refused;
        }

        byte[] message = [.. act.Message];
        var taken = round.Transcript.Take(list.Seat(at.Party), message);
        if (taken.Next is not { } next)
        {
            return taken.Void!;
        }

        round = round with { Transcript = next, Steps = round.Steps.Add(new OverlapStep(at.Act, at.Party, round.Phase, Digest.Of(message))) };
        return next.IsComplete ? Complete(table, at, list, round) : Keep(table, list.With(round));
    }

    public static Outcome Fold(Table table, Occasion at, TableAct.OverlapAbandoned act)
    {
        if (NotAgreed(table, act.Overlap, out var list) is { } why)
        {
            return why;
        }

        return list.Running is { } round && round.Number == act.Round
            ? Keep(table, list.With(round with { Abandonment = new OverlapAbandonment(at.Act, at.Party, list.AwaitedIn(round), act.Reason) }))
            : new Reason("round-not-running", $"No round {act.Round} of {act.Overlap} is running.", "Name the round that is running.");
    }

    /// <summary>Why no step can be taken now, or null with the round in which it is taken.</summary>
    public static Reason? NoOpenRound(Table table, OverlapId id, out OverlapRound? round)
    {
        round = null;
        return NotAgreed(table, id, out var list) ?? RoundOf(table, list, list.Running?.Number ?? (list.Rounds.Count + 1), out round);
    }

    /// <summary>The round that is running, or the next one where none is.</summary>
    private static Reason? RoundOf(Table table, OverlapList list, int number, out OverlapRound round)
    {
        round = list.Running!;
        if (round is not null)
        {
            return number == round.Number ? null : new Reason("round-running", $"Round {round.Number} of {list.Id} is running.", "Take a step in it, or declare it abandoned.");
        }

        if (number != list.Rounds.Count + 1)
        {
            return new Reason("not-next-round", $"The next round of {list.Id} is {list.Rounds.Count + 1}.", "Name the next round.");
        }

        if (list.RoundsLeft < 1)
        {
            return new Reason("no-round-left", $"The {list.Terms.Rounds} rounds agreed for {list.Id} are over.", "Propose a list anew.");
        }

        round = new OverlapRound(number, table.Rules.Overlap!.Begin(StatementOf(table, list, number)));
        return null;
    }

    private static OverlapStatement StatementOf(Table table, OverlapList list, int number)
    {
        var context = new CanonicalWriter().Array(7).Text("good-offices/1/overlap/context").Write(table.Rules.Context).Write(list.Id).Write(list.ProposedBy)
            .Write(list.Digest).List(list.Parties, static (to, party) => to.Write(party)).Number(number).End();
        return new OverlapStatement(context.ToDigest(), list.Parties.Count, ValueList.From(list.Options.Select(static option => option.Digest)),
            list.Terms.MarkLimit, (number - 1) % list.Parties.Count);
    }

    private static Reason? NotAgreed(Table table, OverlapId id, out OverlapList list) => Unknown(table, id, out list) ?? list.State switch
    {
        OverlapState.Agreed => null,
        OverlapState.Proposed => new Reason("overlap-not-agreed", $"Not all have agreed to {id}.", "Rounds are held once all have."),
        _ => Fallen(list),
    };
}
