using GoodOffices.Agreement;
using static GoodOffices.Tests.Agreement.Room;

namespace GoodOffices.Tests.Agreement;

/// <summary>Random talks of three parties, replayed from a seed.</summary>
internal static class Talks
{
    public static readonly string[] Codes = ["ARM", "AZE", "GEO"];

    /// <summary>Four provisions and sixty commands, sensible and not; void acts are recorded, too.</summary>
    public static Room Random(int seed)
    {
        var room = With(4, null, null, Codes);
        var script = new Script(seed);
        for (var step = 0; step < 60; step++)
        {
            var (party, command) = script.Next(room.Table, Codes);
            Play(room, party, command);
        }

        return room;
    }

    /// <summary>An instrument of two agreed provisions in two languages and so many commands about its life.</summary>
    public static Room Living(int seed, Action<Room>? after = null, int steps = 80)
    {
        var script = new LifeScript(seed);
        var room = With(2, script.Clauses(), [En, Ru], Codes);
        room.Do("ARM", new Command.Table(P(1), new WordingContent(En, Texts.Of(En, "Within ____ days.").With(Ru, "За ____ дней."))));
        room.Accepts("AZE", Id("ARM", 1), AcceptanceLevel.AdReferendum);
        room.Accepts("GEO", Id("ARM", 1));
        room.Do("AZE", new Command.Table(P(2), new WordingContent(En, Texts.Of(En, "It opens.").With(Ru, "Открыть."))));
        room.Accepts("ARM", Id("AZE", 1));
        room.Accepts("GEO", Id("AZE", 1));
        for (var step = 0; step < steps; step++)
        {
            var (party, command) = script.Next(room.Table, Codes);
            Play(room, party, command);
            after?.Invoke(room);
        }

        return room;
    }

    private static void Play(Room room, string party, Command command)
    {
        if (room.Decided(party, command) is Decision.Accepted { Acts: var acts })
        {
            foreach (var act in acts)
            {
                room.Record(party, act);
            }
        }
        else if (command is Command.Do { Act: var act })
        {
            room.Record(party, act);
        }
    }
}
