using GoodOffices.Agreement;
using GoodOffices.Procedure;

namespace GoodOffices.Simulation.Talks;

/// <summary>Texts in the one language of the simulated talks.</summary>
internal static class Words
{
    public static LanguageTag English { get; } = LanguageTag.Parse("en");

    public static Language Drafting { get; } = new("en");

    public static TextInLanguages Of(string text) => TextInLanguages.Of(English, text);

    public static Texts Texts(string text) => Agreement.Texts.Of(Drafting, text);
}
