using System.Globalization;
using GoodOffices.Delegation;
using GoodOffices.Procedure;
using GoodOffices.Procedure.Acts;

namespace GoodOffices.Cli.Delegations;

/// <summary>The talks as they stand, for people: who is there, what lies before them, rooms, sessions, texts for the public.</summary>
internal static class TalksPage
{
    public static void Write(TextWriter output, Node node, Proceedings proceedings)
    {
        WriteHead(output, node, proceedings);
        foreach (var participant in proceedings.Participants.Values)
        {
            WriteParticipant(output, proceedings, participant);
        }

        if (node.Logs.Contains(node.Party.Code.Value))
        {
            foreach (var person in node.Replica(node.Party.Code.Value).Proceedings.Delegates.Values.Where(person => person.Credentials is not null))
            {
                output.WriteLine($"caucus {person.Id,-15} {person.Credentials!.Powers}; grant {person.Credentials.Grant.ToHex()}");
            }
        }

        foreach (var (digest, proposal) in proceedings.ModalitiesProposals)
        {
            output.WriteLine($"modalities {digest.ToHex()[..16]}, proposed by {proposal.By} with entry {proposal.Index}{(proceedings.Modalities?.Digest == digest ? ": in effect" : $": accepted by {Names(proceedings.Parties.Where(party => party.Modalities == digest).Select(party => party.Code))}")}");
        }

        foreach (var room in proceedings.Rooms.Values)
        {
            output.WriteLine($"room  {room.Id,-16} {Names(room.Participants)}; {room.Members.Count} devices, epoch {room.Epoch?.Number.ToString(CultureInfo.InvariantCulture) ?? "none"}{(room.IsClosed ? "; ended" : room.Stands ? "" : "; not joined by all")}");
        }

        foreach (var session in proceedings.Sessions)
        {
            WriteSession(output, node, session);
        }

        foreach (var text in proceedings.Publications.Values)
        {
            output.WriteLine($"text  {text.SaltedDigest.ToHex()[..16]} of {text.Room}: consented to by {Names(text.ConsentedBy)}{(text.ReleasedAt is { } at ? $"; released with entry {at}, {text.Where}" : "; not released")}");
        }
    }

    /// <summary>What full powers rest on, in words.</summary>
    public static string Basis(FullPowersBasis basis) => basis switch
    {
        FullPowersBasis.ByOffice office => Symbols.Words(office.Office).Replace('-', ' '),
        FullPowersBasis.Instruments instruments => $"for {string.Join(", ", instruments.Codes)}",
        _ => throw new System.Diagnostics.UnreachableException(basis.GetType().Name),
    };

    private static void WriteHead(TextWriter output, Node node, Proceedings proceedings)
    {
        var (founding, terms) = (node.Convocation!, proceedings.Convocation.Terms);
        var days = terms.FirstDay is null && terms.LastDay is null ? "" : $"{terms.FirstDay:yyyy-MM-dd} to {terms.LastDay:yyyy-MM-dd}";
        var circumstances = string.Join(", ", new[] { terms.Place.ToString(), days }.Where(part => part.Length > 0));
        output.WriteLine(circumstances.Length == 0 ? $"{terms.Title}" : $"{terms.Title} ({circumstances})");
        output.WriteLine($"fingerprint  {founding.Fingerprint.Words}{(node.IsConfirmed ? "" : "  NOT CONFIRMED")}");
        if (proceedings.Convocation != proceedings.Founding)
        {
            output.WriteLine($"amended      {proceedings.Convocation.Fingerprint.Words}");
        }

        output.WriteLine($"record       {node.Replica("").Size} entries; every party has verified {node.CommonSize().Size}");
        output.WriteLine($"talks        {(proceedings.IsOpen ? "open" : "not open yet")}");
        foreach (var amendment in proceedings.Amendments.Values)
        {
            output.WriteLine($"amendment    with {Names(amendment.Convocation.Terms.Parties.Select(party => party.Code))}, laid with entry {amendment.Index}; awaits {Names(amendment.Needed.Except(amendment.AcceptedBy))}");
            output.WriteLine($"             {amendment.Convocation.Fingerprint.Words}");
        }
    }

    private static void WriteParticipant(TextWriter output, Proceedings proceedings, ParticipantState participant)
    {
        output.WriteLine($"{participant.Code,-5} {participant.Terms.Names}{(participant.IsHost ? " (host)" : participant.ConvocationAcceptedAt is null ? " (has not accepted the convocation)" : "")}");
        foreach (var person in proceedings.Delegates.Values.Where(person => person.Party == participant.Code))
        {
            if (person.Credentials is { } held)
            {
                output.WriteLine($"      {person.Id,-16} {held.Name}, {held.Title}: {held.Powers}; grant {held.Grant.ToHex()}");
            }

            foreach (var full in person.FullPowers)
            {
                output.WriteLine($"      {person.Id,-16} full powers, {Basis(full.Basis)}: {full.Powers}; grant {full.Grant.ToHex()}");
            }
        }

        foreach (var (key, device) in TalksOutput.Devices(proceedings).Where(pair => pair.Value.Party == participant.Code))
        {
            output.WriteLine($"      {device.Delegate,-16} device '{device.Label}' {key.ToHex()[..16]}{(device.RevokedAtIndex is { } at ? $", revoked with entry {at}" : "")}");
        }
    }

    private static void WriteSession(TextWriter output, Node node, SessionState session)
    {
        output.WriteLine($"session {session.Room} {session.Number}, {session.Date:yyyy-MM-dd} {session.Place}: {Symbols.Words(session.Phase)}");
        foreach (var item in session.Agenda)
        {
            var about = TalksOutput.About(node, session, item);
            output.WriteLine($"      {item.Number,-4} {item.Title}{(about.Count == 0 ? "" : $" ({string.Join(", ", about)})")}");
        }
    }

    private static string Names(IEnumerable<PartyCode> parties) => string.Join(", ", parties) is { Length: > 0 } names ? names : "nobody yet";
}
