namespace GoodOffices.Agreement.Text;

/// <content>The notation, in.</content>
public sealed partial class RollingText
{
    /// <summary>Reads bracket notation, ours or that of documents from elsewhere. It never refuses a text.</summary>
    /// <param name="text">With or without attributions; <c>\[</c>, <c>\]</c>, <c>\\</c> and <c>\:</c> are literal signs.</param>
    /// <returns>The text, and the brackets without a partner, each kept as a literal sign.</returns>
    /// <remarks>Linear in the length; depth costs memory in proportion and no recursion.</remarks>
    public static ParsedText Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new NotationReader(text).Read();
    }
}
