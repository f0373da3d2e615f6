using GoodOffices.Procedure.Acts;
using GoodOffices.Record;

namespace GoodOffices.Procedure;

/// <content>Publication: nothing leaves a room but by consent.</content>
public sealed partial record Proceedings
{
    private Outcome Consent(ClearAct.ReleaseConsented act, Author author)
    {
        if (!TryPublisher(act.Room, author, out _, out var why)) return why;
        var publication = Publications.GetValueOrDefault(act.SaltedDigest)
            ?? new PublicationState(act.Room, act.SaltedDigest, act.Scope, [], null, "");
        if (publication.Room != act.Room || publication.Scope != act.Scope)
        {
            return new Refusal("release-differs", "Another participant consented to this digest for another room or scope.", "Agree on one, then make a fresh salted digest.");
        }

        if (publication.ConsentedBy.Contains(author.Party)) return new Refusal("already-consented", $"{author.Party} has consented.", "Nothing is left to do.");
        if (act.Scope == ReleaseScope.OwnWords && !publication.ConsentedBy.IsEmpty)
        {
            return new Refusal("release-of-others", "The digest stands for another participant's own words.", "Consent to the room's words instead, under a fresh salted digest.");
        }

        return With(publication with { ConsentedBy = publication.ConsentedBy.Add(author.Party) });
    }

    private Outcome Release(ClearAct.Released act, Author author)
    {
        if (!TryPublisher(act.Room, author, out var room, out var why)) return why;
        if (!Publications.TryGetValue(act.SaltedDigest, out var publication) || publication.Room != act.Room)
        {
            return new Refusal("release-unknown", "Nobody consented to this digest for this room.", "Consent comes first.");
        }

        if (publication.ReleasedAt is { } at) return new Refusal("already-released", $"The text was released at entry {at}.", "Nothing is left to do.");
        var missing = Missing(publication, room, author);
        if (missing.Count != 0) return new Refusal("consent-missing", $"The consent of {string.Join(", ", missing)} is missing.", "A text leaves the room when every party in it consented.");
        return With(publication with { ReleasedAt = author.Index, Where = act.Where });
    }

    private static List<PartyCode> Missing(PublicationState publication, RoomState room, Author author)
    {
        IEnumerable<PartyCode> needed = publication.Scope == ReleaseScope.OwnWords ? [author.Party] : room.Parties;
        return [.. needed.Where(party => !publication.ConsentedBy.Contains(party))];
    }

    private bool TryPublisher(RoomId id, Author author, out RoomState room, out Refusal why)
    {
        if (!TryStandingRoom(id, author, out room, out why)) return false;
        why = Lacks(author.Key, Power.Publish)!;
        return why is null;
    }

    private Proceedings With(PublicationState publication) => this with { Publications = Publications.SetItem(publication.SaltedDigest, publication) };
}
