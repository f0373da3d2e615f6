using GoodOffices.Delegation;
using GoodOffices.Delegation.Storage;
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
        _script = new Script(options.ActsOfEach, party => Seen.Marks[party]) { HasSecondDevice = options.SecondDevice, BreaksSilence = _fate.PerMille(500) };
        // No more than two of the three options, as the list allows; the last one is what remains of the second.
        foreach (var seat in Roster.Parties) Seen.Marks[seat.Code.Value] = _fate.Below(4) switch { 0 => [true, true, false], 1 => [true, false, true], 2 => [false, true, true], _ => [true, true, false] };
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
        switch (_fate.Below(_options.RestoresVenue ? 7 : 6))
        {
            case 0:
                CrashVenue();
                break;
            case 1:
                AmbushVenue((WriteMoment)_fate.Below(3));
                break;
            case 2:
                Crash(_fate.Pick(Nodes));
                break;
            case 3:
                Ambush(_fate.Pick(Nodes));
                break;
            case 4 or 5:
                Cut(_fate.Pick(Nodes));
                break;
            default:
                RestoreVenue();
                break;
        }
    }

    /// <summary>The venue's machine is lost; another is set up from a backup. That takes longer than any message is under way.</summary>
    private void RestoreVenue()
    {
        if (!Venue.IsRunning) return;
        Venue.Crash();
        var rows = Venue.Disk.Logs[""].Rows;
        var moment = rows[Math.Max(0, rows.Count - 1 - _fate.Below(25))].Entry.TimeMilliseconds;
        World.After(_fate.Between(3_000, 6_000), () =>
        {
            Venue.Restore(moment, Known, _options.HidesRestore);
            World.Start(Venue.StartAsync);
        });
    }

    /// <summary>The size of the largest checkpoint of a log that any node holds on its disk.</summary>
    private long Known(string log) => Nodes
        .Select(node => node.Disk.ReadDurable(StoreTable.Checkpoint, RowKey.Of(log)) is { } note ? Sizes.OfNote(note) : 0).Max();

    /// <summary>The venue crashes at a moment of its next write.</summary>
    private void AmbushVenue(WriteMoment moment)
    {
        foreach (var log in Venue.Disk.Logs.Values)
        {
            log.Ambush = reached =>
            {
                if (reached != moment) return;
                foreach (var other in Venue.Disk.Logs.Values) other.Ambush = null;
                World.After(0, CrashVenue);
            };
        }
    }

    /// <summary>A node crashes while it next writes.</summary>
    private void Ambush(SimulatedNode node) => node.Disk.Ambush = () =>
    {
        node.Disk.Ambush = null;
        World.After(0, () => Crash(node));
    };

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
        World.After(_fate.Between(100, 3_000), () =>
        {
            World.Count(Injury.NodeRestarted);
            node.Start();
        });
    }

    private void Cut(SimulatedNode node)
    {
        World.Say($"{node.Name}: cut off");
        World.Count(Injury.NodeCutOff);
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
        foreach (var log in Venue.Disk.Logs.Values) log.Ambush = null;
        foreach (var node in Nodes) node.Disk.Ambush = null;
        foreach (var node in Nodes)
        {
            node.NetworkFaults = NetworkFaults.None;
            node.Disk.Faults = DiskFaults.None;
            node.IsCut = false;
        }
    }

    private bool HaveAllSaid() => Nodes.All(node => _script.HasSaidAll(node) && _script.HasConcluded(node) && HasSent(node));

    /// <summary>Nothing waits, or the device was revoked and can send nothing more.</summary>
    private static bool HasSent(SimulatedNode node) => node.Running is null || node.Running.Outbox.Count == 0 || node.Running.Proceedings.Of(node.Device.PublicKey).IsRevoked;

    private bool IsAtRest()
    {
        if (!Venue.IsWhole || Nodes.Any(node => node.Running is null || !_script.HasSaidAll(node) || !_script.HasConcluded(node) || !HasSent(node))) return false;
        return Venue.Log("")!.Sequencer.Latest is var latest && Nodes.All(node => node.ObservedSize == latest.Size);
    }

    private string Unrest() => string.Join("; ", Nodes.Select(node => node.Running is null
        ? $"{node.Name} is down"
        : $"{node.Name} has {node.Running.Replica("").Size} entries and {node.Running.Outbox.Count} acts to send ({string.Join(", ", node.Running.Outbox.Select(item => $"{item.Kind} {item.Why?.Code}"))}), {_script.Missing(node)}, {string.Join(", ", node.Named.Select(named => $"{named.Key} {named.Value}"))}"))
        + $"; the venue {(Venue.IsRunning ? "runs" : Venue.RefusedToStart ?? "is down")}";

    private void Gather()
    {
        foreach (var (name, log) in Venue.Disk.Logs)
        {
            // What a restored venue still has to catch up with is in the record all the same: nodes hold it.
            var isBehind = World.Injuries.ContainsKey(Injury.VenueRestored) && Seen.Entries.GetValueOrDefault(name)?.Count > log.Rows.Count;
            Seen.Logs[name] = isBehind ? [.. Seen.Entries[name]] : [.. log.Entries];
            Seen.Keys[name] = Roster.Convocation.LogKey(name.Length == 0 ? null : PartyCode.Parse(name));
            Seen.VenueBytes.AddRange(log.Entries);
        }

        Seen.TalksId = Roster.Convocation.TalksId;
        Seen.Shown.AddRange(Venue.Shown.Select(shown => new Observations.ShownCheckpoint(shown.Log, shown.Note, shown.Durable)));
        Seen.Cosigned.AddRange(Venue.Cosigned.Select(one => new Observations.CosignedRecord(one.Party, one.Log, one.Size, World.Beginning.ToUnixTimeMilliseconds() + one.At)));
        Seen.VenueBytes.AddRange(Venue.Received);
        Seen.VenueBytes.AddRange(Venue.Disk.Enclosures.Values.Select(body => (ReadOnlyMemory<byte>)body));
        Seen.Publications.AddRange(Venue.Disk.Publications.Values);
        Seen.Phrases.AddRange(_script.Phrases.Select(said => said.Phrase));
        foreach (var node in Nodes.Where(node => node.Running is not null)) Gathering.Take(Seen, node.Name, node.Running!);
        if (Nodes.Where(node => node.Running is { IsHost: false }).MaxBy(node => node.Running!.Replica("").Size) is { } furthest) Gathering.Count(Seen, furthest.Running!);
    }
}
