using System.Text.RegularExpressions;
using GoodOffices.Agreement;
using GoodOffices.Desk.Localisation;
using GoodOffices.Desk.Parts;
using GoodOffices.Procedure;
using GoodOffices.Procedure.Acts;
using GoodOffices.Procedure.Convening;
using GoodOffices.Tests.Procedure;

namespace GoodOffices.Tests.Desk;

public sealed partial class WordsTests
{
    /// <summary>The languages that are complete, whatever their review: all that are offered.</summary>
    public static TheoryData<string> Complete => [.. Words.Languages.Where(static language => language != "en")];

    [Theory, MemberData(nameof(Complete))]
    public void A_language_lacks_no_key_and_has_none_of_its_own(string language)
    {
        var english = Words.Of("en").Keys.ToHashSet(StringComparer.Ordinal);
        Assert.Equal(english.Order(StringComparer.Ordinal), Words.Of(language).Keys.Order(StringComparer.Ordinal));
    }

    [Theory, MemberData(nameof(Complete))]
    public void A_language_puts_in_what_English_puts_in(string language)
    {
        var (english, words) = (Words.Of("en"), Words.Of(language));
        Assert.All(english.Keys, key =>
        {
            var expected = Placeholders(english, key);
            Assert.All(words.Forms(key), form =>
            {
                var actual = PlaceholdersOf(words, key, form);
                // The words for none, one and two name the number themselves in Arabic.
                if (IsOneNumber(language, form)) actual.Add("{0}");
                Assert.True(actual.SetEquals(expected), $"{language} {key} ({form}): {string.Join(", ", actual)} instead of {string.Join(", ", expected)}");
            });
        });
    }

    [Fact]
    public void Every_plural_has_the_categories_of_its_language_and_the_fallback()
    {
        foreach (var words in Words.Languages.Select(Words.Of))
        {
            var categories = Plurals.Categories(words.Language).Append("other").ToHashSet(StringComparer.Ordinal);
            Assert.All(words.Keys, key =>
            {
                var forms = words.Forms(key).ToHashSet(StringComparer.Ordinal);
                Assert.True(forms.SetEquals(["other"]) || forms.SetEquals(categories), $"{words.Language} {key}: {string.Join(", ", forms)}");
            });
        }
    }

    [Fact]
    public void Every_kind_of_act_has_its_words()
    {
        var english = Words.Of("en").Keys.ToHashSet(StringComparer.Ordinal);
        Assert.All(ActForms.Kinds, kind => Assert.Contains($"act.{kind}", english));
    }

    [Theory]
    [InlineData("en", "Armenia"), InlineData("ru", "Армения"), InlineData("hy", "Հայաստան"), InlineData("ar", "أرمينيا"), InlineData("fr", "Armenia")]
    public void A_party_bears_the_name_that_the_modalities_give_it_in_the_language_of_the_window(string language, string name)
    {
        var talks = new Talks();
        talks.SetUp();
        talks.Open();
        var modalities = Talks.Modalities("by name") with
        {
            Names = [new(PartyCode.Parse("AAA"), TextInLanguages.Of(new Dictionary<string, string> { ["en"] = "Armenia", ["ru"] = "Армения", ["hy"] = "Հայաստան", ["ar"] = "أرمينيا" }.Select(static pair => KeyValuePair.Create(LanguageTag.Parse(pair.Key), pair.Value))))],
        };
        talks.Counts(talks.Device("AAA"), new ClearAct.ModalitiesProposed(modalities));
        talks.Counts(talks.Device("AAA"), new ClearAct.ModalitiesAccepted(modalities.Digest));
        talks.Counts(talks.Device("BBB"), new ClearAct.ModalitiesAccepted(modalities.Digest));
        var window = new DeskLanguage(TimeProvider.System);
        window.Choose(language);
        Assert.Equal(name, PartyNames.Of(talks.State, window, PartyCode.Parse("AAA")));
        Assert.NotEqual("BBB", PartyNames.Of(talks.State, window, PartyCode.Parse("BBB")));
    }

    [Theory]
    [InlineData("ru", 1, "one"), InlineData("ru", 3, "few"), InlineData("ru", 5, "many"), InlineData("ru", 11, "many"), InlineData("ru", 12, "many"), InlineData("ru", 21, "one"), InlineData("ru", 22, "few"), InlineData("ru", 112, "many")]
    [InlineData("ar", 0, "zero"), InlineData("ar", 2, "two"), InlineData("ar", 103, "few"), InlineData("ar", 11, "many"), InlineData("ar", 100, "other")]
    [InlineData("fr", 0, "one"), InlineData("fr", 2, "other"), InlineData("en", 0, "other"), InlineData("en", 1, "one")]
    public void The_plural_of_a_number_is_that_of_the_language(string language, long count, string category) =>
        Assert.Equal(category, Plurals.Category(language, count));

    [Theory]
    [InlineData("ru", 1, "1 минуту назад"), InlineData("ru", 22, "22 минуты назад"), InlineData("fr", 1, "il y a 1 minute"), InlineData("fr", 2, "il y a 2 minutes")]
    [InlineData("hy", 2, "2 րոպե առաջ"), InlineData("az", 2, "2 dəqiqə əvvəl"), InlineData("kk", 2, "2 минут бұрын")]
    [InlineData("ar", 1, "قبل دقيقة"), InlineData("ar", 2, "قبل دقيقتين"), InlineData("ar", 3, "قبل 3 دقائق"), InlineData("ar", 11, "قبل 11 دقيقة")]
    public void An_age_is_said_in_the_form_of_its_number(string language, long minutes, string said) =>
        Assert.Equal(said, Words.Of(language).Count("age.minutes", minutes));

    [Theory]
    [InlineData("en", "1,204"), InlineData("ru", "1\u00a0204"), InlineData("fr", "1\u202f204"), InlineData("hy", "1\u00a0204"), InlineData("az", "1\u00a0204"), InlineData("kk", "1\u00a0204"), InlineData("ar", "1,204")]
    public void Thousands_are_set_apart_as_the_language_does(string language, string said)
    {
        Assert.Equal(said, Plurals.Number(language, 1204));
        Assert.Contains(said, Words.Of(language).Count("health.acts", 1204), StringComparison.Ordinal);
        Assert.Equal("204", Plurals.Number(language, 204));
    }

    [Fact]
    public void Every_kind_of_alarm_has_its_words()
    {
        var english = Words.Of("en").Keys.ToHashSet(StringComparer.Ordinal);
        Assert.All(Enum.GetNames<GoodOffices.Delegation.Replication.ConcernKind>(), kind => Assert.Contains($"concern.{kind}", english));
    }

    [Fact]
    public void Only_what_was_reviewed_is_said_to_be_reviewed() => Assert.Equal(["en", "ru"], Words.Reviewed.Order(StringComparer.Ordinal));

    [Fact]
    public void What_is_put_in_stands_where_the_words_say() =>
        Assert.Equal("Read by ARM; not by KAZ", Words.Of("en").Format("readers.some", "ARM", "KAZ"));

    private static HashSet<string> Placeholders(Words words, string key) =>
        [.. words.Forms(key).SelectMany(form => PlaceholdersOf(words, key, form))];

    private static HashSet<string> PlaceholdersOf(Words words, string key, string form) =>
        [.. Placeholder().Matches(words.Form(key, form)).Select(static match => match.Value)];

    private static bool IsOneNumber(string language, string form) => language == "ar" && (form is "zero" or "one" or "two");

    [GeneratedRegex(@"\{\d+\}")]
    private static partial Regex Placeholder();
}
