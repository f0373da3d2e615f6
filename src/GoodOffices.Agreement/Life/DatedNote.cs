namespace GoodOffices.Agreement;

/// <summary>A date that a party noted.</summary>
/// <param name="Act">The act.</param>
/// <param name="Date">The date, <c>YYYY-MM-DD</c>.</param>
public sealed record DatedNote(ActId Act, string Date);
