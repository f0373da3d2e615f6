using GoodOffices.Cli.CommandLine;
using GoodOffices.Delegation;
using GoodOffices.Delegation.Parties;
using GoodOffices.Record;

namespace GoodOffices.Cli.Verification;

/// <summary>Writes a node's record as static tile files for a foreign checker.</summary>
internal static class RecordExport
{
    /// <summary>Exports the talks' record of a node.</summary>
    /// <param name="node">The node's directory.</param>
    /// <param name="folder">Where the files go.</param>
    /// <param name="cancellation">Gives up.</param>
    public static async Task WriteAsync(string node, string folder, CancellationToken cancellation)
    {
        if (!NodeDirectory.IsNode(node))
        {
            throw CommandFailure.BadInput($"'{node}' is not a node's directory", "a record is exported from a node, which has verified it and knows its cosignatures");
        }

        var directory = NodeDirectory.Open(node);
        await using (directory.ConfigureAwait(false))
        {
            var options = new NodeOptions { Party = directory.Party, Store = directory.Store, Time = TimeProvider.System, Entropy = Entropy.System };
            var open = await Node.OpenAsync(options, null, cancellation).ConfigureAwait(false);
            await using (open.ConfigureAwait(false))
            {
                await open.ExportAsync(folder, cancellation).ConfigureAwait(false);
            }
        }
    }
}
