namespace GoodOffices.Agreement;

/// <summary>One provision of a clean text.</summary>
/// <param name="Id">The provision.</param>
/// <param name="Number">Its number as printed; may be empty.</param>
/// <param name="Heading">Its heading in the language of the text; may be empty.</param>
/// <param name="Text">The wording with its blanks filled, or null for a link regime.</param>
/// <param name="Regime">The link regime, or null for wording.</param>
public sealed record InstrumentProvision(ProvisionId Id, string Number, string Heading, string? Text, LinkRegimeContent? Regime)
{
    /// <summary>What it is about, and nothing of what it says.</summary>
    public override string ToString() => Id.ToString();
}
