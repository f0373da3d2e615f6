using GoodOffices.Cli.Processes;

namespace GoodOffices.Cli.Demonstration;

/// <summary>A dishonest venue: it keeps a copy of its data, goes on from there with another history, and signs both with its one key.</summary>
internal static class Fork
{
    /// <summary>Copies the venue's data and a node's, as they are now, to go on from later.</summary>
    public static void Take(Stage stage)
    {
        Folders.Copy(stage.VenueFolder, VenueCopy(stage));
        Folders.Copy(stage.NodeFolder("B"), NodeCopy(stage));
    }

    /// <summary>Lets the copies go on with a history of their own.</summary>
    /// <returns>The node's directory that was shown it.</returns>
    public static async Task<string> GrowAsync(Stage stage, CancellationToken cancellation)
    {
        var venue = VenueProcess.Of(VenueCopy(stage), stage.Venue!.Certificate);
        await using (venue.ConfigureAwait(false))
        {
            await venue.StartAsync(null, cancellation).ConfigureAwait(false);
            var node = NodeProcess.Start(stage.Cast.Second.Code, NodeCopy(stage), stage.PassphraseFile("B"));
            await using (node.ConfigureAwait(false))
            {
                string[] join = ["join", Path.Combine(stage.Folder, "convocation.cbor"), "--venue", venue.Address.GetLeftPart(UriPartial.Authority), "--certificate", venue.Certificate];
                await node.MustAsync(join, cancellation).ConfigureAwait(false);
                await node.MustAsync(["say", "--room", "plenary", "--words", "What only one side was shown.", "--as", "adviser"], cancellation).ConfigureAwait(false);
            }
        }

        return NodeCopy(stage);
    }

    private static string VenueCopy(Stage stage) => Path.Combine(stage.Folder, "forked", "venue");

    private static string NodeCopy(Stage stage) => Path.Combine(stage.Folder, "forked", "node-" + stage.Cast.Second.Code);
}
