using System.Collections.Immutable;
using GoodOffices.Delegation.Outboxes;
using GoodOffices.Procedure;
using GoodOffices.Procedure.Acts;
using GoodOffices.Procedure.Convening;
using GoodOffices.Record.Keys;

namespace GoodOffices.Delegation;

/// <content>Amended convocations: the host writes one, every party of now and of then accepts it, the caucus follows it.</content>
public sealed partial class Node
{
    /// <summary>Writes and signs an amended convocation, from the one in effect with the keys of now. It is laid before the parties by <see cref="ClearAct.ConvocationAmended"/>.</summary>
    /// <param name="change">Changes the terms.</param>
    /// <param name="hostKey">The host's key, or the fresh one that the changed terms name.</param>
    /// <exception cref="ArgumentException">The terms break a rule, which the message names; or the key is not the host's.</exception>
    /// <exception cref="NodeException">No talks were joined.</exception>
    public Convocation Amend(Func<ConvocationTerms, ConvocationTerms> change, SigningKey hostKey)
    {
        ArgumentNullException.ThrowIfNull(change);
        var proceedings = Log("").Replica.Proceedings;
        Participant Now(Participant participant) => participant with { Key = proceedings.Participants[participant.Code].Key };
        var terms = proceedings.Convocation.Terms;
        return Procedure.Convening.Convocation.Sign(change(terms with
        {
            Host = Now(terms.Host),
            Parties = [.. terms.Parties.Select(Now)],
            Amends = proceedings.Convocation.TalksId,
        }), hostKey);
    }

    /// <summary>Accepts an amended convocation that lies before the parties; where it is in effect, the caucus follows it.</summary>
    /// <param name="fingerprint">Of the amended convocation, as compared with the host and the other parties.</param>
    /// <param name="partyKey">The party's key; of a party that only the amended convocation names, the key that it names.</param>
    /// <param name="ct">Gives up waiting; do the same again.</param>
    /// <returns>What was added: to the talks' log, and to the caucus. Nothing where all is done.</returns>
    /// <exception cref="NodeException">No such amended convocation lies before the parties or is in effect.</exception>
    public async Task<IReadOnlyList<Dispatched>> AcceptAmendmentAsync(Fingerprint fingerprint, SigningKey partyKey, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(partyKey);
        RequireConfirmed();
        var talks = Log("").Replica;
        // A key that the amendment has ended is no longer let in at the talks, and still has to bring it into the caucus.
        if (!talks.Proceedings.Of(partyKey.PublicKey).IsRevoked)
        {
            await using var lease = Lease(partyKey, "");
            await SynchroniseAsync(Log(""), lease.Venue, ct);
        }

        var outcomes = new List<Dispatched>();
        if (talks.Proceedings.Amendments.TryGetValue(fingerprint.Value, out var amendment))
        {
            if (!amendment.AcceptedBy.Contains(Party.Code)) outcomes.Add(await SubmitClearAsync(new ClearAct.AmendmentAccepted(fingerprint.Value), partyKey, "", ct));
        }
        else if (talks.Proceedings.Convocation.TalksId != fingerprint.Value)
        {
            throw new NodeException("amendment-unknown", "No amended convocation with that fingerprint lies before the parties.",
                "Compare the words with the host again; it may have been overtaken by another one, or by a party key that was replaced.");
        }

        if (await FollowAsync(partyKey, ct) is { } followed) outcomes.Add(followed);
        return outcomes;
    }

    /// <summary>Brings the convocation in effect at the talks into the caucus log, which knows no other party: by the party's key alone.</summary>
    private async Task<Dispatched?> FollowAsync(SigningKey partyKey, CancellationToken ct)
    {
        var inEffect = Log("").Replica.Proceedings.Convocation;
        if (!_logs.TryGetValue(Party.Code.Value, out var caucus) || inEffect.Terms.Parties.All(party => party.Code != Party.Code)) return null;
        if (caucus.Replica.Proceedings.Of(partyKey.PublicKey) is not { Role: SignerRole.ParticipantKey, IsRevoked: false } || caucus.Replica.Proceedings.Convocation.TalksId == inEffect.TalksId) return null;
        return await SubmitClearAsync(new ClearAct.ConvocationAmended(inEffect), partyKey, Party.Code.Value, ct);
    }
}
