namespace GoodOffices.Agreement.Corridors;

/// <summary>What one field of a regime says, in the form of an annex file.</summary>
/// <param name="Kind">What it holds.</param>
/// <param name="Text">The value; empty where there is none.</param>
/// <param name="Items">The texts, where it holds several.</param>
/// <param name="Domain">For a choice, which: such as <c>access</c>; else empty.</param>
/// <param name="IsUsual">True where a file may leave it out.</param>
public sealed record RegimeValue(RegimeValueKind Kind, string Text, ValueList<string> Items, string Domain, bool IsUsual)
{
    /// <summary>The value on one line: texts with a comma between them, and a dash for none.</summary>
    public string Shown => Kind == RegimeValueKind.Texts
        ? Items.Count == 0 ? "-" : string.Join(", ", Items)
        : Text.Length == 0 ? "-" : Text;

    /// <summary>The value as a person types it, which <see cref="RegimeChange.Set"/> takes: several texts have a semicolon between them.</summary>
    public string Typed => Kind == RegimeValueKind.Texts ? JsonTexts.Join(Items) : Text;

    /// <summary>The words that a choice is one of; empty for any other value.</summary>
    public IReadOnlyList<string> Choices => RegimeChoices.Of(Domain);

    /// <summary>The kind of value, and nothing of what it says.</summary>
    public override string ToString() => FieldNaming.Word(Kind);
}
