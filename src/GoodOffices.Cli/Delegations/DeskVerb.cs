using System.CommandLine;
using GoodOffices.Cli.CommandLine;
using GoodOffices.Delegation.Parties;
using GoodOffices.Desk.Hosting;
using GoodOffices.Record;

namespace GoodOffices.Cli.Delegations;

/// <summary><c>desk</c>: serves the web interface of a node on the loopback address until it is told to end.</summary>
internal static class DeskVerb
{
    public static Verb Build(Terminal terminal, NodeChoice choice)
    {
        var port = new Option<int>("--port") { Description = "The port; 0 for a free one.", HelpName = "PORT", DefaultValueFactory = static _ => 0 };
        var names = new Option<string[]>("--name") { Description = "A further name by which browsers may call this desk, such as that of a tunnel's end; with its port.", HelpName = "HOST:PORT" };
        return new Verb("desk", "Serve the web interface of this node: the desk of a delegation, the secretariat of the host.", "In step with the venue", "delegation desk --node node --port 8443")
        {
            Notes = ["It listens on the loopback address only. The address that it prints holds a token: open it in a browser on this computer, and sign in with a delegate's passphrase."],
        }.With(port, names).Ends(async (parsed, cancellation) =>
        {
            var directory = NodeDirectory.Open(choice.DirectoryOf(parsed));
            await using (directory.ConfigureAwait(false))
            {
                var options = new DeskOptions { Port = parsed.GetValue(port), Names = parsed.GetValue(names) ?? [] };
                var server = await StartAsync(directory, options, cancellation).ConfigureAwait(false);
                await using (server.ConfigureAwait(false))
                {
                    terminal.Print(new { party = directory.Party.Code.Value, address = server.SignInAddress }, output => output.WriteLine($"Open {server.SignInAddress}"));
                    await terminal.Output.FlushAsync(cancellation).ConfigureAwait(false);
                    await server.WaitAsync(cancellation).ConfigureAwait(false);
                }
            }

            return ExitCode.Done;
        });
    }

    private static async Task<DeskServer> StartAsync(NodeDirectory directory, DeskOptions options, CancellationToken cancellation)
    {
        try
        {
            return await DeskServer.StartAsync(directory, options, TimeProvider.System, Entropy.System, cancellation).ConfigureAwait(false);
        }
        catch (IOException failure)
        {
            throw new CommandFailure(ExitCode.BadInput, $"the desk cannot listen on port {options.Port}: {failure.Message}", "give another port, or 0 for a free one");
        }
    }
}
