namespace GoodOffices.Agreement;

/// <summary>A party's acceptance that two texts say the same. It lapses when either changes.</summary>
/// <param name="Act">The act.</param>
/// <param name="Drafting">The digest of the text in the drafting language.</param>
/// <param name="Text">The digest of the text in the other language.</param>
public sealed record Concordance(ActId Act, Digest Drafting, Digest Text);
