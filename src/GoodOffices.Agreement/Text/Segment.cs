namespace GoodOffices.Agreement.Text;

/// <summary>A stretch of a rolling text: what all share, or a bracket where they part.</summary>
public abstract record Segment
{
    private protected Segment()
    {
    }

    /// <summary>Wording that everyone shares here.</summary>
    /// <param name="Text">Literal, without escapes; never empty.</param>
    public sealed record Plain(string Text) : Segment
    {
        /// <summary>Says nothing of the wording, so that no log can repeat it.</summary>
        public override string ToString() => $"Plain({Text.Length})";
    }

    /// <summary>Where positions differ. Who is in none of the alternatives wants nothing here.</summary>
    /// <param name="Alternatives">One or more; ascending by attribution where they have one, else in their order.</param>
    public sealed record Bracket(IReadOnlyList<Alternative> Alternatives) : Segment
    {
        /// <inheritdoc/>
        public bool Equals(Bracket? other) => other is not null && Alternatives.SequenceEqual(other.Alternatives);

        /// <inheritdoc/>
        public override int GetHashCode() => Alternatives.Count;

        /// <summary>Says nothing of the wording, so that no log can repeat it.</summary>
        public override string ToString() => $"Bracket({Alternatives.Count})";
    }
}
