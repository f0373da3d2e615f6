using System.Collections.Immutable;
using GoodOffices.Procedure.Acts;
using GoodOffices.Record;

namespace GoodOffices.Procedure;

/// <summary>A delegate and what it may do.</summary>
/// <param name="Party">Whose delegate.</param>
/// <param name="Id">Which one.</param>
/// <param name="Credentials">The credentials that stand; null where there are none or they were revoked.</param>
/// <param name="FullPowers">The full powers that stand, in the order of the record.</param>
public sealed record DelegateState(PartyCode Party, DelegateId Id, Credentials? Credentials, ImmutableArray<FullPowers> FullPowers)
{
    private static readonly PowerSet OfOffice = PowerSet.Of(Power.Speak, Power.Negotiate, Power.AcceptAdReferendum, Power.Accept);

    /// <summary>Whether the delegate has the power, for the instrument where the power is one that full powers give.</summary>
    public bool Holds(Power power, InstrumentCode? instrument) =>
        Credentials?.Powers.Holds(power) == true || FullPowers.Any(held => Gives(held, power, instrument));

    // An office has all acts relating to the conclusion of a treaty (VCLT art. 7(2)(a)), so negotiating and accepting, too.
    private static bool Gives(FullPowers held, Power power, InstrumentCode? instrument) =>
        (held.Powers.Holds(power) && held.Basis.Covers(instrument))
        || (held.Basis is FullPowersBasis.ByOffice && OfOffice.Holds(power));
}
