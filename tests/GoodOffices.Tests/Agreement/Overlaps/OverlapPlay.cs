using GoodOffices.Agreement;
using GoodOffices.Analysis.Overlap;
using GoodOffices.Delegation.Overlaps;
using GoodOffices.Tests.Analysis.Overlap;
using static GoodOffices.Tests.Agreement.Room;
using OverlapPhase = GoodOffices.Agreement.OverlapPhase;

namespace GoodOffices.Tests.Agreement.Overlaps;

/// <summary>Parties that hold the rounds of a list at a table, by the protocol itself.</summary>
internal sealed class OverlapPlay
{
    private readonly SeededRandom[] _random;
    private OverlapSecret[] _secrets = [];
    private int _round;

    /// <summary>A list that all have agreed to.</summary>
    public OverlapPlay(Room room, OverlapTerms terms, params OverlapOption[] options)
    {
        Room = room;
        _random = [.. room.Table.Rules.Parties.Select((_, seat) => new SeededRandom(seat))];
        var first = room.Table.Rules.Parties[0].ToString();
        var command = new Command.ProposeOverlap(ValueList.Create<OverlapOption>(options), terms, "Which ones?");
        Id = ((TableAct.OverlapProposed)((Decision.Accepted)room.Decided(first, command)).Acts[0]).Overlap;
        room.Do(first, command);
        foreach (var party in room.Table.Rules.Parties.Skip(1)) room.Do(party.ToString(), new Command.AgreeOverlap(Id));
    }

    public Room Room { get; }

    public OverlapId Id { get; }

    public OverlapList List => Room.Table.Overlaps[Id];

    public OverlapRound Last => List.Rounds[^1];

    /// <summary>A table of these parties that is folded with the protocol, with an instrument of so many provisions.</summary>
    public static Room Table(int provisions, params string[] parties)
    {
        var room = new Room(new TableRules(ValueList.From((parties.Length == 0 ? ["ARM", "AZE"] : parties).Select(code => new PartyId(code)))) { Overlap = OverlapProtocol.Instance });
        room.Open(I);
        for (var number = 1; number <= provisions; number++)
        {
            room.Do("ARM", new Command.Do(new TableAct.ProvisionSet(P(number), number, $"{number}", Texts.None)));
        }

        return room;
    }

    /// <summary>A round of the first list of ARM in which the ballots are awaited.</summary>
    public static OverlapPlay InMidRound()
    {
        var play = new OverlapPlay(Table(3), Binding(2, 2), None(1), None(2), None(3));
        play.Begin();
        return play;
    }

    public static OverlapOption On(Room room, ProposalId proposal) =>
        new OverlapOption.OnProvision(room.Table.Proposal(proposal)!.Provision, proposal, room.Table.Proposal(proposal)!.Content.Digest);

    public static OverlapOption None(int provision) => new OverlapOption.OnProvision(P(provision), null, null);

    public static OverlapOption Of(Room room, PackageId package) => new OverlapOption.OfPackage(package, room.Table.Packages[package].Digest);

    public static OverlapTerms Binding(int rounds = 1, int? limit = null) => new(true, limit, rounds);

    public static OverlapTerms Free(int rounds = 1, int? limit = null) => new(false, limit, rounds);

    /// <summary>The next round is held to its end; marks by seat, as the numbers of the options that are said yes to.</summary>
    public void Hold(params int[][] yes)
    {
        Begin();
        while (List.Running is not null) Step(yes);
    }

    /// <summary>Every party gives its key.</summary>
    public void Begin()
    {
        _round = List.Rounds.Count + 1;
        _secrets = [.. _random.Select(OverlapSecret.Draw)];
        for (var seat = 0; seat < _secrets.Length; seat++) Send(seat, Key(seat));
    }

    public void To(OverlapPhase phase, params int[][] yes)
    {
        while (Last.Phase != phase) Step(yes);
    }

    /// <summary>Who is awaited first takes its step.</summary>
    public void Step(params int[][] yes) => Send(Last.Transcript.Awaited[0], Next(yes));

    /// <summary>The message of who is awaited first.</summary>
    public byte[] Next(params int[][] yes)
    {
        var transcript = ((OverlapCourse)Last.Transcript).Transcript;
        var seat = Last.Transcript.Awaited[0];
        return Last.Phase switch
        {
            OverlapPhase.Ballots => OverlapMoves.Ballots(transcript, seat, _secrets[seat], [.. List.Options.Select((_, place) => yes[seat].Contains(place + 1))], _random[seat]),
            OverlapPhase.Blinding => OverlapMoves.Blinding(transcript, seat, _secrets[seat], _random[seat]),
            _ => OverlapMoves.Opening(transcript, seat, _secrets[seat], _random[seat]),
        };
    }

    public byte[] Key(int seat)
    {
        Assert.True(Room.Table.TryOpenRound(Id, out var round, out var why), why?.Why);
        return OverlapMoves.Key(((OverlapCourse)round.Transcript).Transcript, seat, _secrets[seat], _random[seat]);
    }

    /// <summary>Records a step, which has to count.</summary>
    public void Send(int seat, byte[] message)
    {
        var voids = Room.Table.Voids.Count;
        Sent(seat, message);
        Assert.True(voids == Room.Table.Voids.Count, Room.Table.Voids.IsEmpty ? "" : Room.LastVoid().Why);
    }

    /// <summary>Records a step as it comes.</summary>
    public void Sent(int seat, byte[] message, int? round = null) =>
        Room.Record(List.Parties[seat].ToString(), new TableAct.OverlapStepped(Id, round ?? _round, ValueList.From(message)));
}
