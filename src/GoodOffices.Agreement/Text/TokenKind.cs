namespace GoodOffices.Agreement.Text;

/// <summary>What a token is to a drafter.</summary>
internal enum TokenKind : byte
{
    Word,
    Space,
    LineEnd,

    /// <summary>A comma, semicolon or colon of any script.</summary>
    ClauseMark,

    /// <summary>A full stop, question mark or exclamation mark of any script.</summary>
    SentenceMark,

    /// <summary>Any other sign.</summary>
    Mark,
}
