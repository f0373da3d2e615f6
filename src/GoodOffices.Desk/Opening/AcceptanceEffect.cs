using GoodOffices.Procedure;

namespace GoodOffices.Desk.Opening;

/// <summary>What the acceptance of modalities would bring about.</summary>
/// <param name="StillAwaited">Who else has to accept the same before they are in force; none where they are in force at once.</param>
/// <param name="ConvocationAwaited">Who has yet to accept the convocation before the talks open.</param>
/// <param name="BeforeOpening">Whether the talks are not open yet.</param>
/// <param name="MovesOn">Whether the party's acceptance passes to these from others that it accepted before.</param>
public sealed record AcceptanceEffect(IReadOnlyList<PartyCode> StillAwaited, IReadOnlyList<PartyCode> ConvocationAwaited, bool BeforeOpening, bool MovesOn)
{
    /// <summary>Whether the talks would open with it.</summary>
    public bool Opens => BeforeOpening && StillAwaited.Count == 0 && ConvocationAwaited.Count == 0;
}
