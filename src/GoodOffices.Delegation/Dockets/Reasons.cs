using GoodOffices.Agreement;
using GoodOffices.Procedure;
using GoodOffices.Record;

namespace GoodOffices.Delegation.Dockets;

/// <summary>The words of the procedure and of the record in the words of the table. Neither knows the other, so they meet here.</summary>
internal static class Reasons
{
    public static Reason Of(Refusal refusal) => new(refusal.Code, refusal.Why, refusal.Hint);

    public static Refusal Of(Reason reason) => new(reason.Code, reason.Why, reason.Allowed);

    public static PartyId Party(PartyCode code) => new(code.Value);

    public static Power Power(Authority authority) => authority switch
    {
        Authority.Speak => Procedure.Power.Speak,
        Authority.Negotiate => Procedure.Power.Negotiate,
        Authority.AcceptAdReferendum => Procedure.Power.AcceptAdReferendum,
        Authority.Accept => Procedure.Power.Accept,
        Authority.Publish => Procedure.Power.Publish,
        Authority.Adopt => Procedure.Power.Adopt,
        Authority.Authenticate => Procedure.Power.Authenticate,
        Authority.Bind => Procedure.Power.Bind,
        Authority.Convene => Procedure.Power.Convene,
        _ => throw new System.Diagnostics.UnreachableException(authority.ToString()),
    };

    /// <summary>The instrument as full powers name it; null where no full powers could.</summary>
    public static InstrumentCode? Instrument(InstrumentId? instrument) =>
        InstrumentCode.TryParse(instrument?.ToString(), out var code) ? code : null;
}
