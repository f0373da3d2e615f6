using System.Net;
using System.Net.Sockets;
using GoodOffices.Delegation;
using GoodOffices.Delegation.Keys;
using GoodOffices.Delegation.Parties;
using GoodOffices.Delegation.Storage;
using GoodOffices.Delegation.Venues;
using GoodOffices.Procedure;
using GoodOffices.Procedure.Acts;
using GoodOffices.Record;
using GoodOffices.Tests.Venue;

namespace GoodOffices.Tests.Delegation;

/// <summary>A node over HTTPS against the real venue in a process of its own.</summary>
public sealed class HttpVenueTests
{
    [Fact]
    public async Task A_node_enrols_synchronises_watches_and_trusts_one_certificate_only()
    {
        using var venue = await GoodOffices.Tests.Venue.TestVenue.InitAsync();
        await using var process = await venue.StartAsync();
        Assert.True(VenueAddress.TryParse(process.Address.ToString(), process.Certificate, out var address, out var why), why);
        Assert.Equal(venue.Convocation.Bytes.ToArray(), (await HttpVenue.ReadConvocationAsync(address, TestTalks.None)).ToArray());

        using var keys = NodeKeys.Generate(new TestEntropy(1));
        using var device = DeviceKeys.Generate(keys, new TestEntropy(2));
        using var partyKey = TestParties.Key("AAA key");
        var terms = venue.Convocation.Terms.Parties[0];
        var options = new NodeOptions
        {
            Party = new PartyFile(terms.Code, terms.Names, terms.Key, terms.RecoveryKey, terms.Cosigner),
            Store = new MemoryNodeStore(),
            Time = TimeProvider.System,
            Entropy = Entropy.System,
            Cosigns = false,
        };
        await using var node = await Node.OpenAsync(options, device, TestTalks.None);
        await node.JoinAsync(venue.Convocation.Bytes, address, TestTalks.None);
        await node.ConfirmAsync(venue.Convocation.Fingerprint, TestTalks.None);
        TestTalks.Counts(await node.AcceptConvocationAsync(partyKey, TestTalks.None));
        foreach (var outcome in await node.EnrolAsync(device, DelegateId.Parse("minister"), "laptop", partyKey, TestTalks.None)) TestTalks.Counts(outcome);
        Assert.All(await node.SynchroniseAsync(TestTalks.None), report => Assert.Empty(report.Concerns));

        await using var watch = node.WatchAsync("", TestTalks.None).GetAsyncEnumerator();
        Assert.True(await watch.MoveNextAsync());
        var size = watch.Current.Size;
        TestTalks.Counts(await node.SubmitClearAsync(new ClearAct.DeviceRevoked(device.PublicKey, "retired"), partyKey, "", TestTalks.None));
        Assert.Equal(size + 1, node.Replica("").Size);

        var other = new HttpVenue(address with { CertificateSha256 = GoodOffices.Record.Hash.Of([1]) }, venue.Convocation, TimeProvider.System);
        await using var connection = other.Connect(partyKey, "", static () => null);
        var refused = await Assert.ThrowsAsync<VenueException>(async () => await connection.CheckpointAsync(TestTalks.None));
        Assert.Equal("certificate-changed", refused.Code);
        Assert.False(refused.IsTransient);
    }

    [Fact]
    public async Task A_venue_that_is_not_there_is_told_as_such()
    {
        Assert.True(VenueAddress.TryParse("https://127.0.0.1:9", new string('0', 64), out var address, out _));
        var failure = await Assert.ThrowsAsync<VenueException>(async () => await HttpVenue.ReadConvocationAsync(address, TestTalks.None));
        Assert.True(failure.IsTransient);
        Assert.Equal("unreachable", failure.Code);
    }

    [Fact]
    public async Task A_venue_that_takes_a_connection_and_says_nothing_is_out_of_time_and_not_an_interruption()
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        Assert.True(VenueAddress.TryParse($"https://{silent.LocalEndpoint}", new string('0', 64), out var address, out _));
        using var client = new PinnedClient(address, TimeSpan.FromMilliseconds(100));
        using var request = new HttpRequestMessage(HttpMethod.Get, "/convocation");
        var failure = await Assert.ThrowsAsync<VenueException>(async () => await client.SendAsync(request, TestTalks.None));
        Assert.Equal("timeout", failure.Code);
        Assert.True(failure.IsTransient);
    }

    [Theory]
    [InlineData("http://venue.example", "00")]
    [InlineData("https://venue.example/path", "00")]
    [InlineData("https://venue.example", "zz")]
    [InlineData("", "")]
    public void An_address_that_is_none_is_refused_with_a_reason(string url, string certificate)
    {
        Assert.False(VenueAddress.TryParse(url, certificate, out _, out var why));
        Assert.NotEmpty(why);
    }
}
