using System.CommandLine;
using System.Diagnostics;
using GoodOffices.Cli.CommandLine;

namespace GoodOffices.Cli.Demonstration;

/// <summary><c>good-offices demo</c>: two days of talks with real processes on this machine, and then the proofs.</summary>
internal static class DemoVerb
{
    public static Verb Build(Terminal terminal)
    {
        var parties = new Option<string?>("--parties") { Description = "Two codes for neutral names, such as A,B; else Armenia and Azerbaijan.", HelpName = "A,B" };
        var folder = new Option<string?>("--out") { Description = "An empty or new folder where everything is left; else one beside the system's temporary files.", HelpName = "DIR" };
        var sites = new Option<bool>("--sites") { Description = "Serve the desks and the secretariat after the play until a line is entered, also where there is no terminal; at a terminal that is so anyway." };
        return new Verb("demo", "Play two days of talks with real processes on this machine, and prove what the product claims.", "Try it", "demo --parties A,B")
        {
            Notes = ["All wording is illustrative and no state's position."],
        }.With(parties, folder, sites).Ends(async (parsed, cancellation) =>
        {
            var cast = Cast.Parse(parsed.GetValue(parties));
            var path = OutputFolder.Prepare(parsed.GetValue(folder) ?? OutputFolder.Fresh("good-offices-demo-"));
            var stage = Stage.Build(path, cast);
            await using (stage.ConfigureAwait(false))
            {
                return await RunAsync(terminal, stage, parsed.GetValue(sites) || terminal.Interactive, cancellation).ConfigureAwait(false);
            }
        });
    }

    private static async Task<int> RunAsync(Terminal terminal, Stage stage, bool holds, CancellationToken cancellation)
    {
        var (narrator, begun) = (new Narrator(terminal), Stopwatch.StartNew());
        narrator.Line("Illustrative: not a position of any state. All wording was written for this program.");
        narrator.Note("Each line below is typed on a node: who (delegation.delegate), the command, and the entry of the record that it became. Files are those of the folder that is named at the end.");
        var director = new Director(stage, narrator);
        await director.PlayAsync(cancellation).ConfigureAwait(false);
        var proofs = new Proofs(stage, narrator);
        narrator.Scene("What the record proves");
        // The dishonest venue works on copies, so it has the time in which the honest nodes wait for each other.
        await Task.WhenAll(proofs.CommonAsync(cancellation), proofs.ForkAsync(cancellation)).ConfigureAwait(false);
        await proofs.SameStateAsync(cancellation).ConfigureAwait(false);
        await Closing.WriteAsync(stage, cancellation).ConfigureAwait(false);
        var (venueBytes, nodeBytes) = (stage.Venue!.ResidentBytes(), stage.Nodes.Values.Max(node => node.ResidentBytes()));
        await stage.EndAsync().ConfigureAwait(false);
        proofs.NothingToRead();
        await proofs.WholeAsync(cancellation).ConfigureAwait(false);
        await proofs.TamperedAsync(cancellation).ConfigureAwait(false);
        await proofs.ForkedAsync(cancellation).ConfigureAwait(false);
        await proofs.StatementAsync(cancellation).ConfigureAwait(false);
        narrator.Line("");
        narrator.Line($"{director.Acts} acts in {begun.Elapsed.TotalSeconds:0} seconds; memory at the end: venue {venueBytes >> 20} MB, the largest node {nodeBytes >> 20} MB.");
        await Closing.TellAsync(stage, narrator, cancellation).ConfigureAwait(false);
        if (holds)
        {
            await OpenHouse.HoldAsync(stage, narrator, terminal, cancellation).ConfigureAwait(false);
        }

        terminal.Print(new { folder = stage.Folder, acts = director.Acts, seconds = begun.Elapsed.TotalSeconds, venueMegabytes = venueBytes >> 20, nodeMegabytes = nodeBytes >> 20, proved = narrator.Proofs, commands = Closing.Commands(stage) }, static _ => { });
        return ExitCode.Done;
    }
}
