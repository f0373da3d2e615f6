namespace GoodOffices.Agreement.Text;

/// <summary>How much it says that two texts share a token: a long word says much, a short one little, a space next to nothing.</summary>
/// <remarks>
/// A bracket costs <see cref="Opening"/>, and <see cref="SecondSide"/> more where two wordings stand in it: what the texts
/// share between two differences is set in plain only if it weighs more than opening another bracket. A lawyer does not
/// split a phrase for the sake of one "the".
/// </remarks>
internal static class TokenWeight
{
    public const int Space = 1;
    public const int Mark = 2;
    public const int LightestWord = 3;
    public const int LineEnd = 6;
    public const int Opening = 7;
    public const int SecondSide = 6;

    public static PairAlignment.Costs Costs => new(Opening, SecondSide);

    public static int Of(ReadOnlySpan<char> token)
    {
        if (WordBreaks.IsWord(token)) return OfWord(token);
        if (token.ContainsAny('\n', '\r')) return LineEnd;
        return token.IsWhiteSpace() ? Space : Mark;
    }

    // One ideograph says as much as a word of middle length in an alphabet.
    private static int OfWord(ReadOnlySpan<char> token)
    {
        if (token[0] >= '\u2E80' && token.Length <= 2) return 7;
        return token.Length switch { <= 3 => LightestWord, 4 => 6, <= 8 => 13, _ => 15 };
    }
}
