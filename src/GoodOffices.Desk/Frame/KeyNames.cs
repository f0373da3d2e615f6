namespace GoodOffices.Desk.Frame;

/// <summary>How a key is written for people.</summary>
internal static class KeyNames
{
    /// <summary><c>Control+k</c> becomes <c>Ctrl K</c>.</summary>
    public static string Of(string key) => string.Join(' ', key.Split('+').Select(static part => part switch
    {
        "Control" => "Ctrl",
        "Escape" => "Esc",
        { Length: 1 } => part.ToUpperInvariant(),
        _ => part,
    }));
}
