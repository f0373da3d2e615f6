using System.Diagnostics;

namespace GoodOffices.Benchmarks.Appends;

/// <summary>One round of one peer.</summary>
/// <param name="PerSecond">Appends of all clients together.</param>
/// <param name="MedianMilliseconds">Of one append, from call to return.</param>
/// <param name="P99Milliseconds">The 99th percentile of the same.</param>
internal sealed record Timing(double PerSecond, double MedianMilliseconds, double P99Milliseconds)
{
    public static async Task<Timing> MeasureAsync(IAppendPeer peer, int clients, int perClient)
    {
        var latencies = new double[clients * perClient];
        var began = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, clients).Select(client => Task.Run(() => ClientAsync(peer, client, latencies.AsMemory(client * perClient, perClient)))));
        var seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
        Array.Sort(latencies);
        return new Timing(latencies.Length / seconds, latencies[latencies.Length / 2], latencies[(int)(latencies.Length * 0.99)]);
    }

    public static double Median(IReadOnlyList<Timing> timings, Func<Timing, double> value) => Median(timings.Select(value));

    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        var middle = sorted.Count / 2;
        return sorted.Count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private static async Task ClientAsync(IAppendPeer peer, int client, Memory<double> latencies)
    {
        for (var i = 0; i < latencies.Length; i++)
        {
            var began = Stopwatch.GetTimestamp();
            await peer.AppendAsync(client);
            latencies.Span[i] = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
        }
    }
}
