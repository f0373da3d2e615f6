using GoodOffices.Agreement;
using GoodOffices.Cli.CommandLine;

namespace GoodOffices.Cli.Delegations;

/// <summary>Prints lists for overlaps with their rounds.</summary>
internal static class OverlapTalksOutput
{
    public static void Show(Terminal terminal, TableView seen, IReadOnlyList<OverlapList> lists) => terminal.Print(lists.Select(list => Json(seen, list)), output =>
    {
        foreach (var list in lists)
        {
            Plain(output, seen, list);
        }

        if (lists.Count == 0)
        {
            output.WriteLine("no list was proposed");
        }
    });

    private static object Json(TableView seen, OverlapList list) => new
    {
        list = list.Id.ToString(),
        list.State,
        list.Terms.Binding,
        limit = list.Terms.MarkLimit,
        note = list.Note,
        parties = list.Parties.Select((party, seat) => new { party = party.ToString(), agreed = list.AgreedBy[seat]?.Index }),
        options = list.Options.Select((option, place) => new { number = place + 1, option = option.ToString(), provisions = option.Provisions(seen.Table).Select(static provision => provision.ToString()) }),
        whoseMove = list.WhoseMove.Select(static party => party.ToString()),
        rounds = list.Rounds.Select(round => Json(list, round)),
        roundsAgreed = list.Terms.Rounds,
        roundsLeft = list.RoundsLeft,
        fellBy = list.FellBy?.Index,
        reason = list.Reason.Length == 0 ? null : list.Reason,
    };

    private static object Json(OverlapList list, OverlapRound round) => new
    {
        round = round.Number,
        round.State,
        round.Phase,
        steps = round.Steps.Select(static step => new { entry = step.Act.Index, party = step.Party.ToString(), step = step.Phase }),
        outcome = round.Outcome,
        overlap = Overlap(round),
        effects = round.Effects.Select(static effect => Symbols.Words(effect)),
        abandoned = round.Abandonment is { } abandonment
            ? new { by = abandonment.By?.ToString(), entry = abandonment.Act.Index, outstanding = abandonment.Outstanding.Select(static party => party.ToString()), reason = abandonment.Reason } : null,
        awaited = round.State == OverlapRoundState.Running ? list.WhoseMove.Select(static party => party.ToString()) : [],
    };

    private static void Plain(TextWriter output, TableView seen, OverlapList list)
    {
        var limit = list.Terms.MarkLimit is { } most ? $", at most {most} marks" : "";
        output.WriteLine($"{list.Id}  {Symbols.Words(list.State)}; {(list.Terms.Binding ? "binding" : "without prejudice")}{limit}; {Count(list.Terms.Rounds, "round")}{(list.Note.Length == 0 ? "" : $"; {list.Note}")}");
        for (var place = 0; place < list.Options.Count; place++)
        {
            output.WriteLine($"  {place + 1,3}  {Named(seen, list.Options[place])}");
        }

        if (list.State == OverlapState.Proposed)
        {
            output.WriteLine($"  awaits the agreement of {string.Join(", ", list.WhoseMove)}");
        }

        if (list.FellBy is { } fell)
        {
            output.WriteLine($"  {Symbols.Words(list.State)} by entry {fell.Index}{(list.Reason.Length == 0 ? "" : $": {list.Reason}")}");
        }

        foreach (var round in list.Rounds)
        {
            Plain(output, list, round);
        }

        if (list.State == OverlapState.Agreed && list.Running is null)
        {
            output.WriteLine(list.RoundsLeft == 0 ? "  no round is left" : $"  {Count(list.RoundsLeft, "round")} left; overlap begin begins the next one");
        }
    }

    private static void Plain(TextWriter output, OverlapList list, OverlapRound round)
    {
        output.WriteLine($"  round {round.Number}: {Symbols.Words(round.State)}");
        foreach (var phase in round.Steps.GroupBy(static step => step.Phase))
        {
            output.WriteLine($"      {Symbols.Words(phase.Key),-9}{string.Join(", ", phase.Select(static step => $"{step.Party} (entry {step.Act.Index})"))}");
        }

        if (round.Abandonment is { } abandonment)
        {
            var by = abandonment.By is { } party ? $"declared abandoned by {party}" : "abandoned, for the parties of the table changed";
            output.WriteLine($"      {by} (entry {abandonment.Act.Index}); awaited then: {string.Join(", ", abandonment.Outstanding)}{(abandonment.Reason.Length == 0 ? "" : $"; {abandonment.Reason}")}");
        }

        if (round.State == OverlapRoundState.Running)
        {
            output.WriteLine($"      awaits the {Symbols.Words(round.Phase)} of {string.Join(", ", list.WhoseMove)}");
        }

        var open = round.Outcome.Count(static all => all is not null);
        if (open > 0)
        {
            var overlap = Overlap(round);
            output.WriteLine($"      all said yes to: {(overlap.Count == 0 ? "none" : string.Join(", ", overlap))}{(open < round.Outcome.Length ? $" (of {open} that were opened)" : "")}");
        }

        for (var place = 0; place < round.Effects.Count; place++)
        {
            if (Said(round.Effects[place]) is { } said)
            {
                output.WriteLine($"      {place + 1}: {said}");
            }
        }
    }

    private static string? Said(OverlapEffect effect) => effect switch
    {
        OverlapEffect.Accepted => "accepted ad referendum by every party",
        OverlapEffect.NotLive => "no longer on the table: nothing is accepted",
        OverlapEffect.Closed => "settled or adopted meanwhile: nothing is accepted",
        OverlapEffect.Several => "another option on the same provision overlaps as well: none counts by itself",
        _ => null,
    };

    private static List<int> Overlap(OverlapRound round) => [.. Enumerable.Range(1, round.Outcome.Length).Where(number => round.Outcome[number - 1] == true)];

    private static string Named(TableView seen, OverlapOption option) => option is OverlapOption.OfPackage
        ? $"{option} ({string.Join(", ", option.Provisions(seen.Table))})" : $"{option}";

    private static string Count(int count, string what) => count == 1 ? $"1 {what}" : $"{count} {what}s";
}
