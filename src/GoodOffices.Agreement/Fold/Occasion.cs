namespace GoodOffices.Agreement;

/// <summary>Who acts, and with which entry.</summary>
/// <param name="Act">The entry at which the act takes effect.</param>
/// <param name="Party">The party.</param>
/// <param name="Seat">Its seat, or -1 for a speaker who is no party.</param>
/// <param name="Delegate">The delegate.</param>
internal sealed record Occasion(ActId Act, PartyId Party, int Seat, string Delegate);
