using System.CommandLine;
using GoodOffices.Cli.CommandLine;
using GoodOffices.Cli.Demonstration;
using GoodOffices.Cli.Drafts;
using GoodOffices.Cli.Verification;
using GoodOffices.Delegation.Verification;

namespace GoodOffices.Cli.Rehearsal;

/// <summary><c>good-offices rehearse</c>: any drafts through a real venue and real nodes, each its own process.</summary>
internal static class RehearseVerb
{
    public static Verb Build(Terminal terminal)
    {
        var host = new Option<string>("--host") { Description = "The host's code.", HelpName = "CODE", Required = true };
        var basis = new Option<string?>("--basis") { Description = "A text that all accept as basis for negotiation.", HelpName = "FILE" };
        var output = new Option<string>("--out") { Description = "A new or empty folder.", HelpName = "DIR", Required = true };
        var drafts = TextVerbs.Drafts();
        return new Verb("rehearse", "Run any drafts through a real venue and real nodes: rolling text, questions, verified record.", "Try it", "rehearse --host KAZ --basis basis.md ARM=a.md AZE=b.md --out rehearsal")
        {
            Notes = ["The folder then holds rolling.md, questions.md and all that `good-offices verify` needs. Brackets that a draft already has stay text."],
        }.With(host, basis, output, drafts).Ends(async (parsed, cancellation) =>
        {
            var named = PartyDraft.ParseAll(parsed.GetValue(drafts)!);
            var hostCode = parsed.GetValue(host)!;
            if (named.Count < 2 || named.Any(draft => draft.Party == hostCode || draft.Party == Pieces.Basis))
            {
                throw CommandFailure.Usage("talks have two parties or more, and the host is none of them", "such as --host KAZ ARM=a.md AZE=b.md");
            }

            var texts = await PartyDraft.ReadAsync(named, cancellation).ConfigureAwait(false);
            var basisText = parsed.GetValue(basis) is { } path ? await TextFile.ReadAsync(path, cancellation).ConfigureAwait(false) : null;
            var folder = OutputFolder.Prepare(parsed.GetValue(output)!);
            var rehearsal = new Rehearsal(folder, hostCode, [.. texts.OrderBy(draft => draft.Party, StringComparer.Ordinal)], basisText);
            await using (rehearsal.ConfigureAwait(false))
            {
                await terminal.WithProgressAsync("Rehearsing", report => rehearsal.RunAsync(report, cancellation)).ConfigureAwait(false);
            }

            return await FinishAsync(terminal, folder, rehearsal, cancellation).ConfigureAwait(false);
        });
    }

    /// <summary>After the nodes have ended: the record as static files, verified as anyone would.</summary>
    private static async Task<int> FinishAsync(Terminal terminal, string folder, Rehearsal rehearsal, CancellationToken cancellation)
    {
        await RecordExport.WriteAsync(rehearsal.FirstNode, folder, cancellation).ConfigureAwait(false);
        var report = await RecordVerification.VerifyAsync(folder, new VerificationOptions(), cancellation).ConfigureAwait(false);
        if (report.Fault is { } fault)
        {
            throw new CommandFailure(ExitCode.DoesNotHold, $"the record does not hold: {fault}", $"look at it with good-offices verify {folder}");
        }

        terminal.Print(new { folder, provisions = rehearsal.Provisions, questions = rehearsal.Questions, verified = true }, to =>
        {
            to.WriteLine($"{rehearsal.Provisions} provisions, {rehearsal.Questions} of them open; the record is whole");
            to.WriteLine($"rolling text  {Path.Combine(folder, "rolling.md")}");
            to.WriteLine($"questions     {Path.Combine(folder, "questions.md")}");
            to.WriteLine($"check it      good-offices verify {folder}");
        });
        return ExitCode.Done;
    }
}
