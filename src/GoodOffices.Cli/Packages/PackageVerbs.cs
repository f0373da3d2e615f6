using System.CommandLine;
using System.Globalization;
using GoodOffices.Analysis.Packages;
using GoodOffices.Cli.CommandLine;

namespace GoodOffices.Cli.Packages;

/// <summary><c>good-offices packages ...</c>: packages over unresolved questions from files, no talks needed.</summary>
internal static class PackageVerbs
{
    private const string Group = "Verbs";

    public static Verb Build(Terminal terminal) =>
        new Verb("packages", "Find the efficient and the fair packages over unresolved questions, from files; no talks needed.", "Drafts in files", "packages solve domain.xml party1.xml party2.xml")
            .With(Solve(terminal));

    private static Verb Solve(Terminal terminal)
    {
        var domain = new Argument<string>("domain") { HelpName = "DOMAIN", Description = "The questions: a GENIUS domain (XML) or a file of questions (JSON)." };
        var profiles = new Argument<string[]>("profiles") { HelpName = "PROFILE", Arity = new ArgumentArity(0, 100), Description = "For each party its worths: a GENIUS utility profile (XML) or a file of worths (JSON)." };
        var raw = new Option<bool>("--raw") { Description = "Scores of GENIUS profiles as they stand, not divided by the question's highest." };
        var resolution = new Option<string?>("--resolution") { Description = "The loss in worth that is taken for a shorter frontier, such as 1e-4; exact without it.", HelpName = "WORTH" };
        var steps = new Option<int>("--steps") { Description = $"How many steps a range of real numbers in a GENIUS domain is cut into ({GeniusDomain.UsualSteps}).", HelpName = "N", DefaultValueFactory = static _ => GeniusDomain.UsualSteps };
        var points = new Option<int?>("--most-points") { Description = "The most points that a frontier keeps (1,000,000 for two parties, 200,000 for three, 10,000 for more).", HelpName = "N" };
        var most = new Option<long?>("--most-steps") { Description = "The most steps of the search over questions that conditions or boxes tie together (2,000,000).", HelpName = "N" };
        return new Verb("solve", "Print the efficient frontier and the Nash, Kalai-Smorodinsky, egalitarian, utilitarian and equal-loss packages.", Group,
            "packages solve domain.xml party1.xml party2.xml")
        {
            Notes =
            [
                "Worths add up over questions, so frontiers are merged question by question: exact however many packages there are, for as long as the frontier keeps to its limit. Where it does not, it is thinned, and the bound says what that costs.",
                "A point is marked where no party finds it worse than its reservation value; the solutions are among those. Gains count from the reservation value, or from a party's worst package where that is better still.",
                "Memory: at most about eight bytes for each party and point (sixteen where worths need 128 bits), five frontiers at a time, and eight bytes for each point of each question. The formats are described in docs/spec/packages.md, the use in docs/guide/packages.md.",
            ],
        }.With(domain, profiles, raw, resolution, steps, points, most).Does(async (parsed, cancellation) =>
        {
            var options = OptionsOf(parsed.GetValue(resolution), parsed.GetValue(points), parsed.GetValue(most));
            if (parsed.GetValue(steps) is var cuts && cuts is < 1 or >= Question.MostOptions)
            {
                throw CommandFailure.Usage($"--steps is {cuts}", $"between 1 and {Question.MostOptions - 1}");
            }

            var rule = parsed.GetValue(raw) ? WorthRule.Raw : WorthRule.Genius;
            var files = await PackageFiles.ReadAsync(terminal, parsed.GetValue(domain)!, parsed.GetValue(profiles)!, rule, cuts, cancellation).ConfigureAwait(false);
            var solution = await SolveAsync(terminal, files, options, cancellation).ConfigureAwait(false);
            PackageOutput.Write(terminal, solution, files);
        });
    }

    private static Task<PackageSolution> SolveAsync(Terminal terminal, PackageFiles files, SolverOptions options, CancellationToken cancellation) =>
        terminal.WithProgressAsync("Solving", report => Task.Run(() => Solved(files.Problem, options, report, cancellation), cancellation));

    /// <summary>Solves; what cannot be solved is told with the questions that stand in the way.</summary>
    public static PackageSolution Solved(PackageProblem problem, SolverOptions options, Action<double> report, CancellationToken cancellation)
    {
        try
        {
            return PackageSolver.Solve(problem, options, new ShareOfWork { Tell = report }, cancellation);
        }
        catch (ContradictionException contradiction)
        {
            throw CommandFailure.BadInput($"the conditions contradict each other: no package meets all those on {Names(problem, contradiction.Questions)}{Places(problem, contradiction.Questions)}", "drop or widen a condition");
        }
        catch (OutOfStepsException ended)
        {
            throw CommandFailure.BadInput($"the questions {Names(problem, ended.Questions)} are tied together by too many conditions: no package that meets them was found, and whether there is one is open{Places(problem, ended.Questions)}", "drop or widen a condition");
        }
    }

    private static string Names(PackageProblem problem, IReadOnlyList<int> questions) =>
        string.Join(", ", questions.Select(question => $"'{problem.Domain.Questions[question].Name}'"));

    private static string Places(PackageProblem problem, IReadOnlyList<int> questions)
    {
        var places = problem.Domain.Excluded.Concat(problem.Parties.SelectMany(static party => party.Excluded))
            .Where(one => questions.Contains(one.Parts[0].Question)).Select(static one => one.Place).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        return places.Count == 0 ? "" : $" ({string.Join(", ", places)})";
    }

    private static SolverOptions OptionsOf(string? resolution, int? points, long? steps)
    {
        var worth = 0.0;
        if (resolution is not null && !(double.TryParse(resolution, NumberStyles.Float, CultureInfo.InvariantCulture, out worth) && worth is > 0 and < 1e6))
        {
            throw CommandFailure.Usage($"--resolution is '{resolution}'", "a worth above zero, such as 1e-4");
        }

        if (points is < 2 or > 20_000_000 || steps is < 1)
        {
            throw points is < 2 or > 20_000_000
                ? CommandFailure.Usage($"--most-points is {points}", "between 2 and 20,000,000")
                : CommandFailure.Usage($"--most-steps is {steps}", "one or more");
        }

        var options = new SolverOptions { Resolution = worth, MostPoints = points };
        return steps is { } limit ? options with { MostSteps = limit } : options;
    }
}
