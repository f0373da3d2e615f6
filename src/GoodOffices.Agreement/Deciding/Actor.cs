namespace GoodOffices.Agreement;

/// <summary>Who gives a command.</summary>
/// <param name="Party">The party, or another speaker in the room.</param>
/// <param name="Delegate">The delegate, as the credentials name them.</param>
public sealed record Actor(PartyId Party, string Delegate);
