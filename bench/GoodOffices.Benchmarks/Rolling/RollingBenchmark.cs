using System.Diagnostics;
using System.Globalization;
using GoodOffices.Agreement;

namespace GoodOffices.Benchmarks.Rolling;

/// <summary>The fold and the rolling text of large talks: medians over rounds, each round from a table folded afresh, so
/// that nothing is collated before.</summary>
internal static class RollingBenchmark
{
    public static int Run(string[] arguments)
    {
        var rounds = arguments.Length > 0 ? int.Parse(arguments[0], CultureInfo.InvariantCulture) : 5;
        Console.WriteLine("provisions x parties x wordings: median milliseconds (smallest to largest); processor time of all threads, median");
        foreach (var wordings in (int[])[2, 4, 20])
        {
            Measure(new LargeTalks(1_000, 20, wordings), $"1000 x 20 x {wordings}", rounds);
        }

        return 0;
    }

    private static void Measure(LargeTalks talks, string name, int rounds)
    {
        var acts = talks.Acts();
        string[] steps = ["fold of all acts", "state digest, whole", "state of play", "rolling text, whole", "rolling text, one act later", "state digest, one act later"];
        var times = steps.Select(_ => new List<(double Wall, double Processor)>()).ToArray();
        for (var round = 0; round <= rounds; round++)
        {
            var table = talks.Begin();
            var measured = new (double Wall, double Processor)[steps.Length];
            measured[0] = Time(() => table = acts.Aggregate(table, (state, act) => state.Evolve(act)));
            measured[1] = Time(() => table.StateDigest.ToString());
            measured[2] = Time(() => StateOfPlay.Of(table).Tally.ToString());
            measured[3] = Time(() => RollingInstrument.Of(table, LargeTalks.Instrument).Print());
            measured[4] = Time(() => RollingInstrument.Of(table = table.Evolve(LargeTalks.Move(table, 500)), LargeTalks.Instrument).Print());
            measured[5] = Time(() => table.StateDigest.ToString());
            for (var step = 0; round > 0 && step < steps.Length; step++)
            {
                times[step].Add(measured[step]);
            }
        }

        for (var step = 0; step < steps.Length; step++)
        {
            var wall = times[step].Select(static time => time.Wall).Order().ToList();
            var processor = times[step].Select(static time => time.Processor).Order().ToList();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{name}: {steps[step]}: {wall[wall.Count / 2]:0.0} ({wall[0]:0.0} to {wall[^1]:0.0}); {processor[processor.Count / 2]:0.0}"));
        }
    }

    private static (double Wall, double Processor) Time(Action work)
    {
        var (start, processor) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        work();
        return (Stopwatch.GetElapsedTime(start).TotalMilliseconds, (Environment.CpuUsage.TotalTime - processor).TotalMilliseconds);
    }
}
