namespace GoodOffices.Agreement;

/// <summary>A party's agreement to reopen an adopted text before signature.</summary>
/// <param name="Act">The act.</param>
/// <param name="Text">The digest of the text in the drafting language.</param>
/// <param name="Reason">Why.</param>
public sealed record ReopeningConsent(ActId Act, Digest Text, string Reason)
{
    /// <summary>What it is about, and nothing of what it says.</summary>
    public override string ToString() => Act.ToString();
}
