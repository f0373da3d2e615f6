namespace GoodOffices.Agreement;

/// <summary>The registration of an instrument (Charter of the United Nations, Article 102).</summary>
/// <param name="Act">The act that noted it.</param>
/// <param name="Number">The number of the registration.</param>
/// <param name="Date">The date, <c>YYYY-MM-DD</c>.</param>
public sealed record Registration(ActId Act, string Number, string Date);
