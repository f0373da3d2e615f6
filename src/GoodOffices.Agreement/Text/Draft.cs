namespace GoodOffices.Agreement.Text;

/// <summary>A text that is collated, and the parties whose it is.</summary>
/// <param name="Parties">Codes, ascending; empty for the basis, which nobody need still want.</param>
/// <param name="Text">As it came.</param>
internal sealed record Draft(string[] Parties, string Text)
{
    /// <summary>Says nothing of the wording, so that no log can repeat it.</summary>
    public override string ToString() => string.Join(", ", Parties);
}
