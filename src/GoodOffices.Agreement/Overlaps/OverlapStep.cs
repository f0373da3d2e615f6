namespace GoodOffices.Agreement;

/// <summary>A step that a party took in a round.</summary>
/// <param name="Act">The act.</param>
/// <param name="Party">Whose.</param>
/// <param name="Phase">Which step it was.</param>
/// <param name="Message">The digest of its message.</param>
public sealed record OverlapStep(ActId Act, PartyId Party, OverlapPhase Phase, Digest Message);
