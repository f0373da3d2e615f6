using System.CommandLine;
using System.Globalization;
using GoodOffices.Cli.CommandLine;
using GoodOffices.Cli.Demonstration;
using GoodOffices.Cli.Drafts;
using GoodOffices.Procedure;
using GoodOffices.Procedure.Convening;

namespace GoodOffices.Cli.Rehearsing;

/// <summary><c>good-offices rehearse</c>: runs any drafts through a real venue and real nodes, each its own process on this machine.</summary>
internal static class RehearseVerb
{
    private const string Undetermined = "und";
    private const int LargestCut = 10_000;

    public static Verb Build(Terminal terminal)
    {
        var host = new Option<string>("--host") { Description = "The host's code; it convenes and has no draft.", HelpName = "CODE", Required = true };
        var basis = new Option<string?>("--basis") { Description = "A text that all accept as basis for negotiation.", HelpName = "FILE" };
        var folder = new Option<string>("--out") { Description = "An empty or new folder for the rolling text, the questions and the record.", HelpName = "DIR", Required = true };
        var language = new Option<string>("--language") { Description = "The language of the drafts, as a BCP 47 tag; else left undetermined.", HelpName = "TAG", DefaultValueFactory = static _ => Undetermined };
        var most = new Option<int>("--most-provisions") { Description = $"The most provisions that the drafts are cut into ({ProvisionCutter.UsualMost}).", HelpName = "N", DefaultValueFactory = static _ => ProvisionCutter.UsualMost };
        var drafts = TextVerbs.Drafts();
        return new Verb("rehearse", "Run any drafts through a real venue and real nodes on this machine, and leave the rolling text, the questions and a verified record.", "Try it", "rehearse --host KAZ ARM=a.md AZE=b.md --out rehearsal")
        {
            Notes =
            [
                "Brackets that a draft has already stay text. text resolve gives each party its file back from rolling.md, byte for byte.",
                "docs/guide/rehearse.md says what is in the folder.",
            ],
        }.With(host, basis, drafts, folder, language, most).Ends(async (parsed, cancellation) =>
        {
            var read = await RehearsalDrafts.ReadAsync(parsed.GetValue(host)!, parsed.GetValue(drafts)!, parsed.GetValue(basis), cancellation).ConfigureAwait(false);
            var tag = LanguageTag.TryParse(parsed.GetValue(language), out _) ? parsed.GetValue(language)!
                : throw CommandFailure.Usage($"'{parsed.GetValue(language)}' is no language", "a BCP 47 tag, such as --language en");
            if (parsed.GetValue(most) is var provisions && provisions is < 1 or > LargestCut)
            {
                throw CommandFailure.Usage($"--most-provisions is {provisions}", $"between 1 and {LargestCut}");
            }

            return await RunAsync(terminal, new RehearsalFolder(OutputFolder.Prepare(parsed.GetValue(folder)!)), read, tag, provisions, cancellation).ConfigureAwait(false);
        });
    }

    private static async Task<int> RunAsync(Terminal terminal, RehearsalFolder folder, RehearsalDrafts drafts, string language, int most, CancellationToken cancellation)
    {
        var (progress, begun) = (new RehearsalProgress(terminal), TimeProvider.System.GetTimestamp());
        progress.Begin("Aligning the drafts");
        var provisions = await Task.Run(() => ProvisionCutter.Cut(drafts.Basis, drafts.Drafts, most), cancellation).ConfigureAwait(false);
        var (outcome, talks) = await NegotiateAsync(folder, drafts, language, provisions, progress, cancellation).ConfigureAwait(false);
        progress.Begin("Exporting and verifying the record");
        await RehearsalProofs.CheckAsync(folder, drafts, talks, cancellation).ConfigureAwait(false);
        await new RehearsalFiles(folder, drafts, outcome).WriteNotesAsync(new Fingerprint(talks).Words, cancellation).ConfigureAwait(false);
        Print(terminal, folder, drafts, outcome, TimeProvider.System.GetElapsedTime(begun));
        return ExitCode.Done;
    }

    private static async Task<(RehearsalOutcome Outcome, Record.Hash Talks)> NegotiateAsync(
        RehearsalFolder folder, RehearsalDrafts drafts, string language, IReadOnlyList<DraftProvision> provisions, RehearsalProgress progress, CancellationToken cancellation)
    {
        // The wordings stand in files of their own only while they are tabled, where no other user can read them.
        var texts = Directory.CreateTempSubdirectory("good-offices-rehearsal-").FullName;
        try
        {
            var stage = RehearsalStage.Open(folder, drafts.Parties.Prepend(drafts.Host));
            await using (stage.ConfigureAwait(false))
            {
                var talks = new RehearsalTalks(stage, drafts, language, progress);
                await talks.OpenAsync(cancellation).ConfigureAwait(false);
                await talks.TableAsync(provisions, texts, cancellation).ConfigureAwait(false);
                progress.Begin("Comparing the nodes, and the rolling text with the drafts");
                var reading = new RehearsalReading(stage, drafts);
                var outcome = await reading.ReadAsync(cancellation).ConfigureAwait(false);
                reading.CheckResolves(await new RehearsalFiles(folder, drafts, outcome).WriteRollingAsync(cancellation).ConfigureAwait(false));
                await stage.EndAsync().ConfigureAwait(false);
                return (outcome, talks.TalksId);
            }
        }
        finally
        {
            Directory.Delete(texts, recursive: true);
        }
    }

    private static void Print(Terminal terminal, RehearsalFolder folder, RehearsalDrafts drafts, RehearsalOutcome outcome, TimeSpan took)
    {
        var brackets = outcome.Rolling.Places().Count;
        var agreed = outcome.Provisions.Count - outcome.Questions.Count;
        terminal.Print(new
        {
            folder = folder.Root,
            rolling = folder.Rolling,
            questions = folder.Questions,
            record = folder.Record,
            host = drafts.Host,
            parties = drafts.Parties,
            provisions = outcome.Provisions.Count,
            agreed,
            open = outcome.Questions.Count,
            brackets,
            entries = outcome.Entries,
            outcome.StateDigest,
            resolves = true,
            verified = true,
            seconds = Math.Round(took.TotalSeconds, 1),
        }, output =>
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{outcome.Provisions.Count} provisions: {agreed} the same in every draft, {outcome.Questions.Count} open, with {brackets} brackets"));
            output.WriteLine($"rolling text  {folder.Rolling}");
            output.WriteLine($"questions     {folder.Questions}");
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"record        {folder.Record}, {outcome.Entries} entries, verified"));
            output.WriteLine($"state         {outcome.StateDigest}, the same on every party's node");
            output.WriteLine("every party's draft comes back from the rolling text byte for byte");
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"took {took.TotalSeconds:0.0} seconds"));
        });
    }
}
