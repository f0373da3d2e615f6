using GoodOffices.Cli.CommandLine;
using GoodOffices.Delegation;
using GoodOffices.Procedure;

namespace GoodOffices.Cli.Delegations;

/// <summary>Prints the talks as they stand in the clear fields of the record.</summary>
internal static class TalksOutput
{
    public static void Write(Terminal terminal, Node node)
    {
        if (node.Convocation is not { } convocation)
        {
            terminal.Print(new { party = node.Party.Party(), talks = (string?)null }, output => output.WriteLine($"{node.Party.Code}: no talks were joined"));
            return;
        }

        var proceedings = node.Proceedings;
        terminal.Print(new
        {
            party = node.Party.Party(),
            talks = convocation.TalksId.ToHex(),
            fingerprint = convocation.Fingerprint.Words,
            confirmed = node.IsConfirmed,
            open = proceedings.IsOpen,
            entries = node.Replica("").Size,
            common = node.CommonSize().Size,
            delegates = proceedings.Delegates.Values.Select(person => new { party = person.Party.Value, @delegate = person.Id.Value, name = person.Credentials?.Name.ToString(), powers = person.Credentials?.Powers.ToString(), fullPowers = person.FullPowers.Length }),
            rooms = proceedings.Rooms.Values.Select(room => new { room = room.Id.Value, parties = room.Participants.Select(party => party.Value), devices = room.Members.Count, epoch = room.Epoch?.Number, room.Awaits }),
            sessions = proceedings.Sessions.Select(session => new { room = session.Room.Value, session.Number, session.Date, place = session.Place.ToString(), session.Phase, agenda = session.Agenda.Select(item => $"{item.Number} {item.Title}") }),
        }, output => WritePlain(output, node, proceedings));
    }

    private static string Party(this GoodOffices.Delegation.Parties.PartyFile file) => file.Code.Value;

    private static void WritePlain(TextWriter output, Node node, Proceedings proceedings)
    {
        var convocation = node.Convocation!;
        output.WriteLine($"{convocation.Terms.Title} ({convocation.Terms.Place}, {convocation.Terms.FirstDay:yyyy-MM-dd} to {convocation.Terms.LastDay:yyyy-MM-dd})");
        output.WriteLine($"fingerprint  {convocation.Fingerprint.Words}{(node.IsConfirmed ? "" : "  NOT CONFIRMED")}");
        output.WriteLine($"record       {node.Replica("").Size} entries; every party has verified {node.CommonSize().Size}");
        output.WriteLine($"talks        {(proceedings.IsOpen ? "open" : "not open yet")}");
        foreach (var participant in proceedings.Participants.Values)
        {
            output.WriteLine($"{participant.Code,-5} {participant.Terms.Names}{(participant.IsHost ? " (host)" : participant.ConvocationAcceptedAt is null ? " (has not accepted the convocation)" : "")}");
            foreach (var person in proceedings.Delegates.Values.Where(person => person.Party == participant.Code))
            {
                output.WriteLine($"      {person.Id,-16} {person.Credentials?.Name}, {person.Credentials?.Title}: {person.Credentials?.Powers}{(person.FullPowers.Length > 0 ? "; full powers" : "")}");
            }
        }

        foreach (var room in proceedings.Rooms.Values)
        {
            output.WriteLine($"room  {room.Id,-16} {string.Join(", ", room.Participants)}; {room.Members.Count} devices, epoch {room.Epoch?.Number.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "none"}");
        }

        foreach (var session in proceedings.Sessions)
        {
            output.WriteLine($"session {session.Room} {session.Number}, {session.Date:yyyy-MM-dd} {session.Place}: {Symbols.Words(session.Phase)}");
        }
    }
}
