namespace GoodOffices.Agreement;

/// <summary>The power that an act needs, and for which instrument.</summary>
/// <param name="Authority">The power.</param>
/// <param name="Instrument">The instrument that the power must cover, or null where it covers none in particular.</param>
public readonly record struct Requirement(Authority Authority, InstrumentId? Instrument = null);
