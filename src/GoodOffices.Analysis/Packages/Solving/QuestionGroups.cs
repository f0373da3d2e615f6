namespace GoodOffices.Analysis.Packages.Solving;

/// <summary>Which questions conditions tie together; the groups are independent of each other.</summary>
internal static class QuestionGroups
{
    /// <summary>The groups, each with its questions in ascending order.</summary>
    public static List<int[]> Of(PackageProblem problem)
    {
        var parent = Enumerable.Range(0, problem.Domain.Questions.Length).ToArray();
        foreach (var combination in problem.Excluded.Concat(problem.Parties.SelectMany(static party => party.Combinations).Select(static worth => worth.When)))
        {
            foreach (var part in combination.Parts)
            {
                parent[Root(parent, part.Question)] = Root(parent, combination.Parts[0].Question);
            }
        }

        return [.. Enumerable.Range(0, parent.Length).GroupBy(question => Root(parent, question)).Select(static group => group.ToArray())];
    }

    private static int Root(int[] parent, int question)
    {
        while (parent[question] != question)
        {
            question = parent[question] = parent[parent[question]];
        }

        return question;
    }
}
