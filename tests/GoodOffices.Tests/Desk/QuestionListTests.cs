using System.Text.RegularExpressions;
using GoodOffices.Agreement;
using GoodOffices.Desk.Localisation;
using GoodOffices.Desk.Overview;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace GoodOffices.Tests.Desk;

/// <summary>The list of questions on the overview and the brief, as it is drawn.</summary>
public sealed partial class QuestionListTests
{
    [Theory]
    [InlineData(3, 3)]
    [InlineData(15, 15)]
    [InlineData(1_000, 15)]
    public async Task Of_many_questions_those_that_wait_longest_are_drawn_and_the_rest_is_pointed_to(int questions, int drawn)
    {
        var page = await DrawAsync(questions);
        Assert.Equal(drawn, Row().Count(page));
        Assert.Equal(questions > drawn, page.Contains("The 15 that wait longest, of 1,000; all are under <a href=\"/questions\"", StringComparison.Ordinal));
        Assert.Contains("href=\"/text/I#p-1\"", page, StringComparison.Ordinal);
    }

    private static async Task<string> DrawAsync(int count)
    {
        await using var services = new ServiceCollection().AddSingleton(TimeProvider.System).AddScoped<DeskLanguage>().BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        var questions = Enumerable.Range(1, count).Select(static number => new OpenQuestion(
            null!, null!, new UnresolvedQuestion(new ProvisionId(new InstrumentId("I"), $"{number}"), $"{number}", Texts.None, ProvisionStatus.Untouched, []), null!, default, $"/text/I#p-{number}")).ToList();
        return await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<QuestionList>(ParameterView.FromDictionary(new Dictionary<string, object?>
        {
            ["View"] = null,
            ["Questions"] = questions,
            ["Empty"] = "overview.no-move",
        }))).ToHtmlString());
    }

    [GeneratedRegex("<li\\b")]
    private static partial Regex Row();
}
