using GoodOffices.Procedure.Acts;
using GoodOffices.Record;
using GoodOffices.Record.Keys;

namespace GoodOffices.Procedure;

/// <content>Devices, credentials, full powers, and the keys that sign them.</content>
public sealed partial record Proceedings
{
    private Outcome Enrol(ClearAct.DeviceEnrolled act, Author author)
    {
        if (KeyInUse(act.Device) is { } used) return used;
        if (!DevicePossession.Verify(act, TalksId, Log, author.Party))
        {
            return new Refusal("possession", "The device did not sign that it is enrolled here for this delegate.", "Make the enrolment on the device itself.");
        }

        var standing = new Standing(SignerRole.Device, author.Party, author.Standing.IsHost, act.Delegate, act.Kem, act.Label, author.Index, null);
        return this with { Signers = Signers.Add(act.Device, standing) };
    }

    private Outcome Revoke(ClearAct.DeviceRevoked act, Author author)
    {
        var device = Of(act.Device);
        if (device.Role != SignerRole.Device || device.Party != author.Party) return new Refusal("device-unknown", $"The key is not a device of {author.Party}.", "A participant revokes its own devices only.");
        if (author.IsDevice && author.Key != act.Device) return new Refusal("signer-role", "A device can revoke itself and no other.", "Sign the revocation with the participant's key.");
        if (device.RevokedAtIndex is { } at) return new Refusal("already-revoked", $"The device was revoked at entry {at}.", "Nothing is left to do.");
        return (this with { Signers = Signers.SetItem(act.Device, device with { RevokedAtIndex = author.Index }) }).WithoutRemovedMembers();
    }

    private Outcome Issue(ClearAct.CredentialsIssued act, Author author)
    {
        var person = Delegate(author.Party, act.Delegate);
        var grants = person.Credentials is { } replaced ? Grants.Remove(replaced.Grant) : Grants;
        var credentials = new Credentials(author.ActHash, author.Index, act.Name, act.Title, act.Powers);
        return With(person with { Credentials = credentials }) with { Grants = grants.Add(author.ActHash, (author.Party, act.Delegate)) };
    }

    private Outcome Issue(ClearAct.FullPowersIssued act, Author author)
    {
        var person = Delegate(author.Party, act.Delegate);
        var held = new FullPowers(author.ActHash, author.Index, act.Basis, act.Powers, act.ShownFrom, act.ShownUntil);
        return With(person with { FullPowers = person.FullPowers.Add(held) }) with { Grants = Grants.Add(author.ActHash, (author.Party, act.Delegate)) };
    }

    private Outcome Revoke(ClearAct.PowersRevoked act, Author author)
    {
        if (!Grants.TryGetValue(act.Grant, out var holder) || holder.Party != author.Party)
        {
            return new Refusal("grant-unknown", $"No credentials or full powers of {author.Party} that stand were given by that act.", "Name the act that gave them; a participant revokes its own only.");
        }

        var person = Delegates[holder];
        var stripped = person with
        {
            Credentials = person.Credentials?.Grant == act.Grant ? null : person.Credentials,
            FullPowers = person.FullPowers.RemoveAll(held => held.Grant == act.Grant),
        };
        return With(stripped) with { Grants = Grants.Remove(act.Grant) };
    }

    private Outcome Replace(ClearAct.KeyReplaced act, Author author)
    {
        if (KeyInUse(act.Key) is { } used) return used;
        var participant = Participants[author.Party];
        var signers = Signers
            .SetItem(participant.Key, Signers[participant.Key] with { RevokedAtIndex = author.Index })
            .Add(act.Key, Standing.OfKey(SignerRole.ParticipantKey, author.Party, participant.IsHost, author.Index));
        // What lies before the parties was written with the old key in it: it is to be laid before them anew.
        return this with
        {
            Participants = Participants.SetItem(author.Party, participant with { Key = act.Key }),
            Signers = signers,
            Amendments = Amendments.Clear(),
        };
    }

    private Refusal? KeyInUse(PublicKey key) => Of(key).Role == SignerRole.Unknown && !IsReserved(key) ? null
        : new Refusal("key-in-use", "The key stands for somebody already, or did.", "Make a fresh key.");

    // Keys that sign elsewhere: the log's and the cosigners'.
    private bool IsReserved(PublicKey key) =>
        Convocation.Terms.LogKey.Key.SequenceEqual(key.ToArray())
        || Convocation.Terms.Participants.Any(participant => participant.Cosigner.Key.SequenceEqual(key.ToArray()) || participant.Key == key || participant.RecoveryKey == key);

    private DelegateState Delegate(PartyCode party, DelegateId id) =>
        Delegates.GetValueOrDefault((party, id)) ?? new DelegateState(party, id, null, []);

    private Proceedings With(DelegateState person) => this with { Delegates = Delegates.SetItem((person.Party, person.Id), person) };
}
