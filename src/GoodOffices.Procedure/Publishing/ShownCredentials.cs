using GoodOffices.Procedure.Acts;
using GoodOffices.Procedure.Convening;
using GoodOffices.Record;
using GoodOffices.Record.Entries;
using GoodOffices.Record.Keys;

namespace GoodOffices.Procedure.Publishing;

/// <summary>Who is who by the clear entries of a disclosure alone: devices and powers under the keys of the convocation, and of amended ones that all are shown to have accepted.</summary>
public sealed class ShownCredentials(Convocation convocation)
{
    private readonly Dictionary<PublicKey, PartyCode> _keys = convocation.Terms.Participants.ToDictionary(participant => participant.Key, participant => participant.Code);
    private readonly Dictionary<PublicKey, PartyCode> _recovery = convocation.Terms.Participants.ToDictionary(participant => participant.RecoveryKey, participant => participant.Code);
    private readonly Dictionary<PublicKey, (PartyCode Party, DelegateId Delegate)> _devices = [];
    private readonly List<(PartyCode Party, DelegateId Delegate, FullPowersBasis? Basis, PowerSet Powers, Hash Grant)> _grants = [];
    private readonly Dictionary<Hash, (Convocation Convocation, HashSet<PartyCode> AcceptedBy)> _amendments = [];

    /// <summary>The convocation in effect after the entries taken so far: the first one, or an amended one that every party is shown to have accepted.</summary>
    public Convocation InEffect { get; private set; } = convocation;

    /// <summary>Whose device it is; null where no entry taken so far enrolled it.</summary>
    public (PartyCode Party, DelegateId Delegate)? Of(PublicKey device) => _devices.TryGetValue(device, out var person) ? person : null;

    /// <summary>Whether a delegate's credentials, full powers or office give a power.</summary>
    /// <param name="person">Who.</param>
    /// <param name="power">Which power.</param>
    /// <param name="instrument">For which instrument; null where it is about none.</param>
    public bool Holds((PartyCode Party, DelegateId Delegate) person, Power power, InstrumentCode? instrument) => _grants.Any(grant =>
        grant.Party == person.Party && grant.Delegate == person.Delegate
        && ((grant.Powers.Holds(power) && grant.Basis?.Covers(instrument) != false) || (grant.Basis is FullPowersBasis.ByOffice && power is Power.Speak or Power.Negotiate or Power.AcceptAdReferendum or Power.Accept)));

    /// <summary>Takes the next clear entry.</summary>
    /// <param name="act">The act.</param>
    /// <param name="submission">How it was signed; its signature was verified.</param>
    /// <returns>The rule that it breaks; null where it counts here.</returns>
    public string? Take(ClearAct act, Submission submission)
    {
        ArgumentNullException.ThrowIfNull(act);
        ArgumentNullException.ThrowIfNull(submission);
        var signer = submission.Preamble.Signer;
        if (act is ClearAct.KeyReplaced replaced) return Replace(replaced, signer);
        if (act is ClearAct.AmendmentAccepted accepted) return Accept(accepted, signer);
        if (act is ClearAct.ConvocationAmended amended) _amendments[amended.Convocation.TalksId] = (amended.Convocation, []);
        if (act is not (ClearAct.DeviceEnrolled or ClearAct.CredentialsIssued or ClearAct.FullPowersIssued or ClearAct.PowersRevoked or ClearAct.DeviceRevoked))
            return _devices.ContainsKey(signer) ? null : "its author's device was enrolled by its party's key";
        if (act is ClearAct.DeviceRevoked self && self.Device == signer) return _devices.Remove(signer) ? null : "a device that revokes itself was enrolled";
        if (!_keys.TryGetValue(signer, out var party)) return "devices and powers are signed by a key of the convocation, or one that its recovery key put in its place";
        Grant(act, party, submission.ActHash);
        return null;
    }

    private void Grant(ClearAct act, PartyCode party, Hash grant)
    {
        switch (act)
        {
            case ClearAct.DeviceEnrolled enrolled:
                _devices[enrolled.Device] = (party, enrolled.Delegate);
                break;
            case ClearAct.DeviceRevoked revoked:
                _devices.Remove(revoked.Device);
                break;
            case ClearAct.CredentialsIssued issued:
                _grants.RemoveAll(one => one.Party == party && one.Delegate == issued.Delegate && one.Basis is null);
                _grants.Add((party, issued.Delegate, null, issued.Powers, grant));
                break;
            case ClearAct.FullPowersIssued issued:
                _grants.Add((party, issued.Delegate, issued.Basis, issued.Powers, grant));
                break;
            case ClearAct.PowersRevoked revoked:
                _grants.RemoveAll(one => one.Grant == revoked.Grant);
                break;
        }
    }

    private string? Accept(ClearAct.AmendmentAccepted act, PublicKey signer)
    {
        const string Rule = "an amended convocation that is shown is accepted by a key of a party of now, or of one that it names";
        if (!_amendments.TryGetValue(act.Amendment, out var amendment) || amendment.Convocation.Terms.Amends != InEffect.TalksId) return Rule;
        var terms = amendment.Convocation.Terms;
        var party = _keys.GetValueOrDefault(signer) ?? terms.Parties.FirstOrDefault(one => one.Key == signer)?.Code;
        if (party is null) return Rule;
        amendment.AcceptedBy.Add(party);
        if (InEffect.Terms.Parties.Concat(terms.Parties).All(one => amendment.AcceptedBy.Contains(one.Code))) TakeEffect(amendment.Convocation);
        return null;
    }

    private void TakeEffect(Convocation amended)
    {
        InEffect = amended;
        _amendments.Clear();
        Reset(_keys, participant => participant.Key);
        Reset(_recovery, participant => participant.RecoveryKey);
        var present = amended.Terms.Participants.Select(participant => participant.Code).ToHashSet();
        foreach (var (device, _) in _devices.Where(pair => !present.Contains(pair.Value.Party)).ToList()) _devices.Remove(device);
        _grants.RemoveAll(grant => !present.Contains(grant.Party));
    }

    private void Reset(Dictionary<PublicKey, PartyCode> keys, Func<Participant, PublicKey> key)
    {
        keys.Clear();
        foreach (var participant in InEffect.Terms.Participants) keys[key(participant)] = participant.Code;
    }

    private string? Replace(ClearAct.KeyReplaced act, PublicKey signer)
    {
        if (!_recovery.TryGetValue(signer, out var party)) return "a key is replaced by its party's recovery key";
        foreach (var old in _keys.Where(pair => pair.Value == party).Select(pair => pair.Key).ToList()) _keys.Remove(old);
        _keys[act.Key] = party;
        // What lies before the parties names the old key, and falls with it.
        _amendments.Clear();
        return null;
    }
}
