using GoodOffices.Delegation.Keys;
using GoodOffices.Delegation.Outboxes;
using GoodOffices.Procedure;
using GoodOffices.Procedure.Acts;
using GoodOffices.Record;
using GoodOffices.Record.Keys;

namespace GoodOffices.Delegation;

/// <content>Who is in the delegation: what the party's key signs, in the talks' log and in the caucus alike.</content>
public sealed partial class Node
{
    /// <summary>Accepts the convocation whose fingerprint was confirmed.</summary>
    /// <param name="partyKey">The party's key.</param>
    /// <param name="ct">Gives up waiting.</param>
    public Task<Dispatched> AcceptConvocationAsync(SigningKey partyKey, CancellationToken ct)
    {
        RequireConfirmed();
        return SubmitClearAsync(new ClearAct.ConvocationAccepted(Convocation!.TalksId), partyKey, "", ct);
    }

    /// <summary>Enrols a device of a delegate in the talks' log and in the caucus.</summary>
    /// <param name="device">The device, unlocked: it signs that it is enrolled here.</param>
    /// <param name="delegate">Whose it is.</param>
    /// <param name="label">Neutral words that tell the delegate's devices apart.</param>
    /// <param name="partyKey">The party's key.</param>
    /// <param name="ct">Gives up waiting; do the same again.</param>
    /// <returns>One outcome for each log.</returns>
    public async Task<IReadOnlyList<Dispatched>> EnrolAsync(DeviceKeys device, DelegateId @delegate, string label, SigningKey partyKey, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(device);
        return await InEachLogAsync(log => DevicePossession.Enrol(device.Signing, device.Kem.PublicKey, Log(log).Replica.Founding.TalksId, log, Party.Code, @delegate, label), partyKey, ct);
    }

    /// <summary>Issues credentials in the talks' log and in the caucus.</summary>
    public Task<IReadOnlyList<Dispatched>> IssueAsync(ClearAct.CredentialsIssued credentials, SigningKey partyKey, CancellationToken ct) =>
        InEachLogAsync(_ => credentials, partyKey, ct);

    /// <summary>Revokes a device in every log where it is enrolled.</summary>
    public Task<IReadOnlyList<Dispatched>> RevokeAsync(PublicKey device, string reason, SigningKey partyKey, CancellationToken ct) =>
        InEachLogAsync(log => Log(log).Replica.Proceedings.Of(device).IsCurrentDevice ? new ClearAct.DeviceRevoked(device, reason) : null, partyKey, ct);

    /// <summary>Replaces the party's key by the recovery key, in the talks' log and in the caucus.</summary>
    public Task<IReadOnlyList<Dispatched>> ReplaceKeyAsync(PublicKey key, SigningKey recoveryKey, CancellationToken ct) =>
        InEachLogAsync(_ => new ClearAct.KeyReplaced(key), recoveryKey, ct);

    /// <summary>The same act, signed again for each log; one that is in a log already is not repeated.</summary>
    private async Task<IReadOnlyList<Dispatched>> InEachLogAsync(Func<string, ClearAct?> make, SigningKey key, CancellationToken ct)
    {
        RequireConfirmed();
        var outcomes = new List<Dispatched>();
        foreach (var log in (string[])["", Party.Code.Value])
        {
            if (!_logs.ContainsKey(log)) continue;
            await using (var lease = Lease(key, log)) await SynchroniseAsync(Log(log), lease.Venue, ct);
            if (log.Length > 0) await FollowAsync(key, ct);
            if (make(log) is not { } act) continue;
            outcomes.Add(Standing(log, act) ?? await SubmitClearAsync(act, key, log, ct));
        }

        return outcomes;
    }

    /// <summary>The entry by which a device is enrolled already, so that a verb that broke off between two logs can be repeated.</summary>
    private Dispatched.Recorded? Standing(string log, ClearAct act)
    {
        var replica = Log(log).Replica;
        return act is ClearAct.DeviceEnrolled enrolled && replica.Proceedings.Of(enrolled.Device) is { IsCurrentDevice: true } standing && standing.Delegate == enrolled.Delegate
            ? new Dispatched.Recorded(replica.Entries[(int)standing.SinceIndex]) : null;
    }
}
