using GoodOffices.Cli.CommandLine;
using GoodOffices.Delegation;
using GoodOffices.Delegation.Venues;

namespace GoodOffices.Cli.Delegations;

/// <summary>How an act is taken.</summary>
/// <param name="Later">Composed and kept; the venue is not reached.</param>
/// <param name="BeyondPowers">Sent although its author lacks the power, to be confirmed (VCLT 8).</param>
/// <param name="Wait">How long to try again while it waits for something that comes of itself.</param>
internal sealed record ActOptions(bool Later, bool BeyondPowers, TimeSpan Wait)
{
    /// <summary>Fetches what is new before an act is composed, unless it is for later.</summary>
    /// <exception cref="CommandFailure">The venue is not reached: nothing is composed, and the hint says how it can be.</exception>
    public async Task FetchAsync(Node node, CancellationToken cancellation)
    {
        if (Later)
        {
            return;
        }

        try
        {
            await node.SynchroniseAsync(cancellation).ConfigureAwait(false);
        }
        catch (VenueException unreachable) when (unreachable.IsTransient)
        {
            throw new CommandFailure(ExitCode.Unreachable, $"{unreachable.Message.TrimEnd('.')}; nothing was composed",
                "with --later the act is composed on what this node knows, and good-offices delegation send sends it");
        }
    }
}
