namespace GoodOffices.Cli.Delegations;

/// <summary>How an act is taken.</summary>
/// <param name="Later">Composed and kept; the venue is not reached.</param>
/// <param name="BeyondPowers">Sent although its author lacks the power, to be confirmed (VCLT 8).</param>
/// <param name="Wait">How long to try again while it waits for something that comes of itself.</param>
internal sealed record ActOptions(bool Later, bool BeyondPowers, TimeSpan Wait);
