using GoodOffices.Delegation;
using GoodOffices.Delegation.Keys;
using GoodOffices.Delegation.Replication;
using GoodOffices.Delegation.Storage;
using GoodOffices.Delegation.Venues;
using GoodOffices.Procedure.Convening;
using GoodOffices.Record.Notes;
using GoodOffices.Simulation.Checks;
using GoodOffices.Simulation.Disks;
using GoodOffices.Simulation.Talks;
using GoodOffices.Simulation.Venues;
using GoodOffices.Simulation.Worlds;

namespace GoodOffices.Simulation.Nodes;

/// <summary>One delegation's computer: the real node over a simulated disk and network. Its process may crash at any instant.</summary>
internal sealed class SimulatedNode(World world, Seat seat, VenueSide side, Convocation convocation, Observations seen)
{
    private readonly Dictionary<string, long> _examined = new(StringComparer.Ordinal);
    private readonly Dice _dice = world.Dice.Apart();
    private readonly Dictionary<string, SignedCheckpoint?> _held = new(StringComparer.Ordinal);
    private Life? _life;
    private Node? _node;
    private long _idleAt;

    public Seat Seat { get; } = seat;

    public string Name => IsSecond ? $"{Seat.Code.Value}-2" : Seat.Code.Value;

    /// <summary>Whether it is the delegate's second device: it does not hold the party's key, and does not cosign.</summary>
    public bool IsSecond { get; init; }

    public DeviceKeys Device => IsSecond ? Seat.Second : Seat.Device;

    public NodeDisk Disk { get; } = new();

    public NetworkFaults NetworkFaults { get; set; } = NetworkFaults.None;

    public bool IsCut { get; set; }

    /// <summary>What this delegation wants to do, turn by turn.</summary>
    public required Func<SimulatedNode, Node, Task> Turn { get; init; }

    /// <summary>The running node; null while the process is down.</summary>
    public Node? Running => _node;

    /// <summary>Codes of the refusals and failures that the node named, with how often: for the story of a run.</summary>
    public SortedDictionary<string, int> Named { get; } = new(StringComparer.Ordinal);

    public Dice Dice => _dice;

    /// <summary>Seconds since 1970 by this computer's clock.</summary>
    public long NowSeconds => World.Beginning.AddMilliseconds(world.Now).ToUnixTimeSeconds();

    /// <summary>The size of the talks' log whose whole state was taken down last by this process.</summary>
    public long ObservedSize { get; private set; }

    public Observations Seen { get; } = seen;

    public Wire Wire { get; private set; } = null!;

    /// <summary>Starts the process: opens what is on the disk and goes on from there.</summary>
    public void Start()
    {
        var life = _life = new Life(world, Name);
        Wire = new Wire(life) { Faults = NetworkFaults, IsCut = IsCut };
        world.Start(() => LiveAsync(life));
    }

    public void Crash()
    {
        world.Say($"{Name}: crashes");
        world.Count(Injury.NodeCrashed);
        _life?.End();
        (_life, _node, ObservedSize) = (null, null, 0);
        Disk.Crash(world);
    }

    public void Note(string code) => Named[code] = Named.GetValueOrDefault(code) + 1;

    private async Task LiveAsync(Life life)
    {
        while (!life.IsOver)
        {
            try
            {
                var node = _node ?? await OpenAsync(life);
                if (life.IsOver) return;
                _node = node;
                Wire.Faults = NetworkFaults;
                Wire.IsCut = IsCut;
                await Turn(this, node);
                Observe(node);
                await life.Work(IsIdle(node) ? _dice.Between(500, 4_000) : _dice.Between(50, 1_200));
            }
            catch (VenueException unreachable)
            {
                Note(unreachable.Code);
                await life.Work(_dice.Between(50, 500));
            }
            catch (NodeException refusal)
            {
                Note(refusal.Code);
                if (_node is { } node) Observe(node);
                await life.Work(_dice.Between(50, 500));
            }
            catch (NodeStoreException failure)
            {
                // What the disk did not say for certain is read again from it: the process starts anew. Otherwise the same node goes on.
                Note(failure.IsUncertain ? "store-uncertain" : "store-failed");
                if (failure.IsUncertain) _node = null;
                await life.Work(_dice.Between(50, 500));
            }
        }
    }

    /// <summary>Whether nothing waits and nothing came since the last turn.</summary>
    private bool IsIdle(Node node)
    {
        var (before, now) = (_idleAt, node.Replica("").Size);
        _idleAt = now;
        return node.Outbox.Count == 0 && before == now;
    }

    private async Task<Node> OpenAsync(Life life)
    {
        var options = new NodeOptions
        {
            Party = Seat.Party,
            Store = new SimulatedNodeStore(Disk, life),
            Venue = new SimulatedVenue(Wire, side),
            Time = life,
            Entropy = _dice,
            Cosigns = !IsSecond,
        };
        var node = await Node.OpenAsync(options, Device, CancellationToken.None);
        if (node.Convocation is null) await node.JoinAsync(convocation.Bytes, null, CancellationToken.None);
        if (!node.IsConfirmed) await node.ConfirmAsync(convocation.Fingerprint, CancellationToken.None);
        return node;
    }

    /// <summary>Takes down what the node holds now.</summary>
    private void Observe(Node node)
    {
        foreach (var log in node.Logs)
        {
            var replica = node.Replica(log);
            if (replica.Highest is { } highest && !ReferenceEquals(highest, _held.GetValueOrDefault(log))) Seen.Held.Add(new(Name, log, highest.Size, highest.Root));
            _held[log] = replica.Highest;
            ObserveEntries(replica);
            for (var index = _examined.GetValueOrDefault(log); index < replica.Entries.Count; index++)
            {
                if (replica.Entries[(int)index].Ruling is Procedure.Ruling.Void(var why)) Seen.Void.Add(new(Name, log, index, why.Code));
                _examined[log] = index + 1;
            }
        }

        ObserveRooms(node);
    }

    private void ObserveEntries(LogReplica replica)
    {
        if (!Seen.Entries.TryGetValue(replica.Log, out var known)) Seen.Entries.Add(replica.Log, known = []);
        if (replica.Size > known.Count) known.AddRange(replica.ReadAsync(known.Count, int.MaxValue, CancellationToken.None).AsTask().GetAwaiter().GetResult());
    }

    private void ObserveRooms(Node node)
    {
        var size = node.Replica("").Size;
        if (!node.Replica("").IsFolded || ObservedSize == size) return;
        ObservedSize = size;
        foreach (var (id, room) in node.Docket().Rooms)
        {
            if (room.IsComplete && room.Table is { } table) Seen.Digests.Add(new(Name, id.Value, size, table.StateDigest.ToString()));
        }

        Seen.Digests.Add(new(Name, "the proceedings", size, node.Proceedings.StateDigest().ToString()));
    }
}
