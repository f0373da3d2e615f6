using GoodOffices.Cli.CommandLine;
using GoodOffices.Delegation.Verification;
using GoodOffices.Record;

namespace GoodOffices.Cli.Rehearsing;

/// <summary>Exports the record and verifies it, as anyone could: the static files, and every node's copy against them.</summary>
internal static class RehearsalProofs
{
    /// <summary>Exports from the first party's node and verifies.</summary>
    /// <exception cref="CommandFailure">Something does not hold.</exception>
    public static async Task CheckAsync(RehearsalFolder folder, RehearsalDrafts drafts, Hash talks, CancellationToken cancellation)
    {
        await HoldAsync(folder.NodeOf(drafts.Parties.First()), new VerificationOptions { TalksId = talks, Export = folder.Record }, cancellation).ConfigureAwait(false);
        await HoldAsync(folder.Root, new VerificationOptions { TalksId = talks }, cancellation).ConfigureAwait(false);
        foreach (var code in drafts.Parties.Prepend(drafts.Host))
        {
            await HoldAsync(folder.NodeOf(code), new VerificationOptions { TalksId = talks, Against = folder.Record }, cancellation).ConfigureAwait(false);
        }
    }

    private static async Task HoldAsync(string path, VerificationOptions options, CancellationToken cancellation)
    {
        var report = await RecordVerification.VerifyAsync(path, options, cancellation).ConfigureAwait(false);
        if (report.Fault is { } fault)
        {
            throw new CommandFailure(ExitCode.DoesNotHold, $"the record in {path} does not verify: {fault.Where}{(fault.Entry is { } entry ? $", entry {entry}" : "")}: {fault.Rule.TrimEnd('.')}", fault.Means.TrimEnd('.'));
        }

        foreach (var log in report.Logs.Where(log => log.Common < log.Size))
        {
            throw new CommandFailure(ExitCode.DoesNotHold, $"the record in {path}: every party has cosigned {log.Common} of {log.Size} entries", "this is a fault of this program; please report it");
        }
    }
}
