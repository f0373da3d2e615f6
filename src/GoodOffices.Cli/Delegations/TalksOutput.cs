using GoodOffices.Agreement;
using GoodOffices.Cli.CommandLine;
using GoodOffices.Delegation;
using GoodOffices.Procedure;
using GoodOffices.Procedure.Acts;

namespace GoodOffices.Cli.Delegations;

/// <summary>Prints the talks as they stand in the clear fields of the record.</summary>
internal static class TalksOutput
{
    public static void Write(Terminal terminal, Node node)
    {
        if (node.Convocation is not { } convocation)
        {
            terminal.Print(new { party = node.Party.Code.Value, talks = (string?)null }, output => output.WriteLine($"{node.Party.Code}: no talks were joined"));
            return;
        }

        var proceedings = node.Proceedings;
        terminal.Print(new
        {
            party = node.Party.Code.Value,
            talks = convocation.TalksId.ToHex(),
            fingerprint = convocation.Fingerprint.Words,
            confirmed = node.IsConfirmed,
            inEffect = proceedings.Convocation.TalksId.ToHex(),
            amendments = proceedings.Amendments.Select(pair => Json(pair.Value)),
            open = proceedings.IsOpen,
            entries = node.Replica("").Size,
            common = node.CommonSize().Size,
            participants = proceedings.Participants.Values.Select(one => new { party = one.Code.Value, name = one.Terms.Names.ToString(), host = one.IsHost, key = one.Key.ToHex(), accepted = one.ConvocationAcceptedAt, modalities = one.Modalities?.ToHex() }),
            modalities = proceedings.ModalitiesProposals.Select(pair => new { digest = pair.Key.ToHex(), by = pair.Value.By.Value, entry = pair.Value.Index, inEffect = proceedings.Modalities?.Digest == pair.Key }),
            delegates = proceedings.Delegates.Values.Select(Json),
            devices = Devices(proceedings).Select(pair => new { party = pair.Value.Party!.Value, @delegate = pair.Value.Delegate!.Value, pair.Value.Label, key = pair.Key.ToHex(), since = pair.Value.SinceIndex, revoked = pair.Value.RevokedAtIndex }),
            rooms = proceedings.Rooms.Values.Select(room => new { room = room.Id.Value, parties = room.Participants.Select(party => party.Value), devices = room.Members.Count, epoch = room.Epoch?.Number, room.Awaits, closed = room.IsClosed, stands = room.Stands }),
            sessions = proceedings.Sessions.Select(session => new { room = session.Room.Value, session.Number, session.Date, place = session.Place.ToString(), session.Phase, agenda = session.Agenda.Select(item => new { item.Number, title = item.Title.ToString(), about = About(node, session, item) }) }),
            publications = proceedings.Publications.Values.Select(text => new { room = text.Room.Value, digest = text.SaltedDigest.ToHex(), text.Scope, consentedBy = text.ConsentedBy.Select(party => party.Value), released = text.ReleasedAt, text.Where }),
        }, output => TalksPage.Write(output, node, proceedings));
    }

    /// <summary>The devices of delegates, revoked ones included.</summary>
    public static IEnumerable<KeyValuePair<Record.Keys.PublicKey, Standing>> Devices(Proceedings proceedings) =>
        proceedings.Signers.Where(pair => pair.Value.Role == SignerRole.Device).OrderBy(pair => pair.Value.SinceIndex);

    /// <summary>The provisions that an item of an agenda is about, as far as the unlocked device can read the sealed links.</summary>
    public static IReadOnlyList<string> About(Node node, SessionState session, AgendaItem item) => node.Device is null ? [] :
    [
        .. node.Docket().Rooms.Values.SelectMany(room => room.Table?.AgendaLinks ?? []).Where(link => Names(link, session, item))
            .SelectMany(link => link.Provisions).Distinct().Order().Select(provision => provision.ToString()),
    ];

    private static bool Names(AgendaLink link, SessionState session, AgendaItem item) =>
        link.Session == $"{session.Room}-{session.Number}" && item.Number == link.Item.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static object Json(AmendmentState amendment) => new
    {
        fingerprint = amendment.Convocation.Fingerprint.Words,
        digest = amendment.Convocation.TalksId.ToHex(),
        entry = amendment.Index,
        parties = amendment.Convocation.Terms.Parties.Select(party => party.Code.Value),
        acceptedBy = amendment.AcceptedBy.Select(party => party.Value),
        awaits = amendment.Needed.Except(amendment.AcceptedBy).Select(party => party.Value),
    };

    private static object Json(DelegateState person) => new
    {
        party = person.Party.Value,
        @delegate = person.Id.Value,
        name = person.Credentials?.Name.ToString(),
        powers = person.Credentials?.Powers.ToString(),
        grant = person.Credentials?.Grant.ToHex(),
        fullPowers = person.FullPowers.Length,
        fullPowersGrants = person.FullPowers.Select(held => new { grant = held.Grant.ToHex(), powers = held.Powers.ToString(), basis = TalksPage.Basis(held.Basis) }),
    };
}
