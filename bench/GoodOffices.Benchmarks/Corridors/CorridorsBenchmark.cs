using System.Diagnostics;
using System.Globalization;
using GoodOffices.Agreement;
using GoodOffices.Agreement.Corridors;

namespace GoodOffices.Benchmarks.Corridors;

/// <summary>Mirror and sovereignty of a large annex: medians over rounds, nothing kept from one round to the next.</summary>
internal static class CorridorsBenchmark
{
    /// <summary>Rounds that do not count: until the compiler has seen what is hot.</summary>
    private const int WarmUp = 10;

    public static int Run(string[] arguments)
    {
        var rounds = arguments.Length > 0 ? int.Parse(arguments[0], CultureInfo.InvariantCulture) : 9;
        Console.WriteLine("1000 crossings: median milliseconds (smallest to largest); processor time, median");
        foreach (var steps in (int[])[30, 120])
        {
            var regime = LargeAnnex.Of(1_000, steps);
            var name = $"{steps} steps at each";
            Console.WriteLine($"{name}: {regime.Measures.Count} measures, {regime.Pairs.Count} pairs, {Reciprocity.Findings(regime).Count} differences, {Sovereignty.Findings(regime).Count} of sovereignty");
            Measure($"{name}: mirror", rounds, () => Reciprocity.Findings(regime).Count);
            Measure($"{name}: sovereignty", rounds, () => Sovereignty.Findings(regime).Count);
            Measure($"{name}: check as a whole", rounds, () => Regime.Check(regime.Parts).Faults.Count);
            Measure($"{name}: canonical bytes", rounds, () => new LinkRegimeContent(regime).Digest.GetHashCode());
            var json = System.Text.Encoding.UTF8.GetBytes(RegimeJson.Write(regime));
            Measure($"{name}: read {json.Length / 1_000_000m:0.0} MB of JSON", rounds, () => RegimeJson.Read(json).Faults.Count);
        }

        return 0;
    }

    private static void Measure(string name, int rounds, Func<int> work)
    {
        var (times, processor) = (new List<double>(), new List<double>());
        for (var round = -WarmUp; round < rounds; round++)
        {
            var (start, used) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
            work();
            if (round >= 0)
            {
                times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                processor.Add((Environment.CpuUsage.TotalTime - used).TotalMilliseconds);
            }
        }

        times.Sort();
        processor.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {times[times.Count / 2]:0.0} ({times[0]:0.0} to {times[^1]:0.0}); {processor[processor.Count / 2]:0.0}"));
    }
}
