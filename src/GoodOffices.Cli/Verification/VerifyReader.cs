using System.CommandLine;
using GoodOffices.Cli.CommandLine;
using GoodOffices.Cli.Delegations;
using GoodOffices.Delegation;
using GoodOffices.Delegation.Keys;
using GoodOffices.Delegation.Parties;
using GoodOffices.Delegation.Storage;
using GoodOffices.Record;

namespace GoodOffices.Cli.Verification;

/// <summary>Who verifies: a delegate's device, which opens seals and answers a venue's challenge, and the certificate that its node has pinned.</summary>
/// <param name="Device">Unlocked; null where no delegate was named.</param>
/// <param name="Certificate">Of the venue that the node has joined; null where there is none.</param>
internal sealed record VerifyReader(DeviceKeys? Device, Hash? Certificate) : IDisposable
{
    /// <summary>Unlocks the device of the delegate that was named.</summary>
    /// <exception cref="CommandFailure">A venue is to be read and nobody was named, or there is no such device.</exception>
    public static async Task<VerifyReader> OpenAsync(string source, string? against, NodeChoice choice, ParseResult parsed, Terminal terminal, CancellationToken cancellation)
    {
        if (parsed.GetValue(choice.As) is not { } person)
        {
            return IsUrl(source) || IsUrl(against)
                ? throw CommandFailure.Usage("the venue shows its record to the delegations alone", "name a node and a delegate whose device may read it: --node DIR --as DELEGATE")
                : new VerifyReader(null, null);
        }

        var directory = NodeDirectory.Open(NodeDirectory.IsNode(source) ? source : choice.DirectoryOf(parsed));
        await using (directory.ConfigureAwait(false))
        {
            var label = parsed.GetValue(choice.Label);
            var record = (await DeviceStore.ListAsync(directory.Store, cancellation).ConfigureAwait(false)).FirstOrDefault(device => device.Delegate.Value == person && (label is null || device.Label == label))
                ?? throw CommandFailure.BadInput($"no such device of {person} is on the node {directory.Path}", $"{HelpPage.Program} delegation devices lists them");
            var certificate = await PinnedAsync(directory, cancellation).ConfigureAwait(false);
            using var passphrase = new PassphraseSource(choice, terminal).Get(parsed, $"{record.Delegate}'s device");
            return new VerifyReader(await DeviceStore.UnlockAsync(directory.Store, record.Key, passphrase, cancellation).ConfigureAwait(false), certificate);
        }
    }

    public void Dispose() => Device?.Dispose();

    private static async Task<Hash?> PinnedAsync(NodeDirectory directory, CancellationToken cancellation)
    {
        var options = new NodeOptions { Party = directory.Party, Store = directory.Store, Time = TimeProvider.System, Entropy = Entropy.System };
        var node = await Node.OpenAsync(options, null, cancellation).ConfigureAwait(false);
        await using (node.ConfigureAwait(false))
        {
            return node.Address?.CertificateSha256;
        }
    }

    private static bool IsUrl(string? source) => source?.StartsWith("https://", StringComparison.Ordinal) == true;
}
