namespace GoodOffices.Agreement.Text;

/// <content>The notation, in.</content>
public sealed partial class RollingText
{
    /// <summary>Reads bracket notation, ours or that of documents from elsewhere. It never refuses a text.</summary>
    /// <param name="text">With or without attributions. Directly before a bracket a backslash escapes: <c>\[</c> is a literal
    /// bracket, <c>\\[</c> a literal backslash before a bracket; anywhere else it is a backslash. Footnote marks <c>[^1]</c>
    /// are text.</param>
    /// <returns>The text, and the brackets without a partner, each kept as a literal sign.</returns>
    /// <remarks>Linear in the length; depth costs memory in proportion and no recursion.</remarks>
    public static ParsedText Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new NotationReader(text).Read();
    }
}
