namespace GoodOffices.Agreement;

/// <summary>An initial or a signature under a text.</summary>
/// <param name="Act">The act.</param>
/// <param name="Delegate">Who initialled or signed.</param>
/// <param name="Texts">The digest of the canonical text in each language.</param>
/// <param name="Open">The blanks that were still open.</param>
/// <param name="AdReferendum">True for a signature ad referendum.</param>
/// <param name="ConfirmedBy">The act by which the state confirmed a signature ad referendum, or null.</param>
public sealed record Authentication(
    ActId Act, string Delegate, ValueList<LanguageDigest> Texts, ValueList<OpenPlaceholder> Open,
    bool AdReferendum = false, ActId? ConfirmedBy = null)
{
    /// <summary>True for a full signature: given as such, or confirmed.</summary>
    public bool IsDefinitive => !AdReferendum || ConfirmedBy is not null;
}
