namespace GoodOffices.Agreement;

/// <summary>A document under negotiation and what became of it.</summary>
/// <param name="Id">The instrument.</param>
/// <param name="Title">Its title by language.</param>
/// <param name="Terms">What holds for it as a whole.</param>
/// <param name="OpenedBy">The act that opened it.</param>
public sealed partial record Instrument(InstrumentId Id, Texts Title, InstrumentTerms Terms, ActId OpenedBy);
