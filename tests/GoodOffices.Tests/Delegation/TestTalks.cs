using System.Text;
using GoodOffices.Agreement;
using GoodOffices.Delegation;
using GoodOffices.Delegation.Keys;
using GoodOffices.Delegation.Outboxes;
using GoodOffices.Delegation.Parties;
using GoodOffices.Delegation.Storage;
using GoodOffices.Delegation.Venues;
using GoodOffices.Procedure;
using GoodOffices.Procedure.Acts;
using GoodOffices.Procedure.Convening;
using GoodOffices.Record;
using GoodOffices.Record.Keys;
using GoodOffices.Record.Notes;
using GoodOffices.Tests.Procedure;

namespace GoodOffices.Tests.Delegation;

/// <summary>A host and two parties with their nodes and a venue, all in this process.</summary>
internal sealed class TestTalks : IAsyncDisposable
{
    public static readonly CancellationToken None = CancellationToken.None;
    public static readonly InstrumentId Instrument = new("I");
    public static readonly ProvisionId Article = new(Instrument, "1");
    public static readonly Language English = new("en");

    private readonly Dictionary<string, NodeKeys> _nodeKeys = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DeviceKeys> _devices = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PartyFile> _parties = new(StringComparer.Ordinal);

    private readonly bool _swapped;

    private TestTalks(bool swapped) => _swapped = swapped;

    public TestClock Clock { get; } = new();

    public Convocation Convocation { get; private set; } = null!;

    public TestVenue Venue { get; private set; } = null!;

    public Dictionary<string, MemoryNodeStore> Stores { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, Node> Nodes { get; } = new(StringComparer.Ordinal);

    public Node this[string name] => Nodes[name];

    /// <summary>The convocation stands, and every node has joined and confirmed it.</summary>
    /// <param name="swapped">Whether the two parties' keys, and so all that they do, go under each other's names.</param>
    public static async Task<TestTalks> ConvenedAsync(bool swapped = false)
    {
        var talks = new TestTalks(swapped);
        foreach (var code in (string[])["HST", "AAA", "BBB"]) talks.Prepare(code);
        var logSeed = Seed("log");
        using var signer = NoteSigner.FromSeed("venue.example/talks/test", logSeed);
        using var host = TestKeys.Of("HST key");
        talks.Convocation = Convocation.Sign(new ConvocationTerms
        {
            Host = talks._parties["HST"].ToParticipant(),
            Parties = [talks._parties["AAA"].ToParticipant(), talks._parties["BBB"].ToParticipant()],
            LogKey = signer.Key,
            UnicodeVersion = "16.0.0",
            Title = TestKeys.Text("Talks for a test"),
        }, host);
        talks.Venue = await TestVenue.OpenAsync(talks.Convocation, logSeed, talks.Clock);
        foreach (var code in talks._parties.Keys)
        {
            var node = await talks.OpenAsync(code, code);
            await node.JoinAsync(talks.Convocation.Bytes, null, None);
            await node.ConfirmAsync(talks.Convocation.Fingerprint, None);
        }

        return talks;
    }

    /// <summary>Devices are enrolled and accredited, convocation and modalities accepted, rooms in order.</summary>
    public static async Task<TestTalks> OpenedAsync(bool swapped = false)
    {
        var talks = await ConvenedAsync(swapped);
        foreach (var code in talks._parties.Keys) await talks.AccreditAsync(code, code);
        foreach (var code in (string[])["AAA", "BBB"])
        {
            using var key = PartyKey(talks.Side(code));
            Counts(await talks[code].AcceptConvocationAsync(key, None));
        }

        var modalities = Talks.Modalities() with { Silence = new SilenceRule(60) };
        Counts(await talks["HST"].SubmitClearAsync(new ClearAct.ModalitiesProposed(modalities), None));
        foreach (var code in (string[])["AAA", "BBB"]) Counts(await talks[code].SubmitClearAsync(new ClearAct.ModalitiesAccepted(modalities.Digest), None));
        await talks.SettleAsync();
        return talks;
    }

    /// <summary>An instrument with one article is open in the room of the parties.</summary>
    public static async Task<TestTalks> WithInstrumentAsync()
    {
        var talks = await OpenedAsync();
        await talks.ActAsync("AAA", RoomId.Table, new Command.Do(new TableAct.InstrumentOpened(Instrument, Texts.Of(English, "Agreement"), new InstrumentTerms(English, [English], FinalClauses.BySignature))));
        await talks.ActAsync("AAA", RoomId.Table, new Command.Do(new TableAct.ProvisionSet(Article, 1, "1", Texts.None)));
        await talks.SettleAsync();
        return talks;
    }

    public static SigningKey PartyKey(string code) => TestKeys.Of($"{code} key");

    /// <summary>Whose keys a name stands for; the same the other way round.</summary>
    public string Side(string name) => !_swapped ? name
        : name.StartsWith("AAA", StringComparison.Ordinal) ? "BBB" + name[3..]
        : name.StartsWith("BBB", StringComparison.Ordinal) ? "AAA" + name[3..] : name;

    public DeviceKeys Device(string name) => _devices[name];

    /// <summary>Opens a node under a name of the test; a further device of a party has a name and a store of its own.</summary>
    public async Task<Node> OpenAsync(string name, string code, INodeStore? store = null, IVenue? venue = null)
    {
        if (!_devices.ContainsKey(name)) _devices[name] = DeviceKeys.Generate(_nodeKeys[code], new TestEntropy(Side(name).GetHashCode(StringComparison.Ordinal)));
        if (!Stores.ContainsKey(name)) Stores[name] = new MemoryNodeStore();
        var options = new NodeOptions
        {
            Party = _parties[code],
            Store = store ?? Stores[name],
            Venue = venue ?? Venue,
            Time = Clock,
            Entropy = Entropy.System,
        };
        return Nodes[name] = await Node.OpenAsync(options, _devices[name], None);
    }

    /// <summary>Closes a node and opens it again on the same store, as after a restart.</summary>
    public async Task<Node> ReopenAsync(string name, INodeStore? store = null)
    {
        var code = Nodes[name].Party.Code.Value;
        await Nodes[name].DisposeAsync();
        return await OpenAsync(name, code, store);
    }

    public async Task AccreditAsync(string name, string code, PowerSet? powers = null, string person = "minister")
    {
        using var key = PartyKey(Side(code));
        foreach (var outcome in await this[name].EnrolAsync(Device(name), DelegateId.Parse(person), name.ToLowerInvariant(), key, None)) Counts(outcome);
        var credentials = new ClearAct.CredentialsIssued(DelegateId.Parse(person), TestKeys.Text($"Minister of {code}"), TestKeys.Text("Minister"), powers ?? PowerSet.OfCredentials);
        foreach (var outcome in await this[name].IssueAsync(credentials, key, None)) Counts(outcome);
    }

    /// <summary>A party that the convocation does not name makes its keys.</summary>
    public PartyFile Invite(string code)
    {
        Prepare(code);
        return _parties[code];
    }

    /// <summary>The host writes an amended convocation and lays it before the parties.</summary>
    public async Task<Convocation> AmendAsync(Func<ConvocationTerms, ConvocationTerms> change)
    {
        await this["HST"].SynchroniseAsync(None);
        using var host = PartyKey("HST");
        var amended = this["HST"].Amend(change, host);
        Counts(await this["HST"].SubmitClearAsync(new ClearAct.ConvocationAmended(amended), None));
        return amended;
    }

    /// <summary>Every node does what falls to it, until nothing is left to do.</summary>
    public async Task SettleAsync()
    {
        for (var added = 1; added > 0;)
        {
            added = 0;
            foreach (var node in Nodes.Values) added += await node.UpkeepAsync(None);
        }

        Clock.Now += TimeSpan.FromSeconds(11);
        for (var round = 0; round < 2; round++)
            foreach (var node in Nodes.Values) await node.SynchroniseAsync(None);
    }

    /// <summary>Composes, sends, and sees the acts counted.</summary>
    public async Task<long> ActAsync(string name, RoomId room, Command command)
    {
        await this[name].SynchroniseAsync(None);
        var composed = Assert.IsType<Composition.Composed>(await this[name].ComposeAsync(room, command, null, None));
        var sent = await this[name].SendAsync(None);
        Assert.Equal(composed.Items.Count, sent.Count);
        foreach (var one in sent) Assert.Null(Assert.IsType<Sending.Recorded>(one).Void);
        return ((Sending.Recorded)sent[^1]).Index;
    }

    public static WordingContent Wording(string text) => new(English, text);

    public static void Counts(Dispatched outcome) => Assert.Null(Assert.IsType<Dispatched.Recorded>(outcome).Void);

    public static byte[] Seed(string name) => Hash.Of(Encoding.UTF8.GetBytes(name)).ToArray();

    public async ValueTask DisposeAsync()
    {
        foreach (var node in Nodes.Values) await node.DisposeAsync();
        await Venue.DisposeAsync();
    }

    private void Prepare(string code)
    {
        var side = Side(code);
        var keys = _nodeKeys[code] = NodeKeys.Generate(new TestEntropy(side[0]));
        using var key = PartyKey(side);
        using var recovery = TestKeys.Of($"{side} recovery");
        var party = PartyCode.Parse(code);
        _parties[code] = new PartyFile(party, TestKeys.Text($"State of {code}"), key.PublicKey, recovery.PublicKey, NodeDirectory.CosignerKey(party, keys));
    }
}
