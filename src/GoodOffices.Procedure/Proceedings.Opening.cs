using GoodOffices.Procedure.Acts;
using GoodOffices.Record;

namespace GoodOffices.Procedure;

/// <content>Convocation and modalities: what opens the talks.</content>
public sealed partial record Proceedings
{
    private Outcome Accept(ClearAct.ConvocationAccepted act, Author author)
    {
        var participant = Participants[author.Party];
        if (participant.IsHost) return new Refusal("host-not-a-party", "The host accepted the convocation by signing it.", "Only parties accept it.");
        if (act.TalksId != TalksId) return new Refusal("convocation-other", "The act accepts another convocation than that of this record.", "Compare the fingerprints before accepting.");
        if (participant.ConvocationAcceptedAt is { } at) return new Refusal("already-accepted", $"{author.Party} accepted the convocation at entry {at}.", "Nothing is left to do.");
        return (this with { Participants = Participants.SetItem(author.Party, participant with { ConvocationAcceptedAt = author.Index }) }).OpenIfDue(author.Index);
    }

    private Outcome Propose(ClearAct.ModalitiesProposed act, Author author)
    {
        var power = author.Standing.IsHost ? Power.Convene : Power.Negotiate;
        if (Lacks(author.Key, power) is { } lacking) return lacking;
        var unknown = act.Modalities.Names.FirstOrDefault(naming => !Participants.ContainsKey(naming.Party));
        if (unknown is not null) return new Refusal("party-unknown", $"The modalities name {unknown.Party}, who is not at these talks.", "Name the host and the parties only.");
        var digest = act.Modalities.Digest;
        if (ModalitiesProposals.ContainsKey(digest)) return new Refusal("already-proposed", "The same modalities lie before the parties already.", "Accept them by their digest.");
        return this with { ModalitiesProposals = ModalitiesProposals.Add(digest, new ModalitiesProposal(act.Modalities, author.Party, author.Index)) };
    }

    private Outcome Accept(ClearAct.ModalitiesAccepted act, Author author)
    {
        var participant = Participants[author.Party];
        if (participant.IsHost) return new Refusal("host-not-a-party", "Modalities are settled by the parties.", "The host may propose some.");
        if (Lacks(author.Key, Power.Accept) is { } lacking) return lacking;
        if (!ModalitiesProposals.ContainsKey(act.Digest)) return new Refusal("modalities-unknown", "No modalities of that digest were proposed.", "Propose them first, or accept others.");
        if (participant.Modalities == act.Digest) return new Refusal("already-accepted", $"{author.Party} has accepted these modalities.", "Nothing is left to do.");
        var accepted = this with { Participants = Participants.SetItem(author.Party, participant with { Modalities = act.Digest }) };
        return accepted.WithModalitiesInEffect().OpenIfDue(author.Index);
    }

    private Proceedings WithModalitiesInEffect()
    {
        var digests = Parties.Select(party => party.Modalities).Distinct().ToList();
        return digests is [{ } agreed] ? this with { Modalities = ModalitiesProposals[agreed].Modalities } : this;
    }

    // Open once, open for good: later modalities and later parties change the terms, not the fact.
    private Proceedings OpenIfDue(long index) =>
        !IsOpen && Modalities is not null && Parties.All(party => party.ConvocationAcceptedAt is not null) ? this with { OpenedAt = index } : this;
}
