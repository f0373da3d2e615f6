using System.Diagnostics.CodeAnalysis;

namespace GoodOffices.Agreement.Corridors;

/// <summary>The state of a link's infrastructure, and since when, where that is known. The text form is
/// <c>open</c>, <c>restricted</c>, <c>closed</c>, <c>dismantled</c>, <c>under construction</c> or <c>planned</c>, and may go
/// on with <c>since</c> and a date: <c>closed since 1993</c>. The default value is open.</summary>
/// <param name="Condition">Whether it can be used.</param>
/// <param name="Since">Since when, or the default value where that is not known.</param>
public readonly record struct LinkState(LinkCondition Condition, SinceDate Since = default)
{
    private const string Separator = " since ";

    private static readonly string[] s_words = ["open", "restricted", "closed", "dismantled", "under construction", "planned"];

    /// <summary>True where something passes: open or restricted.</summary>
    public bool Carries => Condition is LinkCondition.Open or LinkCondition.Restricted;

    /// <summary>Reads the text form.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out LinkState state)
    {
        state = default;
        if (text is null)
        {
            return false;
        }

        var cut = text.IndexOf(Separator, StringComparison.Ordinal);
        SinceDate since = default;
        var at = Array.IndexOf(s_words, cut < 0 ? text : text[..cut]);
        if (at < 0 || (cut >= 0 && !SinceDate.TryParse(text[(cut + Separator.Length)..], out since)))
        {
            return false;
        }

        state = new LinkState((LinkCondition)at, since);
        return true;
    }

    /// <summary>The text form.</summary>
    public override string ToString() => s_words[(int)Condition] + (Since == default ? "" : Separator + Since);
}
