namespace GoodOffices.Agreement;

/// <summary>What was said in the room, in the name of a party or of the host.</summary>
/// <param name="Act">The act.</param>
/// <param name="Party">In whose name.</param>
/// <param name="Delegate">Who said it.</param>
/// <param name="Words">The words.</param>
public sealed record Statement(ActId Act, PartyId Party, string Delegate, Texts Words);
