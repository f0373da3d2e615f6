namespace GoodOffices.Documents.Maps;

/// <summary>A text to be set beside a spot.</summary>
/// <param name="Text">What it says.</param>
/// <param name="At">The spot.</param>
/// <param name="Size">The size of the letters, units.</param>
/// <param name="Clearance">How far from the spot it begins, units.</param>
/// <param name="Style">The class of its style.</param>
internal sealed record MapLabel(string Text, Spot At, double Size, double Clearance, string Style)
{
    public bool IsBold { get; init; }

    /// <summary>Room added after each letter, units.</summary>
    public double Spacing { get; init; }

    /// <summary>How much farther off it may stand than others, and how much more it shuns lines.</summary>
    public double Reach { get; init; } = 1;

    /// <summary>The farthest distance tried, before <see cref="Reach"/>: a name that would stand amid something else is better left out.</summary>
    public double Farthest { get; init; } = double.MaxValue;

    public double Width => TextMeasure.Width(Text, Size, IsBold) + (Spacing * Text.Length);

    public double Height => Size * 1.05;
}
