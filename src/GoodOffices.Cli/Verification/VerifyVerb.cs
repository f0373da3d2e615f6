using System.CommandLine;
using GoodOffices.Cli.CommandLine;
using GoodOffices.Cli.Delegations;
using GoodOffices.Delegation.Verification;
using GoodOffices.Procedure.Convening;
using GoodOffices.Record;

namespace GoodOffices.Cli.Verification;

/// <summary><c>good-offices verify</c>: checks a whole record, from wherever it is kept.</summary>
internal static class VerifyVerb
{
    public static Verb Build(Terminal terminal)
    {
        var source = new Argument<string>("source") { HelpName = "PATH-or-URL", Description = "A node's directory, static files, a venue's data directory, a disclosure file, or a venue's URL." };
        var export = new Option<string?>("--export") { Description = "Also write the record as static tile files for a foreign checker, with the log's key in vkey.", HelpName = "DIR" };
        var fingerprint = new Option<string?>("--fingerprint") { Description = "The talks that it has to be of: 24 words or 64 digits.", HelpName = "WORDS" };
        var against = new Option<string?>("--against") { Description = "Another record of the same talks, or a file of evidence: two histories of one log are evidence.", HelpName = "PATH-or-URL" };
        var certificate = new Option<string?>("--certificate") { Description = "For a URL: SHA-256 of the venue's certificate; else the one that the node has pinned.", HelpName = "HEX" };
        var evidence = new Option<string?>("--evidence") { Description = "Where evidence of equivocation is written, if there is any.", HelpName = "FILE" };
        var choice = new NodeChoice();
        return new Verb("verify", "Check a whole record offline: every hash, note, cosignature, signature, chain and power.", "Check the record", "verify node --fingerprint \"bapab ...\"")
        {
            Notes = ["Prints what holds and ends with 0; or names the first thing that does not (entry, rule, what it means) and ends with 1.", "With --as the device of a delegate is unlocked: then every seal on its node is opened, too, and the tables are folded.",
                "A venue shows its record to the delegations alone: for a URL name a node with --node and a delegate of it with --as."],
        }.With(source, export, fingerprint, against, certificate, evidence).With([.. choice.All]).Ends(async (parsed, cancellation) =>
        {
            var (path, other) = (parsed.GetValue(source)!, parsed.GetValue(against));
            using var reader = await VerifyReader.OpenAsync(path, other, choice, parsed, terminal, cancellation).ConfigureAwait(false);
            var report = await terminal.WithProgressAsync("Verifying", share => RecordVerification.VerifyAsync(path, new VerificationOptions
            {
                TalksId = parsed.GetValue(fingerprint) is { } words ? ReadFingerprint(words) : null,
                Against = other,
                CertificateSha256 = parsed.GetValue(certificate) is { } hex ? ReadCertificate(hex) : reader.Certificate,
                Device = reader.Device,
                Reader = reader.Device?.Signing,
                Export = parsed.GetValue(export),
                Progress = new ShareOfWork { Tell = share },
            }, cancellation)).ConfigureAwait(false);
            await WriteEvidenceAsync(report, parsed.GetValue(evidence), cancellation).ConfigureAwait(false);
            Print(terminal, report);
            return report.IsWhole ? ExitCode.Done : ExitCode.DoesNotHold;
        });
    }

    private static void Print(Terminal terminal, VerificationReport report)
    {
        terminal.Print(new
        {
            report.Source,
            whole = report.IsWhole,
            report.Logs,
            report.Holds,
            report.Notes,
            fault = report.Fault is { } fault ? new { fault.Where, fault.Entry, fault.Rule, fault.Means } : null,
            equivocation = report.Evidence is not null,
            report.StateDigests,
        }, output =>
        {
            foreach (var holds in report.Holds)
            {
                output.WriteLine($"holds  {holds}");
            }

            foreach (var note in report.Notes)
            {
                output.WriteLine($"note   {note}");
            }

            foreach (var (room, digest) in report.StateDigests)
            {
                output.WriteLine($"state  {room} {digest}");
            }

            foreach (var log in report.Logs)
            {
                output.WriteLine($"common {(log.Log.Length == 0 ? "talks" : $"caucus {log.Log}")} {log.Common} of {log.Size} entries");
            }

            if (report.IsWhole)
            {
                output.WriteLine("the record is whole");
            }
        });
        if (report.Fault is { } broken)
        {
            terminal.Tell(new CommandFailure(ExitCode.DoesNotHold, $"{broken.Where}{(broken.Entry is { } entry ? $", entry {entry}" : "")}: this does not hold: {broken.Rule.TrimEnd('.')}", broken.Means.TrimEnd('.')));
        }
    }

    private static async Task WriteEvidenceAsync(VerificationReport report, string? file, CancellationToken cancellation)
    {
        if (report.Evidence is { } evidence && file is not null)
        {
            await NewFile.WriteAsync(file, evidence.Encode(), cancellation).ConfigureAwait(false);
        }
    }

    private static Hash ReadFingerprint(string words) => Fingerprint.TryParse(words, out var fingerprint, out var why) ? fingerprint.Value
        : throw CommandFailure.Usage($"the fingerprint cannot be read: {why.TrimEnd('.')}", "24 words, or 64 hexadecimal digits");

    private static Hash ReadCertificate(string hex) => Hash.TryParseHex(hex.Replace(":", "", StringComparison.Ordinal), out var hash) ? hash
        : throw CommandFailure.Usage("the certificate's fingerprint cannot be read", "64 hexadecimal digits (SHA-256), as the host has told it");
}
