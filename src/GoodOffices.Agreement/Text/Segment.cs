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
    /// <param name="Alternatives">One or more, in the order in which they are printed; no party stands in two.</param>
    /// <param name="Before">Line breaks before the bracket that belong to it: who is in none of the alternatives has none of them either. Empty but for a bracket around whole paragraphs at the end of a text.</param>
    /// <param name="After">Line breaks after the bracket that belong to it. Empty but for a bracket around whole paragraphs.</param>
    public sealed record Bracket(IReadOnlyList<Alternative> Alternatives, string Before = "", string After = "") : Segment
    {
        /// <summary>Whether every alternative says whose it is.</summary>
        public bool IsAttributed
        {
            get
            {
                foreach (var alternative in Alternatives)
                {
                    if (alternative.Parties.Count == 0) return false;
                }

                return true;
            }
        }

        /// <summary>The alternative of a party, or null where it wants nothing.</summary>
        /// <param name="party">Its code.</param>
        public Alternative? Of(string party)
        {
            foreach (var alternative in Alternatives)
            {
                foreach (var code in alternative.Parties)
                {
                    if (string.Equals(code, party, StringComparison.Ordinal)) return alternative;
                }
            }

            return null;
        }

        /// <inheritdoc/>
        public bool Equals(Bracket? other) => other is not null && RollingText.AreEqual([this], [other]);

        /// <inheritdoc/>
        public override int GetHashCode() => Alternatives.Count;

        /// <summary>Says nothing of the wording, so that no log can repeat it.</summary>
        public override string ToString() => $"Bracket({Alternatives.Count})";
    }
}
