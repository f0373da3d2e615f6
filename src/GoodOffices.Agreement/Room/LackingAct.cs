namespace GoodOffices.Agreement;

/// <summary>An act without the power for it: without effect until its party confirms it (VCLT 8).</summary>
/// <param name="Id">The entry.</param>
/// <param name="Party">Whose delegate signed it.</param>
/// <param name="Delegate">The delegate.</param>
/// <param name="Act">The act.</param>
/// <param name="Reason">Which power was lacking.</param>
/// <param name="ConfirmedBy">The confirmation, or null while there is none.</param>
public sealed record LackingAct(ActId Id, PartyId Party, string Delegate, TableAct Act, Reason Reason, ActId? ConfirmedBy = null);
