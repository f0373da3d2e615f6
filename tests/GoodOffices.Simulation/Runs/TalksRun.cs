using GoodOffices.Delegation;
using GoodOffices.Delegation.Outboxes;
using GoodOffices.Procedure;
using GoodOffices.Simulation.Checks;
using GoodOffices.Simulation.Disks;
using GoodOffices.Simulation.Nodes;
using GoodOffices.Simulation.Talks;
using GoodOffices.Simulation.Venues;
using GoodOffices.Simulation.Worlds;

namespace GoodOffices.Simulation.Runs;

/// <summary>Talks from the convocation on, by the real cores, in a world where things go wrong as the seed says.</summary>
internal sealed class TalksRun
{
    private readonly RunOptions _options;
    private readonly Script _script;
    private readonly Dice _fate;
    private bool _isStormy;

    public TalksRun(ulong seed, RunOptions options)
    {
        _options = options;
        World = new World(seed);
        _fate = World.Dice.Apart();
        Roster = new Roster(World.Dice, options.Parties);
        Venue = new VenueMachine(World, Roster.Convocation, Roster.LogSeed);
        _script = new Script(options.ActsOfEach) { HasSecondDevice = options.SecondDevice };
        Nodes = [.. Roster.All.Select(seat => NodeOf(seat, second: false)), .. Roster.Parties.Take(options.SecondDevice ? 1 : 0).Select(seat => NodeOf(seat, second: true))];
    }

    public World World { get; }

    public Roster Roster { get; }

    public VenueMachine Venue { get; }

    public IReadOnlyList<SimulatedNode> Nodes { get; }

    public Observations Seen { get; } = new();

    private SimulatedNode NodeOf(Seat seat, bool second) => new(World, seat, Venue, Roster.Convocation, Seen) { Turn = _script.TurnAsync, IsSecond = second };

    /// <summary>Runs through the storm, and stops in the middle of it: whatever was going on, no invariant may be broken.</summary>
    public void PlayForSafety()
    {
        Begin();
        World.RunUntil(HaveAllSaid, _options.StormMilliseconds);
        Gather();
    }

    /// <summary>Runs through a storm and the calm after it.</summary>
    /// <returns>Why it did not come to rest in time; null where it did.</returns>
    public string? PlayForLiveness()
    {
        Begin();
        World.RunUntil(HaveAllSaid, _options.StormMilliseconds);
        Calm();
        var rested = World.RunUntil(IsAtRest, _options.CalmMilliseconds);
        Gather();
        return rested ? null : Unrest();
    }

    private void Begin()
    {
        Venue.Disk.Faults = _options.VenueDisk;
        foreach (var node in Nodes)
        {
            node.NetworkFaults = _options.Network;
            node.Disk.Faults = _options.NodeDisk;
        }

        World.Start(Venue.StartAsync);
        World.RunUntil(() => Venue.IsRunning, 60_000);
        foreach (var node in Nodes) node.Start();
        _isStormy = _options.MillisecondsBetweenBlows > 0;
        Brew();
    }

    /// <summary>Something breaks after a while, and then something else.</summary>
    private void Brew()
    {
        if (!_isStormy) return;
        World.After(_fate.Between(1, 2 * _options.MillisecondsBetweenBlows), () =>
        {
            if (!_isStormy) return;
            Strike();
            Brew();
        });
    }

    private void Strike()
    {
        switch (_fate.Below(3))
        {
            case 0:
                CrashVenue();
                break;
            case 1:
                Crash(_fate.Pick(Nodes));
                break;
            default:
                Cut(_fate.Pick(Nodes));
                break;
        }
    }

    private void CrashVenue()
    {
        if (!Venue.IsRunning) return;
        Venue.Crash();
        World.After(_fate.Between(100, 3_000), () => World.Start(Venue.StartAsync));
    }

    private void Crash(SimulatedNode node)
    {
        if (node.Running is null) return;
        node.Crash();
        World.After(_fate.Between(100, 3_000), node.Start);
    }

    private void Cut(SimulatedNode node)
    {
        World.Say($"{node.Name}: cut off");
        node.IsCut = node.Wire.IsCut = true;
        World.After(_fate.Between(500, 6_000), () => Join(node));
    }

    private void Join(SimulatedNode node)
    {
        node.IsCut = node.Wire.IsCut = false;
        World.Say($"{node.Name}: reached again");
    }

    private void Calm()
    {
        World.Say("all is repaired");
        _isStormy = false;
        Venue.Disk.Faults = DiskFaults.None;
        foreach (var node in Nodes)
        {
            node.NetworkFaults = NetworkFaults.None;
            node.Disk.Faults = DiskFaults.None;
            node.IsCut = false;
        }
    }

    private bool HaveAllSaid() => Nodes.All(node => _script.HasSaidAll(node) && HasSent(node));

    /// <summary>Nothing waits, or the device was revoked and can send nothing more.</summary>
    private static bool HasSent(SimulatedNode node) => node.Running is null || node.Running.Outbox.Count == 0 || node.Running.Proceedings.Of(node.Device.PublicKey).IsRevoked;

    private bool IsAtRest()
    {
        if (!Venue.IsRunning || Nodes.Any(node => node.Running is null || !_script.HasSaidAll(node) || !HasSent(node))) return false;
        return Venue.Log("")!.Sequencer.Latest is var latest && Nodes.All(node => node.ObservedSize == latest.Size);
    }

    private string Unrest() => string.Join("; ", Nodes.Select(node => node.Running is null
        ? $"{node.Name} is down"
        : $"{node.Name} has {node.Running.Replica("").Size} entries and {node.Running.Outbox.Count} acts to send ({string.Join(", ", node.Running.Outbox.Select(item => item.Why?.Code))}), {string.Join(", ", node.Named.Select(named => $"{named.Key} {named.Value}"))}"))
        + $"; the venue {(Venue.IsRunning ? "runs" : Venue.RefusedToStart ?? "is down")}";

    private void Gather()
    {
        foreach (var (name, log) in Venue.Disk.Logs)
        {
            Seen.Logs[name] = [.. log.Entries];
            Seen.Keys[name] = Roster.Convocation.LogKey(name.Length == 0 ? null : PartyCode.Parse(name));
            Seen.VenueBytes.AddRange(log.Entries);
        }

        Seen.Shown.AddRange(Venue.Shown.Select(shown => new Observations.ShownCheckpoint(shown.Log, shown.Note, shown.Durable)));
        Seen.VenueBytes.AddRange(Venue.Received);
        Seen.VenueBytes.AddRange(Venue.Disk.Enclosures.Values.Select(body => (ReadOnlyMemory<byte>)body));
        Seen.Phrases.AddRange(_script.Phrases.Select(said => said.Phrase));
        foreach (var node in Nodes.Where(node => node.Running is not null)) GatherSpoken(node.Name, node.Running!);
    }

    private void GatherSpoken(string name, Node node)
    {
        foreach (var entry in node.Docket().Rooms.Values.SelectMany(room => room.Entries))
        {
            if (entry.Act is { } act && entry.Void is null) Seen.Spoken.Add(new(name, entry.Index, act.Encode()));
        }
    }
}
