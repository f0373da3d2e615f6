using System.CommandLine;

namespace GoodOffices.Venue.Setup;

/// <summary><c>run</c>: serves the talks until it is asked to stop.</summary>
internal static class RunCommand
{
    private const string Description = """
        Serve the talks until SIGTERM or Ctrl-C.

        Examples:
          good-offices-venue run --data /srv/venue --convocation convocation.cbor
          good-offices-venue run --data /srv/venue --listen https://0.0.0.0:7443
          good-offices-venue run --data /srv/venue --allow 192.0.2.17 --allow 198.51.100.0/24
          good-offices-venue run --data /srv/venue --restored

        The convocation is needed at the first run only. After the data directory was restored from a backup, --restored
        makes the venue wait until a node of each party has shown the highest checkpoint that it has verified.
        Metrics go to the OpenTelemetry collector named by OTEL_EXPORTER_OTLP_ENDPOINT; logs go to standard error.
        """;

    public static Command Build()
    {
        var data = CommonOptions.Data();
        var convocation = new Option<string?>("--convocation") { Description = "The convocation that the host has signed.", HelpName = "FILE" };
        var listen = new Option<string?>("--listen") { Description = "Another address to listen on than init was given.", HelpName = "URL" };
        var allow = new Option<string[]>("--allow") { Description = "Take connections from this address or network alone, such as 198.51.100.0/24; repeat it for each.", HelpName = "NETWORK", DefaultValueFactory = static _ => [] };
        var restored = new Option<bool>("--restored") { Description = "Append nothing before every party has shown its highest checkpoint." };
        var command = new Command("run", Description) { data, convocation, listen, allow, restored };
        command.SetAction((parsed, _) => CommandLine.GuardAsync(() => RunAsync(
            DataDirectory.Open(parsed.GetRequiredValue(data)), parsed.GetValue(convocation), parsed.GetValue(listen), AllowedNetworks.Parse(parsed.GetValue(allow)!), parsed.GetValue(restored))));
        return command;
    }

    private static async Task RunAsync(DataDirectory data, string? convocation, string? listen, AllowedNetworks allowed, bool restored)
    {
        var file = VenueFile.Read(data);
        var address = ListenAddress.Parse(listen ?? file.Listen);
        using var held = DataLock.Take(data);
        using var certificate = VenueCertificate.Open(data, file);
        var key = LogKeyFile.Read(data);
        using var signer = key.SignerOf(file.Origin);
        var talks = Talks.Open(data, file, signer.Key, convocation);
        var venue = new VenueParts(data, file, certificate, key, talks, allowed, restored);
        await VenueHost.RunAsync(venue, ListenAddress.EndPoint(address)).ConfigureAwait(false);
    }
}
