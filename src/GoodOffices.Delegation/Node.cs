using GoodOffices.Delegation.Dockets;
using GoodOffices.Delegation.Keys;
using GoodOffices.Delegation.Outboxes;
using GoodOffices.Delegation.Parties;
using GoodOffices.Delegation.Replication;
using GoodOffices.Delegation.Storage;
using GoodOffices.Delegation.Venues;
using GoodOffices.Procedure;
using GoodOffices.Procedure.Convening;
using GoodOffices.Procedure.Cosigning;
using GoodOffices.Record;
using GoodOffices.Record.Keys;
using GoodOffices.Record.Notes;

namespace GoodOffices.Delegation;

/// <summary>A delegation's node with at most one delegate's device unlocked: what the command line drives, and a desk would.</summary>
/// <remarks>
/// <para>Life: <see cref="OpenAsync"/>, <see cref="JoinAsync"/>, <see cref="ConfirmAsync"/>, <see cref="SynchroniseAsync(CancellationToken)"/>, then
/// <see cref="ComposeAsync(RoomId, Agreement.Command, ComposeOptions?, CancellationToken)"/> and <see cref="SendAsync(CancellationToken)"/> with a device, <see cref="SubmitClearAsync(Procedure.Acts.ClearAct, SigningKey, string, CancellationToken)"/> with a party's key.</para>
/// <para>Not safe for use by several threads at once. It starts no thread and no timer; clock and randomness are those of <see cref="NodeOptions"/>.
/// A rule that says no is a value; what the store or the venue cannot do is an exception (<see cref="NodeStoreException"/>,
/// <see cref="VenueException"/>); a misuse or a state that forbids the verb is a <see cref="NodeException"/>.</para>
/// </remarks>
public sealed partial class Node : IAsyncDisposable
{
    private readonly NodeOptions _options;
    private readonly DeviceKeys? _device;
    private readonly SortedDictionary<string, LogState> _logs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IVenueConnection> _connections = new(StringComparer.Ordinal);
    private readonly Outbox? _outbox;
    private IVenue? _venue;

    private Node(NodeOptions options, DeviceKeys? device)
    {
        (_options, _device, _venue) = (options, device, options.Venue);
        _outbox = device is null ? null : new Outbox(options.Store, device, options.Entropy);
    }

    /// <summary>Whose node it is.</summary>
    public PartyFile Party => _options.Party;

    /// <summary>The convocation that the talks began with; null before joining.</summary>
    public Convocation? Convocation { get; private set; }

    /// <summary>The amended convocation with which this node joined, and whose fingerprint people compare; null where it was the first one.</summary>
    public Convocation? Invitation { get; private set; }

    /// <summary>Where the venue is; null where it was passed in, or before joining.</summary>
    public VenueAddress? Address { get; private set; }

    /// <summary>Whether a person has compared the fingerprint. Nothing is signed or sealed before.</summary>
    public bool IsConfirmed { get; private set; }

    /// <summary>The unlocked device; null where none is.</summary>
    public PublicKey? Device => _device?.PublicKey;

    /// <summary>Whether the unlocked device was retired in some log: it found acts of its own that it does not remember.</summary>
    public bool IsRetired => _logs.Values.Any(log => log.Chain?.IsRetired == true);

    /// <summary>The logs that this node follows: empty for the talks', then its own caucus.</summary>
    public IEnumerable<string> Logs => _logs.Keys;

    /// <summary>The proceedings of the talks' log.</summary>
    public Proceedings Proceedings => Log("").Replica.Proceedings;

    /// <summary>Whether this is the host's node.</summary>
    public bool IsHost => Convocation?.Terms.Host.Code == Party.Code;

    /// <summary>What was composed and awaits sending, in its order. Empty where no device is unlocked.</summary>
    public IReadOnlyList<OutboxItem> Outbox => _outbox?.Items ?? [];

    /// <summary>Opens a node on what it keeps; the venue is not reached.</summary>
    /// <param name="options">What it works with.</param>
    /// <param name="device">The unlocked device of one delegate; null to read only what the venue can read, and to act with a party's key. Not disposed by the node.</param>
    /// <param name="ct">Gives up.</param>
    public static async Task<Node> OpenAsync(NodeOptions options, DeviceKeys? device, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(options);
        var node = new Node(options, device);
        if (node._outbox is { } outbox) await outbox.LoadAsync(ct);
        await node.LoadTalksAsync(ct);
        return node;
    }

    /// <summary>One log as this node has it.</summary>
    /// <param name="log">Empty for the talks', else the own party's code.</param>
    /// <exception cref="NodeException">No talks were joined, or the log is not this node's.</exception>
    public LogReplica Replica(string log) => Log(log).Replica;

    /// <summary>One log as the unlocked device reads it.</summary>
    /// <param name="log">Empty for the talks', else the own party's code.</param>
    /// <exception cref="NodeException">No device is unlocked, or as for <see cref="Replica"/>.</exception>
    public Docket Docket(string log = "") => Log(log).Docket ?? throw Locked();

    /// <summary>A room as the unlocked device reads it; the caucus is found in its own log.</summary>
    public RoomDocket Room(RoomId room) => Docket(LogOf(room)).Room(room);

    /// <summary>How far every party has verified a log on one line.</summary>
    public CommonSize CommonSize(string log = "") => Log(log).Cosigning.CommonSize;

    /// <summary>From when on, by its clock, this node may cosign what it has of a log beyond its last cosignature. Null where nothing is left to cosign, or where it does not cosign.</summary>
    /// <param name="log">Empty for the talks', else the own party's code.</param>
    public DateTimeOffset? CosignatureDue(string log = "") => _options.Cosigns && IsConfirmed && _device is not null ? Log(log).Cosigning.Due : null;

    /// <summary>The latest cosignature of each participant under a log's checkpoints.</summary>
    public IReadOnlyDictionary<PartyCode, Cosignature> Cosignatures(string log = "") => Log(log).Cosigning.Latest;

    /// <summary>What a delegation must be told now, the gravest first.</summary>
    public IReadOnlyList<Concern> Concerns => [.. _logs.Values.SelectMany(log => log.Replica.Concerns).OrderBy(concern => concern.Kind)];

    /// <summary>Which log a room is in.</summary>
    public string LogOf(RoomId room) => room == RoomId.Caucus ? Party.Code.Value : "";

    /// <summary>Closes connections and zeroes secrets of rooms. The device and the store are the caller's.</summary>
    public async ValueTask DisposeAsync()
    {
        foreach (var connection in _connections.Values) await connection.DisposeAsync();
        foreach (var log in _logs.Values) log.Docket?.Dispose();
    }

    private static NodeException Locked() => new("locked", "No delegate's device is unlocked.", "Unlock one with its passphrase.");

    private LogState Log(string log) => _logs.TryGetValue(log, out var state) ? state
        : Convocation is null ? throw new NodeException("not-joined", "This node has joined no talks.", "Join with the host's convocation: `good-offices delegation join`.")
        : throw new NodeException("no-log", $"This node does not follow the log '{log}'.", "It follows the talks' log, and its own party's caucus.");

    private void RequireConfirmed()
    {
        if (!IsConfirmed) throw new NodeException("not-confirmed", "Nobody has confirmed the fingerprint of these talks on this node.", "Compare all 24 words with the host and the other parties by another channel, then `good-offices delegation join` with `--fingerprint`.");
    }
}
