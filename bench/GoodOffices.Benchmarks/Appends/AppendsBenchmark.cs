using System.Globalization;

namespace GoodOffices.Benchmarks.Appends;

/// <summary>Appends over HTTPS to a real venue process, beside bare SQLite commits and PostgreSQL inserts ordered by a row
/// lock, interleaved in one run: <c>GoodOffices.Benchmarks appends [rounds] [appends per client and round]</c>.</summary>
internal static class AppendsBenchmark
{
    private const int BodyBytes = 1_024;

    public static async Task<int> RunAsync(string[] arguments)
    {
        var rounds = arguments.Length > 0 ? int.Parse(arguments[0], CultureInfo.InvariantCulture) : 7;
        var perClient = arguments.Length > 1 ? int.Parse(arguments[1], CultureInfo.InvariantCulture) : 200;
        var folder = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "appends", Guid.NewGuid().ToString("n")));
        try
        {
            var peers = new List<IAppendPeer> { new SqlitePeer(folder.FullName, BodyBytes) };
            if (PostgresPeer.IsInstalled)
            {
                peers.Add(await PostgresPeer.StartAsync(BodyBytes));
            }

            foreach (var clients in (int[])[1, 16])
            {
                await using var venue = await VenuePeer.StartAsync(Path.Combine(folder.FullName, $"venue-{clients}"), BodyBytes, clients, (rounds + 1) * perClient);
                Console.WriteLine($"{clients} client(s), {rounds} rounds of {perClient} appends each, {BodyBytes} bytes");
                await CompareAsync([venue, .. peers], rounds, clients, perClient);
                Console.WriteLine($"  venue: {venue.ResidentMegabytesAtRest} MB at rest, {venue.ResidentMegabytes} MB after the run");
            }

            foreach (var peer in peers)
            {
                await peer.DisposeAsync();
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        return 0;
    }

    /// <summary>Every round runs every peer, in an order that rotates; the first round only warms up.</summary>
    private static async Task CompareAsync(IReadOnlyList<IAppendPeer> peers, int rounds, int clients, int perClient)
    {
        var results = peers.ToDictionary(peer => peer, _ => new List<Timing>());
        for (var round = 0; round <= rounds; round++)
        {
            for (var turn = 0; turn < peers.Count; turn++)
            {
                var peer = peers[(round + turn) % peers.Count];
                var timing = await Timing.MeasureAsync(peer, clients, perClient);
                if (round > 0)
                {
                    results[peer].Add(timing);
                }
            }
        }

        foreach (var (peer, timings) in results)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"  {peer.Name,-58} {Timing.Median(timings, each => each.PerSecond),8:0} /s   p50 {Timing.Median(timings, each => each.MedianMilliseconds),7:0.00} ms   p99 {Timing.Median(timings, each => each.P99Milliseconds),7:0.00} ms   ratio of rate to the venue's {Ratio(results, peers[0], peer):0.00}"));
        }
    }

    // The ratio is taken round by round, so that what slows the whole machine slows both sides of it.
    private static double Ratio(Dictionary<IAppendPeer, List<Timing>> results, IAppendPeer venue, IAppendPeer peer) =>
        Timing.Median(results[peer].Zip(results[venue], (one, other) => one.PerSecond / other.PerSecond));
}
