using GoodOffices.Delegation;
using GoodOffices.Delegation.Replication;
using GoodOffices.Procedure;
using GoodOffices.Record.Keys;
using GoodOffices.Simulation.Checks;
using GoodOffices.Simulation.Nodes;
using GoodOffices.Simulation.Talks;
using GoodOffices.Simulation.Worlds;

namespace GoodOffices.Simulation.Cheats;

/// <summary>Talks at a venue that is honest until everybody trusts it, and then is not.</summary>
internal sealed class CheatRun
{
    private readonly Script _script;

    public CheatRun(ulong seed, int parties = 2, int actsBefore = 6)
    {
        World = new World(seed);
        Roster = new Roster(World.Dice, parties);
        Venue = new CheatingVenue(World, Roster.Convocation, Roster.LogSeed);
        _script = new Script(actsBefore, static _ => []) { Concludes = false };
        Nodes = [.. Roster.All.Select(seat => new SimulatedNode(World, seat, Venue, Roster.Convocation, Seen) { Turn = _script.TurnAsync })];
        foreach (var node in Nodes) node.Start();
        if (!World.RunUntil(() => AllIn(), 300_000)) throw new InvalidOperationException($"Seed {seed}: the talks did not get so far that a cheat would matter.");
        Assert.All(Nodes, node => Assert.Empty(node.Running!.Concerns));
    }

    public World World { get; }

    public Roster Roster { get; }

    public CheatingVenue Venue { get; }

    public IReadOnlyList<SimulatedNode> Nodes { get; }

    public Observations Seen { get; } = new();

    public SimulatedNode First => Nodes[0];

    public SimulatedNode Second => Nodes[1];

    public static PublicKey DeviceOf(SimulatedNode node) => node.Seat.Device.PublicKey;

    public static LogReplica Talks(SimulatedNode node) => node.Running!.Replica("");

    public static ConcernKind[] ConcernsOf(SimulatedNode node) => [.. node.Running!.Concerns.Select(concern => concern.Kind)];

    /// <summary>The reasons for which a node found entries void.</summary>
    public string[] VoidsOf(SimulatedNode node) => [.. Seen.Void.Where(entry => entry.Node == node.Name).Select(entry => entry.Code)];

    /// <summary>The parties have more to say, and some time passes.</summary>
    public void GoOn(int moreActs = 3, long milliseconds = 20_000)
    {
        _script.SayMore(moreActs);
        World.RunUntil(() => false, milliseconds);
    }

    /// <summary>Runs until a node says so, or fails.</summary>
    public void Await(Func<bool> named, string what) => Assert.True(World.RunUntil(named, 120_000), $"{what}: {string.Join("; ", Nodes.Select(node => $"{node.Name} {string.Join(", ", node.Named.Select(name => $"{name.Key} {name.Value}"))} [{string.Join(", ", ConcernsOf(node))}]"))}");

    /// <summary>A process that starts afresh, on its own disk.</summary>
    public void Restart(SimulatedNode node)
    {
        node.Crash();
        node.Start();
        Await(() => node.Running is not null, "restart");
    }

    public static string DigestOf(SimulatedNode node) => node.Running!.Room(RoomId.Table).Table!.StateDigest.ToString();

    /// <summary>Takes down what every node reads in its rooms.</summary>
    public void GatherSpoken()
    {
        Seen.Phrases.AddRange(_script.Phrases.Select(said => said.Phrase));
        foreach (var node in Nodes)
        {
            foreach (var entry in node.Running!.Docket().Rooms.Values.SelectMany(room => room.Entries))
            {
                if (entry.Act is { } act && entry.Void is null) Seen.Spoken.Add(new(node.Name, entry.Index, act.Encode()));
            }
        }
    }

    private bool AllIn() => Nodes.All(node => node.Running is { } running && _script.HasSaidAll(node) && running.Outbox.Count == 0
        && node.ObservedSize == Venue.Log().Latest.Size && node.ObservedSize > 10);
}
