namespace GoodOffices.Agreement.Corridors;

/// <summary>A term of two measures side by side.</summary>
/// <param name="Field">Its name in the form of an annex file, such as <c>opening.from</c>.</param>
/// <param name="Left">What the left side says; a dash for nothing.</param>
/// <param name="Right">What the right side says.</param>
public sealed record FaceTerm(string Field, string Left, string Right)
{
    /// <summary>True where the two say different things.</summary>
    public bool Differs => Left != Right;

    /// <summary>Its name, and nothing of what it says.</summary>
    public override string ToString() => Field;
}
