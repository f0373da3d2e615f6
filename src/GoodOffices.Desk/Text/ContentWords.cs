using GoodOffices.Agreement;
using GoodOffices.Agreement.Corridors;
using GoodOffices.Desk.Localisation;

namespace GoodOffices.Desk.Text;

/// <summary>What a content says, as text.</summary>
public static class ContentWords
{
    /// <summary>Wording as it stands; a link regime in clauses; words that say so for no such provision.</summary>
    public static string Of(Content? content, Language drafting, DeskLanguage language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return content switch
        {
            null => language["text.no-such-provision"],
            LinkRegimeContent links => RegimeClauses.Print(links.Regime, drafting),
            var wording => ((WordingContent)wording).Text,
        };
    }
}
