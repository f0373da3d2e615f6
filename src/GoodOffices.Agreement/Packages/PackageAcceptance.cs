namespace GoodOffices.Agreement;

/// <summary>A party's acceptance of a package as a whole.</summary>
/// <param name="Act">The act.</param>
/// <param name="Level">Subject to the capital or definitively.</param>
/// <param name="Grounds">What the proposals in it rested on.</param>
/// <param name="Lapsed">Why it lapsed, or null where it stands.</param>
public sealed record PackageAcceptance(ActId Act, AcceptanceLevel Level, ValueList<Ground> Grounds, Lapse? Lapsed = null);
