using GoodOffices.Agreement;
using GoodOffices.Desk.Localisation;

namespace GoodOffices.Tests.Desk;

public sealed class WordsTests
{
    /// <summary>The languages that are complete, whatever their review.</summary>
    public static TheoryData<string> Complete => ["ru"];

    [Theory, MemberData(nameof(Complete))]
    public void A_language_lacks_no_key_and_has_none_of_its_own(string language)
    {
        var english = Words.Of("en").Keys.ToHashSet(StringComparer.Ordinal);
        Assert.Equal(english.Order(StringComparer.Ordinal), Words.Of(language).Keys.Order(StringComparer.Ordinal));
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
    [InlineData("ru", 1, "one"), InlineData("ru", 3, "few"), InlineData("ru", 5, "many"), InlineData("ru", 11, "many"), InlineData("ru", 12, "many"), InlineData("ru", 21, "one"), InlineData("ru", 22, "few"), InlineData("ru", 112, "many")]
    [InlineData("ar", 0, "zero"), InlineData("ar", 2, "two"), InlineData("ar", 103, "few"), InlineData("ar", 11, "many"), InlineData("ar", 100, "other")]
    [InlineData("fr", 0, "one"), InlineData("fr", 2, "other"), InlineData("en", 0, "other"), InlineData("en", 1, "one")]
    public void The_plural_of_a_number_is_that_of_the_language(string language, long count, string category) =>
        Assert.Equal(category, Plurals.Category(language, count));

    [Fact]
    public void What_is_put_in_stands_where_the_words_say() =>
        Assert.Equal("Read by ARM; not by KAZ", Words.Of("en").Format("readers.some", "ARM", "KAZ"));
}
