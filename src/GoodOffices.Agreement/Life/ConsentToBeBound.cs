namespace GoodOffices.Agreement;

/// <summary>A state's consent to be bound by other means than signature.</summary>
/// <param name="Act">The act.</param>
/// <param name="Means">By which means.</param>
/// <param name="Text">The digest of the text in the drafting language.</param>
public sealed record ConsentToBeBound(ActId Act, ConsentMeans Means, Digest Text);
