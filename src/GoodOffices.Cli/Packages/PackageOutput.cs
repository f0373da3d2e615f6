using System.Globalization;
using GoodOffices.Analysis.Packages;
using GoodOffices.Cli.CommandLine;
using GoodOffices.Cli.Corridors;

namespace GoodOffices.Cli.Packages;

/// <summary>Prints a solution: what was asked, the fair packages, the frontier, and how exact they are.</summary>
internal static class PackageOutput
{
    public static void Write(Terminal terminal, PackageSolution solution, PackageFiles files) =>
        terminal.Print(Json(solution, files), output => Plain(output, solution, files));

    public static object Json(PackageSolution solution, PackageFiles files)
    {
        var (problem, frontier) = (solution.Problem, solution.Frontier);
        return new
        {
            issues = problem.Domain.Questions.Length,
            outcomes = problem.Domain.Outcomes.ToString(CultureInfo.InvariantCulture),
            parties = problem.Parties.Select(static party => party.Party),
            worths = RuleOf(files),
            reservation = problem.Parties.Select(static party => party.Reservation.ToDouble()),
            disagreement = solution.Disagreement,
            ideal = solution.Ideal,
            frontier = Enumerable.Range(0, frontier.Count).Select(frontier.Worths),
            rational = Enumerable.Range(0, frontier.Count).Select(frontier.IsRational),
            solutions = solution.Fair.ToDictionary(static fair => NameOf(fair.Rule), fair => fair.Points.Select(point => new { worth = frontier.Worths(point), outcome = Outcome(solution, point) })),
            ceilings = solution.IsExact ? null : solution.Fair.ToDictionary(static fair => NameOf(fair.Rule), static fair => fair.Ceiling),
            exact = solution.IsExact,
            bound = solution.Bound,
            notes = files.Notes.Select(static note => note.ToString()),
        };
    }

    public static string NameOf(FairnessRule rule) => rule switch
    {
        FairnessRule.Nash => "nash",
        FairnessRule.KalaiSmorodinsky => "kalaiSmorodinsky",
        FairnessRule.Egalitarian => "egalitarian",
        FairnessRule.Utilitarian => "utilitarian",
        _ => "equalLoss",
    };

    private static string TitleOf(FairnessRule rule) => rule switch
    {
        FairnessRule.Nash => "Nash product",
        FairnessRule.KalaiSmorodinsky => "Kalai-Smorodinsky",
        FairnessRule.Egalitarian => "egalitarian",
        FairnessRule.Utilitarian => "utilitarian",
        _ => "equal loss",
    };

    private static string RuleOf(PackageFiles files) => files.Rule switch
    {
        WorthRule.Genius => "genius",
        WorthRule.Raw => "raw",
        _ => "as-given",
    };

    private static Dictionary<string, string> Outcome(PackageSolution solution, int point)
    {
        var (questions, package) = (solution.Problem.Domain.Questions, solution.Frontier.Package(point));
        return Enumerable.Range(0, package.Length).ToDictionary(at => questions[at].Name, at => questions[at].Options[package[at]]);
    }

    public static void Plain(TextWriter output, PackageSolution solution, PackageFiles files)
    {
        var (problem, frontier) = (solution.Problem, solution.Frontier);
        var named = problem.Domain.Name.Length > 0 ? problem.Domain.Name + ": " : "";
        output.WriteLine($"{named}{Counted(problem.Domain.Questions.Length, "question")}, {Grouped(problem.Domain.Outcomes)} packages");
        output.WriteLine(files.Rule switch
        {
            WorthRule.Genius => "Worths by the GENIUS rule: weight x score / the question's highest score.",
            WorthRule.Raw => "Raw worths: weight x score, not divided by the question's highest score.",
            _ => "Worths as given: weight x score.",
        });
        output.WriteLine();
        TextTable.Write(output, ["party", "reservation", "gains from", "best"], [.. problem.Parties.Select((party, at) => (string[])
            [party.Party, Shown(party.Reservation.ToDouble()), Shown(solution.Disagreement[at]), Shown(solution.Ideal[at])])]);
        output.WriteLine();
        WriteFair(output, solution);
        output.WriteLine();
        output.WriteLine($"Efficient frontier: {Counted(frontier.Count, "point")}, {Enumerable.Range(0, frontier.Count).Count(frontier.IsRational)} of them (*) acceptable to all");
        output.WriteLine(Exactness(solution));
        output.WriteLine();
        TextTable.Write(output, [.. problem.Parties.Select(static party => party.Party), ""],
            [.. Enumerable.Range(0, frontier.Count).Select(point => (string[])[.. frontier.Worths(point).Select(Shown), frontier.IsRational(point) ? "*" : ""])]);
    }

    private static void WriteFair(TextWriter output, PackageSolution solution)
    {
        if (!solution.IsPossible)
        {
            output.WriteLine(solution.Fair[0].IsExact
                ? "No package is acceptable to all: each is worse for some party than its reservation value. So there is no solution by any rule."
                : "None of the packages found is acceptable to all; within the bound there may be one.");
            return;
        }

        var packages = solution.Fair.SelectMany(static fair => fair.Points).Distinct().ToList();
        var rows = solution.Fair.SelectMany(fair => fair.Points.Select((point, at) => (string[])
        [
            at == 0 ? TitleOf(fair.Rule) : "  tied",
            .. solution.Frontier.Worths(point).Select(Shown),
            $"{packages.IndexOf(point) + 1}{(fair.IsExact ? "" : string.Create(CultureInfo.InvariantCulture, $"   value {Shown(fair.Value)}, at best {Shown(fair.Ceiling)}"))}",
        ]));
        TextTable.Write(output, ["fair by", .. solution.Problem.Parties.Select(static party => party.Party), "package"], [.. rows]);
        foreach (var point in packages.Take(MostShown))
        {
            output.WriteLine();
            output.WriteLine($"Package {packages.IndexOf(point) + 1}: {string.Join(", ", solution.Fair.Where(fair => fair.Points.Contains(point)).Select(static fair => TitleOf(fair.Rule)))}");
            var outcome = Outcome(solution, point);
            var width = outcome.Keys.Max(static name => name.Length);
            foreach (var (question, option) in outcome)
            {
                output.WriteLine($"  {question.PadRight(width)}  {option}");
            }
        }

        if (packages.Count > MostShown)
        {
            output.WriteLine($"\n{packages.Count - MostShown} more packages tie; --json lists each with its options.");
        }
    }

    /// <summary>Where a thousand packages tie nobody reads them one by one.</summary>
    public const int MostShown = 20;

    private static string Exactness(PackageSolution solution)
    {
        if (solution.IsWhole)
        {
            return "Exact: no package is left out that another does not match for every party.";
        }

        var losses = solution.Problem.Parties.Select((party, at) => string.Create(CultureInfo.InvariantCulture, $"{solution.Bounds[at]:0.###e+0} for {party.Party}"));
        return $"Within a bound: for every package a listed one is worse by no more than {string.Join(", ", losses)}.";
    }

    private static string Counted(int count, string what) => string.Create(CultureInfo.InvariantCulture, $"{count} {what}{(count == 1 ? "" : "s")}");

    private static string Grouped(System.Numerics.BigInteger number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Shown(double worth) => worth.ToString("0.######", CultureInfo.InvariantCulture);
}
