using System.Collections.Immutable;
using GoodOffices.Procedure.Fields;
using GoodOffices.Record;
using GoodOffices.Record.Keys;

namespace GoodOffices.Procedure.Acts;

/// <summary>A device's own signature that it is enrolled here and for nobody else, so that no party can enrol another's device as its own.</summary>
public static class DevicePossession
{
    /// <summary>The domain of the signature.</summary>
    public const string Domain = "good-offices/1/device-possession";

    /// <summary>Makes the act that enrols a device, to be signed by the participant's key.</summary>
    /// <param name="device">The device's private key.</param>
    /// <param name="kem">The device's key for secrets of rooms.</param>
    /// <param name="talksId">The talks.</param>
    /// <param name="log">The log: empty for the talks', else the party's code.</param>
    /// <param name="party">Who enrols it.</param>
    /// <param name="delegate">Whose device it is.</param>
    /// <param name="label">Neutral words that tell the delegate's devices apart.</param>
    public static ClearAct.DeviceEnrolled Enrol(SigningKey device, KemPublicKey kem, Hash talksId, string log, PartyCode party, DelegateId @delegate, string label)
    {
        ArgumentNullException.ThrowIfNull(device);
        ArgumentNullException.ThrowIfNull(party);
        ArgumentNullException.ThrowIfNull(@delegate);
        var statement = Statement(device.PublicKey, kem, talksId, log, party, @delegate);
        return new ClearAct.DeviceEnrolled(device.PublicKey, kem, @delegate, label, [.. device.Sign(Domain, statement)]);
    }

    internal static bool Verify(ClearAct.DeviceEnrolled act, Hash talksId, string log, PartyCode party) =>
        act.Device.Verify(Domain, Statement(act.Device, act.Kem, talksId, log, party, act.Delegate), act.Possession.AsSpan());

    private static byte[] Statement(PublicKey device, KemPublicKey kem, Hash talksId, string log, PartyCode party, DelegateId @delegate) =>
        new FieldWriter().Array(6).Hash(talksId).Text(log).Text(party.Value).Text(@delegate.Value).Key(device).KemKey(kem).End().ToArray();
}
