namespace GoodOffices.Agreement.Text;

/// <summary>How much it says that two texts share a token: a long word says much, a short one little, a space next to nothing.</summary>
/// <remarks>
/// A bracket costs <see cref="Bracket"/>: what the texts share between two differences is set in plain only if it
/// weighs more than opening another bracket. A lawyer does not split a phrase for the sake of one "the".
/// </remarks>
internal static class TokenWeight
{
    public const int Space = 1;
    public const int Mark = 2;
    public const int LightestWord = 3;
    public const int LineEnd = 6;
    public const int Bracket = 16;

    public static int Of(string token)
    {
        if (WordBreaks.IsWord(token)) return OfWord(token);
        if (token.AsSpan().ContainsAny('\n', '\r')) return LineEnd;
        return string.IsNullOrWhiteSpace(token) ? Space : Mark;
    }

    // One ideograph says as much as a word of middle length in an alphabet.
    private static int OfWord(string token)
    {
        if (token[0] >= '\u2E80' && token.Length <= 2) return 7;
        return token.Length switch { <= 3 => LightestWord, <= 5 => 7, <= 8 => 11, _ => 15 };
    }
}
