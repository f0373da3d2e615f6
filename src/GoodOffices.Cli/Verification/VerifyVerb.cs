using System.CommandLine;
using GoodOffices.Cli.CommandLine;
using GoodOffices.Cli.Delegations;
using GoodOffices.Delegation;
using GoodOffices.Delegation.Keys;
using GoodOffices.Delegation.Parties;
using GoodOffices.Delegation.Storage;
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
        var against = new Option<string?>("--against") { Description = "Another record of the same talks: two histories of one log are evidence.", HelpName = "PATH" };
        var certificate = new Option<string?>("--certificate") { Description = "For a URL: SHA-256 of the venue's certificate.", HelpName = "HEX" };
        var evidence = new Option<string?>("--evidence") { Description = "Where evidence of equivocation is written, if there is any.", HelpName = "FILE" };
        var choice = new NodeChoice();
        return new Verb("verify", "Check a whole record offline: every hash, note, cosignature, signature, chain and power.", "Check the record", "verify node --fingerprint \"bapab ...\"")
        {
            Notes = ["Prints what holds and ends with 0; or names the first thing that does not (entry, rule, what it means) and ends with 1.", "With --as the device of a delegate is unlocked: then every seal is opened, too, and the tables are folded."],
        }.With(source, export, fingerprint, against, certificate, evidence).With([.. choice.All]).Ends(async (parsed, cancellation) =>
        {
            var path = parsed.GetValue(source)!;
            using var device = parsed.GetValue(choice.As) is null ? null : await UnlockAsync(path, choice, parsed, terminal, cancellation).ConfigureAwait(false);
            var options = new VerificationOptions
            {
                TalksId = parsed.GetValue(fingerprint) is { } words ? ReadFingerprint(words) : null,
                Against = parsed.GetValue(against),
                CertificateSha256 = parsed.GetValue(certificate) is { } hex ? ReadCertificate(hex) : null,
                Device = device,
            };
            var report = await terminal.WithProgressAsync("Verifying", _ => RecordVerification.VerifyAsync(path, options, cancellation)).ConfigureAwait(false);
            await WriteEvidenceAsync(report, parsed.GetValue(evidence), cancellation).ConfigureAwait(false);
            if (report.IsWhole && parsed.GetValue(export) is { } folder)
            {
                await RecordExport.WriteAsync(path, folder, cancellation).ConfigureAwait(false);
            }

            Print(terminal, report, parsed.GetValue(export));
            return report.IsWhole ? ExitCode.Done : ExitCode.DoesNotHold;
        });
    }

    private static void Print(Terminal terminal, VerificationReport report, string? export)
    {
        terminal.Print(new
        {
            report.Source,
            whole = report.IsWhole,
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

            if (report.IsWhole)
            {
                output.WriteLine("the record is whole");
            }

            if (export is not null && report.IsWhole)
            {
                output.WriteLine($"static files in {export}");
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

    private static async Task<DeviceKeys> UnlockAsync(string path, NodeChoice choice, ParseResult parsed, Terminal terminal, CancellationToken cancellation)
    {
        var directory = NodeDirectory.Open(path);
        await using (directory.ConfigureAwait(false))
        {
            var record = (await DeviceStore.ListAsync(directory.Store, cancellation).ConfigureAwait(false)).FirstOrDefault(device => device.Delegate.Value == parsed.GetValue(choice.As))
                ?? throw CommandFailure.BadInput($"no device of {parsed.GetValue(choice.As)} is on the node {path}", "delegation devices lists them");
            using var passphrase = new PassphraseSource(choice, terminal).Get(parsed, $"{record.Delegate}'s device");
            return await DeviceStore.UnlockAsync(directory.Store, record.Key, passphrase, cancellation).ConfigureAwait(false);
        }
    }

    private static Hash ReadFingerprint(string words) => Fingerprint.TryParse(words, out var fingerprint, out var why) ? fingerprint.Value
        : throw CommandFailure.Usage($"the fingerprint cannot be read: {why.TrimEnd('.')}", "24 words, or 64 hexadecimal digits");

    private static Hash ReadCertificate(string hex) => Hash.TryParseHex(hex.Replace(":", "", StringComparison.Ordinal), out var hash) ? hash
        : throw CommandFailure.Usage("the certificate's fingerprint cannot be read", "64 hexadecimal digits (SHA-256), as the host has told it");
}
