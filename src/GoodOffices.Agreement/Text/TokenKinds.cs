namespace GoodOffices.Agreement.Text;

/// <summary>Tells what a token is.</summary>
internal static class TokenKinds
{
    private const string ClauseMarks = ",;:،؛՝，；：、";
    private const string SentenceMarks = ".!?։؟。！？…";

    public static TokenKind Of(ReadOnlySpan<char> token)
    {
        if (WordBreaks.IsWord(token)) return TokenKind.Word;
        if (token[^1] is '\n' or '\r' or '\u2028' or '\u2029' or '\u0085') return TokenKind.LineEnd;
        if (token.IsWhiteSpace()) return TokenKind.Space;
        if (ClauseMarks.Contains(token[0])) return TokenKind.ClauseMark;
        return SentenceMarks.Contains(token[0]) ? TokenKind.SentenceMark : TokenKind.Mark;
    }
}
