using GoodOffices.Cli.CommandLine;
using GoodOffices.Delegation;

namespace GoodOffices.Cli.Delegations;

/// <summary><c>cosign</c>: brings the end of the record under every party's cosignature.</summary>
/// <remarks>A node cosigns at most every ten seconds, so the last acts of a sitting are left without: this waits until they are not.</remarks>
internal static class CosignVerb
{
    private const int DefaultSeconds = 30;
    private static readonly TimeSpan OwnPatience = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    public static Verb Build(Terminal terminal, NodeWork work)
    {
        var wait = Symbols.Number("--wait", $"Give up waiting for the others after so many seconds; else {DefaultSeconds}. At least this node cosigns.");
        var past = Symbols.Flag("--past-deadlines", "Cosign although a deadline for objections passed while this node was away: your party then counts as silent.");
        return new Verb("cosign", "Cosign the record up to its end, and wait until every party has.", "In step with the venue", "delegation cosign --wait 60")
        {
            Notes = ["A node cosigns at most every ten seconds. At the end of a sitting every delegation runs this: then the last act is common, too."],
        }.With(wait, past).Ends(work.On(async (desk, parsed, cancellation) =>
        {
            var node = await desk.AsDelegateAsync(parsed, cancellation).ConfigureAwait(false);
            node.LetsPassedDeadlinesStand = parsed.GetValue(past);
            await node.SynchroniseAsync(cancellation).ConfigureAwait(false);
            await node.UpkeepAsync(cancellation).ConfigureAwait(false);
            var ends = node.Logs.ToDictionary(log => log, log => node.Replica(log).Size, StringComparer.Ordinal);
            var patience = TimeSpan.FromSeconds(parsed.GetValue(wait) ?? DefaultSeconds);
            await terminal.WithProgressAsync("Waiting for the cosignatures", report => WaitAsync(node, ends, patience, report, cancellation)).ConfigureAwait(false);
            return Tell(terminal, node, ends);
        }));
    }

    /// <summary>Until every party has cosigned what was there when the verb began; what comes later is not waited for, so that a busy record does not hold it for ever.</summary>
    private static async Task<bool> WaitAsync(Node node, Dictionary<string, long> ends, TimeSpan patience, Action<double> report, CancellationToken cancellation)
    {
        var begun = TimeProvider.System.GetTimestamp();
        while (node.Concerns.All(concern => concern.Kind != GoodOffices.Delegation.Replication.ConcernKind.Equivocation))
        {
            report(Share(node, ends));
            var behind = ends.Where(end => node.CommonSize(end.Key).Size < end.Value).Select(end => end.Key).ToList();
            if (behind.Count == 0)
            {
                return true;
            }

            var due = behind.Select(log => OwnIsDue(node, log, ends[log])).Max();
            if (TimeProvider.System.GetElapsedTime(begun) >= (due is null || patience > OwnPatience ? patience : OwnPatience))
            {
                return false;
            }

            var left = (due ?? DateTimeOffset.MinValue) - TimeProvider.System.GetUtcNow();
            await Task.Delay(left > Pause ? left : Pause, cancellation).ConfigureAwait(false);
            await node.SynchroniseAsync(cancellation).ConfigureAwait(false);
        }

        return false;
    }

    /// <summary>When this node can cosign a log up to a size; null where it has, or has no say in it.</summary>
    private static DateTimeOffset? OwnIsDue(Node node, string log, long size) =>
        node.Cosignatures(log).TryGetValue(node.Party.Code, out var own) && own.Checkpoint.Size >= size ? null : node.CosignatureDue(log);

    private static double Share(Node node, Dictionary<string, long> ends) =>
        ends.Min(end => end.Value == 0 ? 1.0 : Math.Min(1.0, node.CommonSize(end.Key).Size / (double)end.Value));

    private static int Tell(Terminal terminal, Node node, Dictionary<string, long> ends)
    {
        var logs = ends.Select(end => new { log = end.Key, size = end.Value, common = node.CommonSize(end.Key).Size, behind = Behind(node, end.Key, end.Value) }).ToList();
        terminal.Print(new { logs }, output =>
        {
            foreach (var log in logs)
            {
                output.WriteLine($"{(log.log.Length == 0 ? "talks" : "caucus"),-8} {log.size} entries; every party has verified {log.common}");
            }
        });
        var concern = OutboxVerbs.TellConcerns(terminal, node);
        if (concern != ExitCode.Done || logs.All(log => log.common >= log.size))
        {
            return concern;
        }

        var names = logs.SelectMany(log => log.behind).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        terminal.Tell(new CommandFailure(ExitCode.Waiting, $"not every party has cosigned the last entries yet; missing: {string.Join(", ", names)}",
            $"{HelpPage.Program} delegation cosign on their nodes does it; then run this again"));
        return ExitCode.Waiting;
    }

    private static List<string> Behind(Node node, string log, long size) =>
        [.. node.Replica(log).Proceedings.Parties.Select(party => party.Code).Where(code => node.CommonSize(log).Reached.GetValueOrDefault(code) < size).Select(code => code.Value)];
}
