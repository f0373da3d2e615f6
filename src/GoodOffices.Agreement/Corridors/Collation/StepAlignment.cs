namespace GoodOffices.Agreement.Corridors;

/// <summary>Sets chains of steps beside each other: a step stands beside the same procedure of another chain, with the same
/// figures where there is a choice; one that a chain does not have leaves a gap there.</summary>
/// <remarks>Chains are taken in the order of what they say, never of whose they are. O(n m) for two chains (Needleman and
/// Wunsch 1970, without a cost for gaps).</remarks>
internal static class StepAlignment
{
    private const int SameProcedure = 1_000;

    /// <summary>The columns: each with its key, unique among them, and the step of each regime or null.</summary>
    public static IEnumerable<(string Key, FormNode?[] Steps)> Of(FormNode?[] chains)
    {
        var groups = Enumerable.Range(0, chains.Length).Where(at => chains[at] is not null)
            .GroupBy(at => FormNode.Written(chains[at]!), StringComparer.Ordinal).OrderBy(static group => group.Key, StringComparer.Ordinal);
        var columns = new List<FormNode.Part?[]>();
        foreach (var group in groups)
        {
            columns = Aligned(columns, [.. ((FormNode.Listing)chains[group.First()]!).Items.Select(static item => item.Value)], [.. group], chains.Length);
        }

        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var column in columns)
        {
            var procedure = ProcedureOf(column);
            var count = counts[procedure] = counts.GetValueOrDefault(procedure) + 1;
            yield return (count == 1 ? procedure : FormattableString.Invariant($"{procedure}~{count}"), column);
        }
    }

    private static List<FormNode.Part?[]> Aligned(List<FormNode.Part?[]> columns, FormNode.Part[] chain, int[] whose, int regimes)
    {
        if (columns.Count == 0)
        {
            return [.. chain.Select(step => Put(new FormNode.Part?[regimes], step, whose))];
        }

        var best = Scores(columns, chain);
        var aligned = new List<FormNode.Part?[]>(columns.Count + chain.Length);
        var (column, step) = (0, 0);
        while (column < columns.Count || step < chain.Length)
        {
            var match = column < columns.Count && step < chain.Length ? Score(columns[column], chain[step]) : 0;
            if (match > 0 && best[column, step] == match + best[column + 1, step + 1])
            {
                aligned.Add(Put(columns[column++], chain[step++], whose));
            }
            else if (column < columns.Count && best[column, step] == best[column + 1, step])
            {
                aligned.Add(columns[column++]);
            }
            else
            {
                aligned.Add(Put(new FormNode.Part?[regimes], chain[step++], whose));
            }
        }

        return aligned;
    }

    /// <summary>The best score of what is left from a column and a step on.</summary>
    private static int[,] Scores(List<FormNode.Part?[]> columns, FormNode.Part[] chain)
    {
        var best = new int[columns.Count + 1, chain.Length + 1];
        for (var column = columns.Count - 1; column >= 0; column--)
        {
            for (var step = chain.Length - 1; step >= 0; step--)
            {
                var match = Score(columns[column], chain[step]);
                var skipped = Math.Max(best[column + 1, step], best[column, step + 1]);
                best[column, step] = match == 0 ? skipped : Math.Max(match + best[column + 1, step + 1], skipped);
            }
        }

        return best;
    }

    /// <summary>0 for another procedure; else the more the more fields are equal.</summary>
    private static int Score(FormNode.Part?[] column, FormNode.Part step) => ProcedureOf(column) != ProcedureOf([step]) ? 0
        : SameProcedure + column.Max(other => other is null ? 0 : Alike(step, other));

    /// <summary>How many fields say the same; every step has the same fields in the same order.</summary>
    private static int Alike(FormNode.Part step, FormNode.Part other)
    {
        var alike = 0;
        for (var at = 0; at < step.Fields.Count; at++)
        {
            alike += FormNode.Written(step.Fields[at].Value) == FormNode.Written(other.Fields[at].Value) ? 1 : 0;
        }

        return alike;
    }

    private static string ProcedureOf(FormNode.Part?[] column) =>
        ((FormNode.Leaf)column.First(static step => step is not null)!["procedure"]!).Value.Text;

    private static FormNode.Part?[] Put(FormNode.Part?[] column, FormNode.Part step, int[] whose)
    {
        var filled = (FormNode.Part?[])column.Clone();
        foreach (var at in whose)
        {
            filled[at] = step;
        }

        return filled;
    }
}
