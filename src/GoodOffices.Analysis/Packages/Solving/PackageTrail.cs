namespace GoodOffices.Analysis.Packages.Solving;

/// <summary>How each point of a frontier was composed, group by group; eight bytes for each point of each step.</summary>
internal sealed class PackageTrail(int questions)
{
    private readonly List<Step> _steps = [];

    /// <summary>Adds a step; the arrays are kept, not copied.</summary>
    public void Add(int[] ofGroup, int[][] packages, int[] from, int[] choice) => _steps.Add(new Step(ofGroup, packages, from, choice));

    /// <summary>The place of the option for each question, of a point of the last step.</summary>
    public int[] Package(int point)
    {
        var package = new int[questions];
        for (var at = _steps.Count - 1; at >= 0; at--)
        {
            var step = _steps[at];
            var part = step.Packages[step.Choice[point]];
            for (var question = 0; question < part.Length; question++)
            {
                package[step.Questions[question]] = part[question];
            }

            point = step.From[point];
        }

        return package;
    }

    private sealed record Step(int[] Questions, int[][] Packages, int[] From, int[] Choice);
}
