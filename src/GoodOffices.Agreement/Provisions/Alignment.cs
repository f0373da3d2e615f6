namespace GoodOffices.Agreement;

/// <summary>A text in another language that was aligned to wording in the drafting language.</summary>
/// <param name="Text">The text.</param>
/// <param name="AlignedBy">The act that aligned it.</param>
public sealed record Alignment(string Text, ActId AlignedBy)
{
    /// <summary>What it is about, and nothing of what it says.</summary>
    public override string ToString() => AlignedBy.ToString();
}
