using System.Diagnostics;
using System.Globalization;
using GoodOffices.Cli.CommandLine;

namespace GoodOffices.Tests.Cli.Processes;

/// <summary>kill -9 of node processes in the middle of sending, again and again.</summary>
/// <remarks>The moments come from a seed that is printed; set GOODOFFICES_SEED to use it again. The machine decides the rest.</remarks>
public sealed class KilledNodeTests(ITestOutputHelper output)
{
    private const int Rounds = 7;
    private static readonly string[] Parties = [ProcessTalks.First, ProcessTalks.Second];

    [Fact]
    public async Task What_nodes_were_sending_when_they_were_killed_is_in_the_record_once_and_both_hold_the_same()
    {
        var seed = int.TryParse(Environment.GetEnvironmentVariable("GOODOFFICES_SEED"), NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given : Environment.ProcessId;
        output.WriteLine($"seed {seed}");
        await using var talks = await ProcessTalks.OpenAsync();
        var run = new Run(talks, new Random(seed), output);
        for (var round = 0; round < Rounds; round++)
        {
            await run.RoundAsync(round);
        }

        Assert.InRange(run.Killed, Rounds / 2, 2 * (Rounds - 1));
        await run.SendTheRestAsync();
        await run.NothingIsLostAsync();
        await VerifyAsync(talks);
    }

    private static async Task VerifyAsync(ProcessTalks talks)
    {
        var digests = new List<string>();
        foreach (var code in Parties)
        {
            digests.Add(await talks.MustAsync(code, "digest"));
        }

        Assert.Equal(digests[0], digests[1]);
        await talks.Venue.DisposeAsync();
        foreach (var path in (string[])[.. Parties.Select(talks.Folder.NodeOf), talks.Folder.Venue])
        {
            var (exit, said, error) = await Programs.RunAsync(talks.Desk, "verify", path);
            Assert.True(exit == ExitCode.Done, error);
            Assert.Contains("0 are void", said, StringComparison.Ordinal);
        }
    }

    private sealed class Run(ProcessTalks talks, Random random, ITestOutputHelper output)
    {
        private readonly Dictionary<string, HashSet<string>> _said = Parties.ToDictionary(code => code, _ => new HashSet<string>(StringComparer.Ordinal));
        private readonly Dictionary<string, HashSet<string>> _acknowledged = Parties.ToDictionary(code => code, _ => new HashSet<string>(StringComparer.Ordinal));
        private readonly Dictionary<string, int> _kept = [];
        private TimeSpan _whole = TimeSpan.Zero;
        private TimeSpan _tail = TimeSpan.Zero;
        private int _killed;

        public int Killed => _killed;

        /// <summary>Both parties say something at once, and each process is killed somewhere on its way; in the first round none is, so that it is known how long one takes.</summary>
        public async Task RoundAsync(int round)
        {
            await Task.WhenAll(Parties.Select(code => SayAsync(code, $"Remark {round} of {code}.", round, random.NextDouble())).ToArray());
        }

        public async Task SendTheRestAsync()
        {
            foreach (var code in Parties)
            {
                await talks.MustAsync(code, "sync");
                _kept[code] = (await talks.ReadAsync(code, "outbox")).GetArrayLength();
            }

            foreach (var code in Parties)
            {
                var acts = (await talks.ReadAsync(code, "send")).GetProperty("acts").EnumerateArray().ToList();
                Assert.Equal(_kept[code], acts.Count);
                Assert.All(acts, act => Assert.True(act.TryGetProperty("entry", out _) && !act.TryGetProperty("void", out _), act.ToString()));
                Assert.Equal(acts.Count, acts.Select(act => act.GetProperty("entry").GetInt64()).Distinct().Count());
                Assert.Equal(0, (await talks.ReadAsync(code, "outbox")).GetArrayLength());
            }

            await Task.WhenAll(Parties.Select(code => talks.MustAsync(code, "sync")).ToArray());
        }

        /// <summary>What was acknowledged is there, nothing is there twice, and nothing is there that nobody said.</summary>
        public async Task NothingIsLostAsync()
        {
            foreach (var reader in Parties)
            {
                var statements = (await talks.ReadAsync(reader, "statements", "--room", "table")).GetProperty("statements").EnumerateArray().ToList();
                foreach (var code in Parties)
                {
                    var words = statements.Where(said => said.GetProperty("party").GetString() == code).Select(said => said.GetProperty("words").GetString()!).ToList();
                    Assert.Equal(words.Distinct(StringComparer.Ordinal).Count(), words.Count);
                    Assert.Subset(words.ToHashSet(StringComparer.Ordinal), _acknowledged[code]);
                    Assert.Subset(_said[code], words.ToHashSet(StringComparer.Ordinal));
                }
            }

            var inTheMiddle = await InTheMiddleAsync();
            output.WriteLine($"{Killed} processes were killed, {inTheMiddle} of them between composing their act and saying that it is recorded; {_kept.Values.Sum()} acts were in the outboxes at the end");
            Assert.True(inTheMiddle > 0, "no kill fell between the composing of an act and its acknowledgement: the test has tried nothing");
        }

        private async Task<int> InTheMiddleAsync() =>
            (await talks.ReadAsync(ProcessTalks.First, "statements", "--room", "table")).GetProperty("statements").GetArrayLength() - _acknowledged.Values.Sum(words => words.Count);

        private async Task SayAsync(string code, string words, int round, double fraction)
        {
            _said[code].Add(words);
            var log = new FileInfo(Path.Combine(talks.Folder.NodeOf(code), "node.db-wal"));
            using var process = talks.Start(code, "say", "--room", "table", "--words", words);
            var (said, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
            if (round == 0)
            {
                await MeasureAsync(process, log);
            }
            else
            {
                // A third of them at any moment; the others after the node has written something down, which is when it composes and sends.
                var late = round % 3 != 0;
                if (late)
                {
                    await WaitForWriteAsync(process, log);
                }

                await Task.Delay((late ? _tail : _whole) * fraction);
                process.Kill();
            }

            await process.WaitForExitAsync();
            if (process.ExitCode == ExitCode.Done)
            {
                Assert.StartsWith("entry ", await said, StringComparison.Ordinal);
                _acknowledged[code].Add(words);
                return;
            }

            // 137: by signal 9. Anything else would be a failure of its own, such as a store that the last kill has damaged.
            Assert.True(process.ExitCode == 137 && round > 0, $"{code} ended with {process.ExitCode}: {await error}");
            Interlocked.Increment(ref _killed);
        }

        private async Task MeasureAsync(Process process, FileInfo log)
        {
            var begun = Stopwatch.StartNew();
            await WaitForWriteAsync(process, log);
            var written = begun.Elapsed;
            await process.WaitForExitAsync();
            lock (_kept)
            {
                _whole = begun.Elapsed > _whole ? begun.Elapsed : _whole;
                _tail = begun.Elapsed - written > _tail ? begun.Elapsed - written : _tail;
            }
        }

        private static async Task WaitForWriteAsync(Process process, FileInfo log)
        {
            var before = Written(log);
            while (!process.HasExited && Written(log) is var now && (now == before || now.Bytes == 0))
            {
                await Task.Delay(1);
            }
        }

        private static (long Bytes, DateTime At) Written(FileInfo log)
        {
            log.Refresh();
            return log.Exists ? (log.Length, log.LastWriteTimeUtc) : default;
        }
    }
}
