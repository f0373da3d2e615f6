using GoodOffices.Procedure.Acts;
using GoodOffices.Record;
using GoodOffices.Record.Entries;
using GoodOffices.Record.Keys;

namespace GoodOffices.Procedure;

/// <content>What every entry keeps to, whatever it says: place, signer, signature, chain, budget.</content>
public sealed partial record Proceedings
{
    private Refusal? HeaderFault(Submission submission, long index, bool signatureVerified)
    {
        var preamble = submission.Preamble;
        if (preamble.Talks != TalksId) return new Refusal("other-talks", "The act belongs to other talks.", "Compare the fingerprints.");
        if (preamble.Log != Log) return new Refusal("other-log", "The act belongs to another log.", "Send it to the log that it names.");
        if (SignerFault(preamble.Signer) is { } fault) return fault;
        if (!signatureVerified && !submission.VerifySignature()) return new Refusal("signature", "The signature is not the signer's over this header.", "Sign anew.");
        if (preamble.Seen.Size > index) return new Refusal("seen-ahead", $"The act claims to have seen {preamble.Seen.Size} entries of {index}.", "Name a checkpoint that was verified.");
        return ChainFault(preamble);
    }

    private Refusal? SignerFault(PublicKey signer)
    {
        var standing = Of(signer);
        if (standing.Role == SignerRole.Unknown) return new Refusal("signer-unknown", "Nobody enrolled the signer's key in this log.", "Enrol the device first; compare the fingerprint of the convocation.");
        return standing.RevokedAtIndex is not { } revoked ? null
            : new Refusal("signer-revoked", $"The signer's key ended at entry {revoked}.", "Act with another device, or enrol anew.");
    }

    private Refusal? ChainFault(Preamble preamble)
    {
        var end = Chain(preamble.Signer);
        if (preamble.Number <= end.Number) return new Refusal("chain-duplicate", $"The signer's act {preamble.Number} is in the record already; the next is {end.Number + 1}.",
            "If this device does not remember the acts in the record, retire it and enrol anew.");
        if (preamble.Number != end.Number + 1) return new Refusal("chain-gap", $"The signer's next act is {end.Number + 1}, not {preamble.Number}.", "Send the missing ones first.");
        return preamble.Previous == end.ActHash ? null
            : new Refusal("chain-broken", $"Act {preamble.Number} does not name the signer's act before it.", "Sign it again after the last act in the record.");
    }

    private Proceedings Charge(PartyCode party, Submission submission)
    {
        var use = Budget(party);
        var bytes = (long)submission.Bytes.Length + (submission.IsEnclosed ? submission.Preamble.BodyLength : 0);
        return this with { Budgets = Budgets.SetItem(party, new BudgetUse(use.Entries + 1, use.Bytes + bytes)) };
    }

    private (Proceedings Charged, Refusal? Overdrawn) ChargeWithin(PartyCode party, Submission submission)
    {
        var charged = Charge(party, submission);
        var (use, limit) = (charged.Budget(party), Convocation.Terms.Budget);
        if (use.Entries <= limit.Entries && use.Bytes <= limit.Bytes) return (charged, null);
        return (charged, new Refusal("budget", $"{party} has used up its budget of {limit.Entries} entries and {limit.Bytes} bytes in this log.",
            "Revocations and epochs are still taken; an amended convocation can raise the budget."));
    }

    private Refusal? RoleFault(ClearAct act, Author author)
    {
        if (Caucus is not null && !IsOfCaucus(act)) return new Refusal("not-in-a-caucus", $"An act of the kind {act.Kind} has no place in a caucus log.", "Send it to the talks' log.");
        var fits = author.Standing.Role switch
        {
            SignerRole.ParticipantKey => act is ClearAct.ConvocationAccepted or ClearAct.AmendmentAccepted or ClearAct.DeviceEnrolled
                or ClearAct.DeviceRevoked or ClearAct.CredentialsIssued or ClearAct.FullPowersIssued or ClearAct.PowersRevoked
                || (act is ClearAct.ConvocationAmended && Caucus is not null),
            SignerRole.RecoveryKey => act is ClearAct.KeyReplaced,
            SignerRole.InvitedKey => act is ClearAct.AmendmentAccepted,
            SignerRole.Device => !(act is ClearAct.ConvocationAmended && Caucus is not null) && act is not (ClearAct.ConvocationAccepted or ClearAct.AmendmentAccepted or ClearAct.DeviceEnrolled
                or ClearAct.CredentialsIssued or ClearAct.FullPowersIssued or ClearAct.PowersRevoked or ClearAct.KeyReplaced),
            _ => false,
        };
        return fits ? null : new Refusal("signer-role", $"An act of the kind {act.Kind} is not signed by a key of this kind ({author.Standing.Role}).",
            "Acceptances, devices and powers are signed by the participant's key, its replacement by the recovery key, all else by a device.");
    }

    private static bool IsOfCaucus(ClearAct act) => act is ClearAct.DeviceEnrolled or ClearAct.DeviceRevoked or ClearAct.CredentialsIssued
        or ClearAct.FullPowersIssued or ClearAct.PowersRevoked or ClearAct.KeyReplaced or ClearAct.ConvocationAmended or ClearAct.RoomJoined or ClearAct.EpochBegun
        or ClearAct.DeviceAdmitted or ClearAct.WrapFailed or ClearAct.SessionConvened or ClearAct.SessionOpened or ClearAct.SessionClosed;
}
