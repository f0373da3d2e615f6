using System.Diagnostics;
using System.Globalization;
using GoodOffices.Analysis.Packages;
using GoodOffices.Tests.Analysis.Packages;

namespace GoodOffices.Benchmarks.Packages;

/// <summary>Packages: the solver beside full enumeration, and problems that cannot be enumerated. Medians over rounds that take turns; processor time.</summary>
internal static class PackagesBenchmark
{
    private const int WarmUp = 3;

    public static int Run(string[] arguments)
    {
        var rounds = arguments.Length > 0 ? int.Parse(arguments[0], CultureInfo.InvariantCulture) : 9;
        Console.WriteLine("median milliseconds of processor time (smallest to largest)");
        BesideEnumeration("8 questions of 5 options, made up", RandomProblem.Of(2, 8, 5, 9, seed: 1), rounds);
        if (Published() is { } energy)
        {
            BesideEnumeration("8 questions of 5 options, EnergyA", energy, rounds);
        }

        Large("2 parties, 30 questions of 10 options, worths in steps of 1e-4, exact", InSteps(RandomProblem.Of(2, 30, 10, 9, seed: 2), 10_000), new SolverOptions(), rounds);
        Large("2 parties, 30 questions of 10 options, nine decimals, at resolution 1e-4", RandomProblem.Of(2, 30, 10, 9, seed: 2), new SolverOptions { Resolution = 1e-4 }, rounds);
        Large("2 parties, 30 questions of 10 options, nine decimals, exact", RandomProblem.Of(2, 30, 10, 9, seed: 2), new SolverOptions(), rounds);
        Large("3 parties, 10 questions of 10 options, three decimals", RandomProblem.Of(3, 10, 10, 3, seed: 3), new SolverOptions(), rounds);
        Large("3 parties, 10 questions of 10 options, nine decimals", RandomProblem.Of(3, 10, 10, 9, seed: 4), new SolverOptions(), rounds);
        Large("3 parties, 10 questions of 10 options, nine decimals, at resolution 1e-3", RandomProblem.Of(3, 10, 10, 9, seed: 4), new SolverOptions { Resolution = 1e-3 }, rounds);
        foreach (var (parties, questions) in ((int, int)[])[(2, 30), (3, 10)])
        {
            var opposed = RandomProblem.Opposed(parties, questions, 10, 4, seed: 5);
            Large($"{parties} parties, {questions} questions of 10 options, opposed, worths in steps of 1e-4, exact", InSteps(opposed, 10_000), new SolverOptions(), rounds);
            Large($"{parties} parties, {questions} questions of 10 options, opposed, at resolution 1e-4", opposed, new SolverOptions { Resolution = 1e-4 }, rounds);
            Large($"{parties} parties, {questions} questions of 10 options, opposed, to the usual limit", opposed, new SolverOptions(), rounds);
        }

        return 0;
    }

    private static void BesideEnumeration(string name, PackageProblem problem, int rounds)
    {
        Console.WriteLine($"{name}: {problem.Domain.Outcomes} packages, {PackageSolver.Solve(problem).Frontier.Count} points by merging, {FlatEnumeration.Frontier(problem)} by enumeration");
        // The solver is far below the clock's tick of processor time, so it runs many times over.
        const int times = 100;
        var merged = Measure("  merging, with every solution", rounds, times, () => PackageSolver.Solve(problem).Frontier.Count);
        var flat = Measure("  enumeration in floating point, frontier alone", rounds, 1, () => FlatEnumeration.Frontier(problem));
        var exact = Measure("  enumeration in fractions, with what the solutions need", 1, 1, () => new Enumeration(problem).Frontier.Length, warmUp: 0);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  ratio: {flat / merged:0} to enumeration in floating point, {exact / merged:0} to enumeration in fractions"));
    }

    private static void Large(string name, PackageProblem problem, SolverOptions options, int rounds)
    {
        var solution = PackageSolver.Solve(problem, options);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {solution.Frontier.Count} points of {problem.Domain.Outcomes} packages, {(solution.IsExact ? "exact" : $"bound {solution.Bound:0.0e+0}")}"));
        var before = GC.GetTotalAllocatedBytes();
        Measure("  ", Math.Min(rounds, 3), 1, () => PackageSolver.Solve(problem, options).Frontier.Count, warmUp: 0);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  allocated {(GC.GetTotalAllocatedBytes() - before) / Math.Min(rounds, 3) / 1_000_000.0:0} MB a run; largest heap {GC.GetGCMemoryInfo().HeapSizeBytes / 1_000_000.0:0} MB"));
    }

    private static double Measure(string name, int rounds, int times, Func<int> work, int warmUp = WarmUp)
    {
        var processor = new List<double>();
        for (var round = -warmUp; round < rounds; round++)
        {
            var used = Environment.CpuUsage.TotalTime;
            for (var time = 0; time < times; time++)
            {
                work();
            }

            if (round >= 0)
            {
                processor.Add((Environment.CpuUsage.TotalTime - used).TotalMilliseconds / times);
            }
        }

        processor.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {processor[processor.Count / 2]:0.00} ({processor[0]:0.00} to {processor[^1]:0.00})"));
        return processor[processor.Count / 2];
    }

    /// <summary>Every worth put on a grid.</summary>
    private static PackageProblem InSteps(PackageProblem problem, int steps) => new(problem.Domain, problem.Parties.Select(party => new PartyWorths(party.Party,
        [.. party.Scores.Select(scores => (System.Collections.Immutable.ImmutableArray<Rational>)[.. scores.Select(score => new Rational((score * steps).Floor(), steps))])])));

    /// <summary>The largest of the published scenarios that can be enumerated, where GOODOFFICES_DATA has it.</summary>
    private static PackageProblem? Published()
    {
        var folder = Path.Combine(Environment.GetEnvironmentVariable("GOODOFFICES_DATA") ?? "../shared/data", "anac/scenarios/anac/y2012/EnergyA");
        if (!Directory.Exists(folder))
        {
            return null;
        }

        var domain = GeniusDomain.Read(File.ReadAllBytes(Path.Combine(folder, "Energy-A-domain.xml")), "domain").Value!;
        return new PackageProblem(domain, Directory.GetFiles(folder, "Energy-A-prof*.xml").Order(StringComparer.Ordinal).Select(file => GeniusProfile.Read(File.ReadAllBytes(file), file, domain, file).Value!));
    }
}
