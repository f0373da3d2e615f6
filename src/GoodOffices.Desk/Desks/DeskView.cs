using GoodOffices.Delegation;
using GoodOffices.Delegation.Outboxes;
using GoodOffices.Delegation.Replication;
using GoodOffices.Procedure;
using GoodOffices.Procedure.Convening;
using GoodOffices.Procedure.Cosigning;
using GoodOffices.Record.Keys;
using GoodOffices.Record.Notes;

namespace GoodOffices.Desk.Desks;

/// <summary>What a delegate's node holds at one moment. Immutable: windows read it while the node goes on.</summary>
public sealed partial class DeskView
{
    private readonly Dictionary<string, long> _sizes;
    private readonly DateTimeOffset? _due;

    private DeskView(Node node, DeskView? before, IReadOnlySet<PartyCode>? presence)
    {
        Presence = presence;
        Party = node.Party.Code;
        IsJoined = node.Convocation is not null;
        IsConfirmed = node.IsConfirmed;
        IsHost = node.IsHost;
        Concerns = node.Concerns;
        Outbox = [.. node.Outbox];
        _sizes = node.Logs.ToDictionary(static log => log, log => node.Replica(log).Size, StringComparer.Ordinal);
        if (!IsJoined) return;
        Convocation = node.Convocation;
        Proceedings = node.Proceedings;
        Me = node.Proceedings.Of(node.Device!.Value);
        Device = node.Device.Value;
        Highest = node.Replica("").Highest;
        CommonSize = node.CommonSize();
        Cosignatures = node.Cosignatures();
        IsEquivocated = node.Logs.Any(log => node.Replica(log).Evidence is not null);
        Entries = new Prefix<LoggedEntry>(node.Replica("").Entries);
        CaucusEntries = node.Logs.Contains(Party.Value) ? new Prefix<LoggedEntry>(node.Replica(Party.Value).Entries) : Prefix<LoggedEntry>.Empty;
        CaucusProceedings = node.Logs.Contains(Party.Value) ? node.Replica(Party.Value).Proceedings : null;
        Caucus = node.Logs.Contains(Party.Value) ? RoomView.Of(node.Replica(Party.Value).Proceedings, node.Room(RoomId.Caucus), before?.Caucus) : null;
        Rooms = node.Proceedings.Rooms.Values.Where(room => room.Participants.Contains(Party))
            .Select(room => RoomView.Of(node.Proceedings, node.Room(room.Id), before?.Room(room.Id))).ToList();
        _due = node.Logs.Select(node.CosignatureDue).Where(static due => due is not null).Min();
    }

    /// <summary>Whose node it is.</summary>
    public PartyCode Party { get; }

    /// <summary>Whether talks were joined.</summary>
    public bool IsJoined { get; }

    /// <summary>Whether a person compared the fingerprint.</summary>
    public bool IsConfirmed { get; }

    /// <summary>Whether it is the host's node: then this is the secretariat.</summary>
    public bool IsHost { get; }

    /// <summary>The convocation that the talks began with; null before joining.</summary>
    public Convocation? Convocation { get; }

    /// <summary>The proceedings of the talks; null before joining.</summary>
    public Proceedings? Proceedings { get; }

    /// <summary>How the unlocked device stands in the record.</summary>
    public Standing Me { get; } = Standing.Nobody;

    /// <summary>The unlocked device.</summary>
    public PublicKey Device { get; }

    /// <summary>The highest checkpoint that was verified; null before the first.</summary>
    public SignedCheckpoint? Highest { get; }

    /// <summary>How far every party has verified the talks' log on one line.</summary>
    public CommonSize? CommonSize { get; }

    /// <summary>The latest cosignature of each participant.</summary>
    public IReadOnlyDictionary<PartyCode, Cosignature> Cosignatures { get; } = new Dictionary<PartyCode, Cosignature>();

    /// <summary>What a delegation must be told now, the gravest first.</summary>
    public IReadOnlyList<Concern> Concerns { get; }

    /// <summary>Whether the venue signed two different records.</summary>
    public bool IsEquivocated { get; }

    /// <summary>The talks' log as verified and judged here.</summary>
    public IReadOnlyList<LoggedEntry> Entries { get; } = Prefix<LoggedEntry>.Empty;

    /// <summary>The caucus's log; empty on the host's node.</summary>
    public IReadOnlyList<LoggedEntry> CaucusEntries { get; } = Prefix<LoggedEntry>.Empty;

    /// <summary>The proceedings of the caucus's log; null on the host's node.</summary>
    public Proceedings? CaucusProceedings { get; }

    /// <summary>The caucus; null on the host's node.</summary>
    public RoomView? Caucus { get; }

    /// <summary>The rooms that this party is in, in the order of their names.</summary>
    public IReadOnlyList<RoomView> Rooms { get; } = [];

    /// <summary>Whose nodes follow the talks' log now, as the venue says; null where it did not say. It proves nothing: it is for courtesy only.</summary>
    public IReadOnlySet<PartyCode>? Presence { get; }

    /// <summary>What was composed and is not in the record yet.</summary>
    public IReadOnlyList<OutboxItem> Outbox { get; }

    /// <summary>A room; null where this party is not in it.</summary>
    public RoomView? Room(RoomId id) => id == RoomId.Caucus ? Caucus : Rooms.FirstOrDefault(room => room.Id == id);

    /// <summary>The negotiating parties in the order of the convocation: their place gives colour and pattern.</summary>
    public IReadOnlyList<PartyCode> Parties => Proceedings is null ? [] : [.. Proceedings.Convocation.Terms.Parties.Select(static party => party.Code)];

    /// <summary>The negotiating parties, this node's first (alternat); the host's node keeps the convocation's order.</summary>
    public IReadOnlyList<PartyCode> OwnFirst => [.. Parties.OrderBy(party => party == Party ? 0 : 1)];

    /// <summary>The host's code.</summary>
    public PartyCode? Host => Convocation?.Terms.Host.Code;

    /// <summary>How many entries of a log are here.</summary>
    public long SizeOf(string log) => _sizes.GetValueOrDefault(log);

    /// <summary>Whether something is due by the clock: a cosignature, or an act that waits.</summary>
    public bool IsDue(DateTimeOffset now) => _due <= now || Outbox.Any(static item => item.State is OutboxState.Composed or OutboxState.Waiting);

    /// <summary>The picture of a node, taken while nobody else touches it.</summary>
    internal static DeskView Of(Node node, DeskView? before, IReadOnlySet<PartyCode>? presence) => new(node, before, presence);
}
