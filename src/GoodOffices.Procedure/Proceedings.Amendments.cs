using System.Collections.Immutable;
using GoodOffices.Procedure.Acts;
using GoodOffices.Procedure.Convening;
using GoodOffices.Record;
using GoodOffices.Record.Keys;

namespace GoodOffices.Procedure;

/// <content>Amended convocations: laid before the parties, accepted by every one, in effect from the last acceptance on.</content>
public sealed partial record Proceedings
{
    private Outcome Amend(ClearAct.ConvocationAmended act, Author author)
    {
        if (Caucus is not null) return Follow(act.Convocation, author);
        if (Lacks(author.Key, Power.Convene) is { } lacking) return lacking;
        if (AmendmentFault(act.Convocation.Terms) is { } fault) return fault;
        // It is signed with the host's key that it names, so a fresh one there would otherwise be anybody's.
        if (act.Convocation.Terms.Host.Key != Participants[Convocation.Terms.Host.Code].Key && !author.Standing.IsHost)
        {
            return new Refusal("amendment-not-by-host", "It names another key for the host and was not laid by the host.", "Let a device of the host lay it before the parties.");
        }

        var digest = act.Convocation.TalksId;
        if (Amendments.ContainsKey(digest)) return new Refusal("already-proposed", "The same amended convocation lies before the parties already.", "Accept it by its digest.");
        var needed = Parties.Select(party => party.Code).Concat(act.Convocation.Terms.Parties.Select(party => party.Code)).ToImmutableSortedSet();
        return this with { Amendments = Amendments.Add(digest, new AmendmentState(act.Convocation, author.Index, needed, [])) };
    }

    /// <summary>A caucus log knows no other party, so the party's own key brings in there what took effect at the talks.</summary>
    private Outcome Follow(Convocation convocation, Author author)
    {
        var terms = convocation.Terms;
        if (terms.Participants.FirstOrDefault(participant => participant.Code == author.Party) is not { } own) return new Refusal("party-unknown", $"The amended convocation does not name {author.Party}.", "A caucus follows the convocations that name its party.");
        if (convocation.TalksId == Convocation.TalksId) return new Refusal("already-accepted", "The caucus follows this convocation already.", "Nothing is left to do.");
        if (PlaceFault(terms) is { } fault) return fault;
        if (KeyFault([own]) is { } taken) return taken;
        return (this with { Convocation = convocation }).Reseat(own, isHost: false, author.Index);
    }

    private Refusal? AmendmentFault(ConvocationTerms terms) => terms.Amends != Convocation.TalksId
        ? new Refusal("amendment-outdated", "It does not amend the convocation in effect.", "Write it anew from the one in effect.")
        : PlaceFault(terms) ?? KeyFault(terms.Participants);

    private Refusal? PlaceFault(ConvocationTerms terms)
    {
        if (!terms.LogKey.Equals(Convocation.Terms.LogKey)) return new Refusal("amendment-moves-log", "Another log or venue begins a record of its own.", "Keep the origin and the key of the log.");
        if (terms.Host.Code != Convocation.Terms.Host.Code) return new Refusal("amendment-changes-host", "Another host begins a record of its own.", "Keep the host; its key may change.");
        return terms.RulesVersion >= Convocation.Terms.RulesVersion ? null : new Refusal("amendment-older-rules", "Rules do not go back to an older version.", "Keep the rules version or raise it.");
    }

    private Refusal? KeyFault(IEnumerable<Participant> named)
    {
        var taken = named.FirstOrDefault(participant => !MayHold(participant.Code, participant.Key, SignerRole.ParticipantKey)
            || !MayHold(participant.Code, participant.RecoveryKey, SignerRole.RecoveryKey)
            || Signers.ContainsKey(PublicKey.FromBytes(participant.Cosigner.Key)));
        return taken is null ? null : new Refusal("key-in-use", $"A key named for {taken.Code} stands for somebody else, or was replaced.", "Name the keys of now, or fresh ones.");
    }

    // A key is the participant's own in the same role, or has never signed here.
    private bool MayHold(PartyCode code, PublicKey key, SignerRole role) => !Signers.TryGetValue(key, out var standing)
        || (standing.Party == code && standing.Role == role && !standing.IsRevoked);

    private Outcome Accept(ClearAct.AmendmentAccepted act, Author author)
    {
        if (!Amendments.TryGetValue(act.Amendment, out var amendment)) return new Refusal("amendment-unknown", "No amended convocation of that digest lies before the parties.", "It may have been overtaken: read the record.");
        if (!amendment.Needed.Contains(author.Party)) return new Refusal("host-not-a-party", "The host accepted the amended convocation by signing it.", "Only parties accept it.");
        if (amendment.AcceptedBy.Contains(author.Party)) return new Refusal("already-accepted", $"{author.Party} has accepted it.", "Nothing is left to do.");
        var accepted = amendment with { AcceptedBy = amendment.AcceptedBy.Add(author.Party) };
        if (!accepted.AcceptedBy.SetEquals(accepted.Needed)) return this with { Amendments = Amendments.SetItem(act.Amendment, accepted) };
        // Devices may have been enrolled since it was laid before the parties.
        return AmendmentFault(accepted.Convocation.Terms) is { } fault ? fault : TakeEffect(accepted.Convocation, author.Index);
    }

    private Proceedings TakeEffect(Convocation convocation, long index)
    {
        var next = this with
        {
            Convocation = convocation,
            Amendments = Amendments.Clear(),
            NamedBy = NamedBy.AddRange(convocation.Terms.Parties.Where(party => !NamedBy.ContainsKey(party.Code)).Select(party => KeyValuePair.Create(party.Code, convocation))),
        };
        foreach (var participant in convocation.Terms.Participants)
        {
            next = next.Reseat(participant, participant.Code == convocation.Terms.Host.Code, index);
        }

        foreach (var leaving in Participants.Keys.Where(code => convocation.Terms.Participants.All(participant => participant.Code != code)))
        {
            next = next.Dismiss(leaving, index);
        }

        return next.WithRoomsRearranged().WithoutRemovedMembers().WithModalitiesInEffect().OpenIfDue(index);
    }

    private Proceedings Reseat(Participant terms, bool isHost, long index)
    {
        var former = Participants.GetValueOrDefault(terms.Code);
        var state = former is null ? new ParticipantState(terms, isHost, terms.Key, index, null)
            : former with { Terms = terms, Key = terms.Key, ConvocationAcceptedAt = former.ConvocationAcceptedAt ?? index };
        var signers = Signers;
        if (former is not null)
        {
            signers = Ended(signers, former.Key, terms.Key, index);
            signers = Ended(signers, former.Terms.RecoveryKey, terms.RecoveryKey, index);
        }

        if (!signers.ContainsKey(terms.Key)) signers = signers.Add(terms.Key, Standing.OfKey(SignerRole.ParticipantKey, terms.Code, isHost, index));
        if (!signers.ContainsKey(terms.RecoveryKey)) signers = signers.Add(terms.RecoveryKey, Standing.OfKey(SignerRole.RecoveryKey, terms.Code, isHost, index));
        return this with { Participants = Participants.SetItem(terms.Code, state), Signers = signers };
    }

    private static ImmutableSortedDictionary<PublicKey, Standing> Ended(
        ImmutableSortedDictionary<PublicKey, Standing> signers, PublicKey former, PublicKey present, long index) =>
        former == present ? signers : signers.SetItem(former, signers[former] with { RevokedAtIndex = index });

    private Proceedings Dismiss(PartyCode leaving, long index) => this with
    {
        Participants = Participants.Remove(leaving),
        Delegates = Delegates.RemoveRange(Delegates.Keys.Where(key => key.Party == leaving)),
        Grants = Grants.RemoveRange(Grants.Where(pair => pair.Value.Party == leaving).Select(pair => pair.Key)),
        Signers = Signers.ToImmutableSortedDictionary(pair => pair.Key, pair =>
            pair.Value.Party == leaving && !pair.Value.IsRevoked ? pair.Value with { RevokedAtIndex = index } : pair.Value),
    };

    // Preset rooms follow the convocation; in the others whoever left the talks has left the room, and a room of one ends.
    private Proceedings WithRoomsRearranged()
    {
        var rooms = Rooms;
        foreach (var (id, preset) in PresetRooms())
        {
            rooms = rooms.SetItem(id, rooms.TryGetValue(id, out var room) ? room.Reconstituted(preset.Parties, preset.Participants) : preset);
        }

        foreach (var room in rooms.Values)
        {
            rooms = rooms.SetItem(room.Id, room.Without(code => !Participants.ContainsKey(code)));
        }

        return this with { Rooms = rooms };
    }

    // A key that only an amended convocation names can accept it, and nothing else.
    private Standing? Invited(PublicKey signer) => Amendments.Values
        .SelectMany(amendment => amendment.Convocation.Terms.Parties)
        .Where(party => party.Key == signer && !Participants.ContainsKey(party.Code))
        .Select(party => Standing.OfKey(SignerRole.InvitedKey, party.Code, false, 0))
        .FirstOrDefault();
}
