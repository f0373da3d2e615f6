namespace GoodOffices.Agreement;

/// <summary>The form that every name given by people to parties, instruments and provisions keeps: it is printed, spoken
/// and typed, so it holds nothing that a terminal, a file name or a reader could take for something else.</summary>
internal static class ShortName
{
    public static bool Holds(string? text, int maximum)
    {
        if (string.IsNullOrEmpty(text) || text.Length > maximum)
        {
            return false;
        }

        foreach (var character in text)
        {
            if (!char.IsAsciiLetterOrDigit(character) && character is not ('.' or '-' or '_'))
            {
                return false;
            }
        }

        return true;
    }

    public static ArgumentException Broken(string? text, int maximum) =>
        new($"'{Shown(text)}' is not a name: write 1 to {maximum} ASCII letters, digits, '.', '-' or '_'.", nameof(text));

    public static string Shown(string? text) => text switch
    {
        null => "",
        { Length: > 40 } => text[..40] + "...",
        _ => text,
    };
}
