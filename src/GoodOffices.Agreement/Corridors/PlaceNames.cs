using System.Diagnostics.CodeAnalysis;

namespace GoodOffices.Agreement.Corridors;

/// <summary>The parties' forms of one name in text, as files of networks have them: <c>AAA: Form; BBB: Other form</c>, a
/// semicolon or backslash within a form after a backslash. Forms stand in the order of the parties' codes.</summary>
public static class PlaceNames
{
    private const string Between = ": ";
    private const int LongestForm = 2_000;

    /// <summary>The forms as text; empty where there is none.</summary>
    public static string Write(ValueList<PlaceName> names) => JsonTexts.Join(names.Select(static name => $"{name.By}{Between}{name.Name}"));

    /// <summary>Reads what <see cref="Write"/> writes, in any order; false where an entry is no form of a name or a party has two.</summary>
    public static bool TryRead(string? text, [NotNullWhen(true)] out ValueList<PlaceName>? names)
    {
        var read = new List<PlaceName>();
        foreach (var entry in JsonTexts.Split(text ?? ""))
        {
            var colon = entry.IndexOf(':', StringComparison.Ordinal);
            if (colon < 0 || !PartyId.TryParse(entry[..colon].Trim(), out var by) || !IsForm(entry[(colon + 1)..].Trim()) || read.Any(known => known.By == by))
            {
                names = null;
                return false;
            }

            read.Add(new PlaceName(by, entry[(colon + 1)..].Trim()));
        }

        names = Sorted(ValueList.From(read));
        return true;
    }

    /// <summary>True for a text that can be a form of a name: one line, not empty, no blanks around it.</summary>
    public static bool IsForm(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length is > 0 and <= LongestForm && text == text.Trim() && !text.Any(char.IsControl) && Texts.IsWellFormed(text);
    }

    /// <summary>The forms in the order of the parties' codes, in which they are kept.</summary>
    internal static ValueList<PlaceName> Sorted(ValueList<PlaceName> names) => names.Count < 2 ? names : ValueList.From(names.OrderBy(static name => name.By));
}
