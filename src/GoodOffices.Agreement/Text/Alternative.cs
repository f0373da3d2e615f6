namespace GoodOffices.Agreement.Text;

/// <summary>One of the wordings inside a bracket, with whose it is.</summary>
/// <param name="Parties">Codes, ascending, each once; empty in a document that attributes nothing.</param>
/// <param name="Content">The wording, which may itself have brackets.</param>
public sealed record Alternative(IReadOnlyList<string> Parties, RollingText Content)
{
    /// <inheritdoc/>
    public bool Equals(Alternative? other) => other is not null && HasPartiesOf(other) && Content.Equals(other.Content);

    /// <inheritdoc/>
    public override int GetHashCode() => Parties.Count;

    /// <summary>Says nothing of the wording, so that no log can repeat it.</summary>
    public override string ToString() => string.Join(", ", Parties);

    internal bool HasPartiesOf(Alternative other) => Parties.SequenceEqual(other.Parties, StringComparer.Ordinal);
}
