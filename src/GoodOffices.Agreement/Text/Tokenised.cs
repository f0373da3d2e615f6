namespace GoodOffices.Agreement.Text;

/// <summary>A text cut into tokens.</summary>
/// <param name="Source">What the text is a stretch of.</param>
/// <param name="Start">Where it begins there.</param>
/// <param name="Numbers">Its tokens, by their number in the vocabulary.</param>
/// <param name="Ends">Where each token ends in the source.</param>
internal sealed record Tokenised(string Source, int Start, ArraySegment<int> Numbers, ArraySegment<int> Ends)
{
    public Tokens All => new(this, 0, Numbers.Count);

    /// <summary>Says nothing of the wording, so that no log can repeat it.</summary>
    public override string ToString() => $"Tokenised({Numbers.Count})";
}
