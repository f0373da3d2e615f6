using GoodOffices.Procedure.Convening;
using GoodOffices.Record.Notes;
using GoodOffices.Simulation.Worlds;

namespace GoodOffices.Simulation.Talks;

/// <summary>Who takes part in simulated talks, and their convocation.</summary>
internal sealed class Roster
{
    public Roster(Dice dice, int parties)
    {
        Host = Seat.Of("HST", dice);
        Parties = [.. Enumerable.Range(0, parties).Select(number => Seat.Of($"P{(char)('A' + number)}{(char)('A' + number)}", dice))];
        LogSeed = new byte[32];
        dice.Fill(LogSeed);
        using var log = NoteSigner.FromSeed("venue.example/talks/simulated", LogSeed);
        Convocation = Procedure.Convening.Convocation.Sign(
            new ConvocationTerms
            {
                Host = Host.Party.ToParticipant(),
                Parties = [.. Parties.Select(party => party.Party.ToParticipant())],
                LogKey = log.Key,
                UnicodeVersion = "16.0.0",
                Title = Words.Of("Simulated talks"),
                Place = Words.Of("Nowhere"),
                FirstDay = new DateOnly(2024, 5, 10),
                LastDay = new DateOnly(2024, 5, 11),
            },
            Host.Key);
    }

    public Seat Host { get; }

    public IReadOnlyList<Seat> Parties { get; }

    public IEnumerable<Seat> All => Parties.Append(Host);

    public byte[] LogSeed { get; }

    public Convocation Convocation { get; }
}
