using GoodOffices.Procedure.Acts;

namespace GoodOffices.Tests.Venue;

/// <summary>One running venue for a class of tests, with the ministers' devices enrolled in the talks' log.</summary>
public sealed class OpenVenue : IAsyncLifetime
{
    private readonly List<VenueClient> _clients = [];

    internal TestVenue Venue { get; private set; } = null!;

    internal VenueProcess Process { get; private set; } = null!;

    internal TestLog Talks { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Venue = await TestVenue.InitAsync();
        Process = await Venue.StartAsync();
        Talks = new TestLog(Venue.Convocation);
        foreach (var party in (string[])["AAA", "BBB", "HST"])
        {
            using var key = TestLog.PartyKey(party);
            var client = await ClientAsync(party, device: false);
            await Talks.DoAsync(client, key, Talks.Enrolment(party));
            await Talks.DoAsync(client, key, TestLog.Credentials());
        }
    }

    /// <summary>A client of a party's device, or of its key.</summary>
    internal async Task<VenueClient> ClientAsync(string party, bool device = true, string log = "")
    {
        using var key = device ? TestLog.Device(party) : TestLog.PartyKey(party);
        var client = await VenueClient.AsAsync(Process, Venue.Convocation, key, log);
        _clients.Add(client);
        return client;
    }

    /// <summary>A clear act that is taken at any time and changes nothing else: credentials, given again.</summary>
    internal static ClearAct Harmless => TestLog.Credentials();

    public async ValueTask DisposeAsync()
    {
        _clients.ForEach(client => client.Dispose());
        await Process.DisposeAsync();
        Venue.Dispose();
    }
}
