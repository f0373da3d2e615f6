using GoodOffices.Browser.Stage;
using GoodOffices.Desk.Frame;
using GoodOffices.Desk.Localisation;
using Microsoft.Playwright;

namespace GoodOffices.Browser;

/// <summary>Every page in a language of another script, and in one that is written from right to left.</summary>
public sealed class LanguagesTests(DemonstrationTalks sites) : IClassFixture<DemonstrationTalks>
{
    [Theory]
    [InlineData("ARM", "minister", "ru"), InlineData("ARM", "minister", "ar"), InlineData("KAZ", "secretary", "ru"), InlineData("KAZ", "secretary", "ar")]
    public async Task Every_page_speaks_the_language_of_the_window(string code, string person, string language)
    {
        await using var window = await sites.SignInAsync(code, person, new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 1280, Height = 800 } });
        await window.Page.Locator(".language select").SelectOptionAsync(language);
        await Assertions.Expect(window.Page.Locator("html")).ToHaveAttributeAsync("lang", language);
        await Assertions.Expect(window.Page.Locator("html")).ToHaveAttributeAsync("dir", language == "ar" ? "rtl" : "ltr");
        var english = English(language);
        var faults = new List<string>();
        foreach (var path in NavigationEntry.All.Where(page => code == "KAZ" ? page.Entry.Secretariat : page.Entry.Desk).Select(static page => page.Path))
        {
            await window.NavigateAsync(path);
            await window.SettleAsync();
            faults.AddRange((await window.ViolationsAsync()).Select(fault => $"{path}: {fault}"));
            if (await window.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth") is var beyond && beyond > 0) faults.Add($"{path} is {beyond} pixels wider than the window");
            var said = await window.Page.EvaluateAsync<string[]>(Said);
            Assert.True(said.Length > 10, $"{path} says nothing");
            faults.AddRange(said.Where(english.Contains).Distinct(StringComparer.Ordinal).Select(words => $"{path} says in English: {words}"));
        }

        Assert.True(faults.Count == 0, string.Join("\n", faults));
    }

    [Fact]
    public async Task Why_something_is_not_offered_is_said_in_the_language_of_the_window()
    {
        await using var window = await sites.SignInAsync("ARM", "adviser");
        await window.Page.Locator(".language select").SelectOptionAsync("ru");
        await window.NavigateAsync("/closing");
        var why = window.Page.Locator(".why").Filter(new() { HasText = Words.Of("ru")["reason.power-missing"] }).First;
        await Assertions.Expect(why).ToBeVisibleAsync();
        // What the record itself says of it stands beside, marked as the English that it is.
        await Assertions.Expect(why.Locator("bdi[lang=en]")).ToContainTextAsync("does not hold the power");
    }

    /// <summary>The English words that are others in this language, and are not put together of what is put in.</summary>
    private static HashSet<string> English(string language)
    {
        var (english, words) = (Words.Of("en"), Words.Of(language));
        return english.Keys.SelectMany(key => english.Forms(key).Select(form => english.Form(key, form)).Where(text => text != words[key] && !text.Contains('{', StringComparison.Ordinal) && text.Length > 2)).ToHashSet(StringComparer.Ordinal);
    }

    // What the pages' own words are: neither what the talks say, in whatever language, nor what says of itself that it is English.
    private const string Said = """
        () => {
            const found = [], walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
            for (let node = walker.nextNode(); node; node = walker.nextNode()) {
                const element = node.parentElement, text = node.textContent.trim();
                if (text && element.checkVisibility() && !element.closest('[lang=en], .rolling, .ot, .on, .n, .n + span, bdi, pre, code, script, style, .language')) found.push(text);
            }
            for (const element of document.querySelectorAll('[aria-label], [title], [placeholder]'))
                if (!element.closest('[lang=en], .rolling')) for (const name of ['aria-label', 'title', 'placeholder']) if (element.getAttribute(name)) found.push(element.getAttribute(name).trim());
            return found;
        }
        """;
}
