using System.Diagnostics;
using System.Globalization;
using DiffPlex;
using DiffPlex.Chunkers;
using GoodOffices.Agreement.Text;

namespace GoodOffices.Benchmarks.Text;

/// <summary>Parsing and printing a large rolling text; collating successive real drafts beside DiffPlex's word diff.
/// Interleaved rounds, medians, and the ratio of each round's pair, since a machine is never quiet.</summary>
internal static class TextBenchmark
{
    private static readonly string[] _drafts = ["2015-10-23.md", "2015-11-06.md", "2015-12-12-adopted.md", "2016-01-corrected.md"];

    private static readonly TimeSpan _longest = TimeSpan.FromSeconds(20);

    private static readonly TimeSpan _warmUp = TimeSpan.FromSeconds(2);

    public static int Run(string[] arguments)
    {
        var rounds = arguments.Length > 0 ? int.Parse(arguments[0], CultureInfo.InvariantCulture) : 15;
        ParseAndPrint(rounds);
        Nested(rounds);
        if (Folder() is not { } folder)
        {
            Console.WriteLine("the drafts are not here (GOODOFFICES_DATA, or ../shared/data): nothing is compared with DiffPlex");
            return 0;
        }

        foreach (var (before, after) in (ReadOnlySpan<(int, int)>)[(0, 1), (1, 2), (2, 3)])
        {
            Compare($"{_drafts[before]} -> {_drafts[after]}", File.ReadAllText(Path.Combine(folder, _drafts[before])), File.ReadAllText(Path.Combine(folder, _drafts[after])), rounds);
        }

        return 0;
    }

    private static void ParseAndPrint(int rounds)
    {
        var notation = BracketedText.Of(30_000, 1_600, 10);
        var counts = RollingText.Parse(notation).Text.Count();
        var times = new List<double>();
        for (var round = 0; round < rounds + 3; round++)
        {
            var time = Milliseconds(() => RollingText.Parse(notation).Text.Print());
            if (round >= 3) times.Add(time);
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"parse and print {counts.Words} words, {counts.Brackets} brackets, {counts.Depth} deep: {Median(times):0.0} ms (smallest {times.Min():0.0})"));
    }

    private static void Nested(int rounds)
    {
        var notation = string.Concat(Enumerable.Repeat("[ARM: a ", 10_000)) + new string(']', 10_000);
        var times = new List<double>();
        for (var round = 0; round < rounds; round++) times.Add(Milliseconds(() => RollingText.Parse(notation).Text.Print()));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"parse and print 10,000 brackets nested in one another: {Median(times):0.0} ms"));
    }

    private static void Compare(string name, string before, string after, int rounds)
    {
        var (ours, peers, ratios) = (new List<double>(), new List<double>(), new List<double>());
        var (stretches, blocks) = (0, 0);
        double own = 0, peer = 0;
        Action[] both =
        [
            () => own = Milliseconds(() => Collation.Of(null, [("ARM", before), ("AZE", after)])),
            () => peer = Milliseconds(() => blocks = new Differ().CreateDiffs(before, after, false, false, new WordChunker()).DiffBlocks.Count),
        ];
        // Both are compiled before they are measured. A peer that takes seconds a round is measured in fewer of them.
        var start = Stopwatch.GetTimestamp();
        for (var round = 0; round < 2 || (round < 200 && Stopwatch.GetElapsedTime(start) < _warmUp); round++) Array.ForEach(both, static run => run());
        for (var round = 0; round < rounds && (round < 1 || Stopwatch.GetElapsedTime(start) < _longest); round++)
        {
            both[round % 2]();
            both[1 - (round % 2)]();
            ours.Add(own);
            peers.Add(peer);
            ratios.Add(own / peer);
        }

        stretches = Comparison.Of(before, after).ChangedStretches;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{name}: collation {Median(ours):0.0} ms, {stretches} changed stretches; DiffPlex by words {Median(peers):0.0} ms, {blocks}; time ratio {Median(ratios):0.000} ({ratios.Min():0.000} to {ratios.Max():0.000})"));
    }

    private static string? Folder()
    {
        var data = Environment.GetEnvironmentVariable("GOODOFFICES_DATA") ?? Path.Combine(Directory.GetCurrentDirectory(), "..", "shared", "data");
        var folder = Path.Combine(data, "texts", "climate-drafts");
        return Directory.Exists(folder) ? folder : null;
    }

    private static double Milliseconds(Action work)
    {
        var start = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);
}
