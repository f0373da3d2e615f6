namespace GoodOffices.Agreement;

/// <summary>An act that has no effect for anyone; kept visible with the reason.</summary>
/// <param name="Act">The entry.</param>
/// <param name="Party">Whose delegate signed it.</param>
/// <param name="Delegate">The delegate.</param>
/// <param name="Kind">What kind of act it was; empty where it could not be read.</param>
/// <param name="Reason">Why it is void.</param>
/// <param name="ConfirmedBy">Where it had lacked power: the confirmation at which it was judged; else null.</param>
public sealed record VoidAct(ActId Act, PartyId Party, string Delegate, string Kind, Reason Reason, ActId? ConfirmedBy = null);
