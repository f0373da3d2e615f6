namespace GoodOffices.Agreement;

/// <summary>A party's consent to the adoption of a text and of its terms. It counts while both digests are those in force.</summary>
/// <param name="Act">The act.</param>
/// <param name="Text">The digest of the canonical text in the drafting language.</param>
/// <param name="Terms">The digest of the terms.</param>
public sealed record AdoptionConsent(ActId Act, Digest Text, Digest Terms);
