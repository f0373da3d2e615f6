using GoodOffices.Cli.CommandLine;
using GoodOffices.Cli.Processes;

namespace GoodOffices.Cli.Demonstration;

/// <summary>After the play: the venue runs again, and every node serves its web interface until Enter is pressed.</summary>
internal static class OpenHouse
{
    /// <summary>Starts everything, says how to sign in and what to try first, and waits.</summary>
    public static async Task HoldAsync(Stage stage, Narrator narrator, Terminal terminal, CancellationToken cancellation)
    {
        var venue = VenueProcess.At(stage.VenueFolder, stage.Venue!.Address, stage.Venue.Certificate);
        var desks = new List<DeskProcess>();
        try
        {
            await venue.StartAsync(null, cancellation).ConfigureAwait(false);
            foreach (var letter in (string[])["A", "B", "H"])
            {
                desks.Add(await DeskProcess.StartAsync(stage.RoleOf(letter).Code, stage.NodeFolder(letter), cancellation).ConfigureAwait(false));
            }

            await TellAsync(stage, narrator, desks, cancellation).ConfigureAwait(false);
            await terminal.Input.ReadLineAsync(cancellation).ConfigureAwait(false);
        }
        finally
        {
            foreach (var desk in desks)
            {
                await desk.DisposeAsync().ConfigureAwait(false);
            }

            await venue.DisposeAsync().ConfigureAwait(false);
        }
    }

    private static async Task TellAsync(Stage stage, Narrator narrator, IReadOnlyList<DeskProcess> desks, CancellationToken cancellation)
    {
        narrator.Scene("The desks are open");
        foreach (var (letter, desk) in ((string[])["A", "B", "H"]).Zip(desks))
        {
            var role = stage.RoleOf(letter);
            var passphrase = (await File.ReadAllTextAsync(stage.PassphraseFile(letter), cancellation).ConfigureAwait(false)).Trim();
            narrator.Line($"{(letter == "H" ? $"The secretariat of {role.Name}" : $"The desk of {role.Name}")}: {desk.Address}");
            narrator.Line($"  sign in as {(letter == "H" ? "secretary" : "minister or adviser")} with the passphrase {passphrase}");
        }

        var venue = stage.Venue!;
        narrator.Line($"The venue's public page: {venue.Address} and its feed: {new Uri(venue.Address, "feed.atom")}");
        narrator.Line($"  the browser will warn that it does not know the certificate: the venue made it for itself, and whoever joins the talks is told its fingerprint instead. It is SHA-256 {venue.Certificate}; compare, and go on. The desks are plain HTTP on this machine and bring no warning.");
        narrator.Line($"Try first: open both desks side by side, and look at the overview: article 13 waits for {stage.Cast.First.Name}, article 15 for {stage.Cast.Second.Name}. Then sign in as the adviser, and see on the page Closing what an adviser may not do, and why.");
        narrator.Line("Press Enter to end.");
    }
}
