using GoodOffices.Desk.Localisation;
using GoodOffices.Record;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace GoodOffices.Tests.Desk;

/// <summary>Why a rule says no, as it is drawn.</summary>
public sealed class ReasonTests
{
    [Theory]
    [InlineData("en", null)]
    [InlineData("ru", "Ваши полномочия этого акта не охватывают.")]
    public async Task The_records_own_sentence_stands_beside_that_of_the_window(string language, string? sentence)
    {
        await using var services = new ServiceCollection().AddSingleton(TimeProvider.System).AddScoped<DeskLanguage>().BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        services.GetRequiredService<DeskLanguage>().Choose(language);
        var drawn = await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<GoodOffices.Desk.Parts.Reason>(ParameterView.FromDictionary(new Dictionary<string, object?>
        {
            ["Why"] = new Refusal("power-missing", "The device does not hold the power to sign.", "Ask for it."),
        }))).ToHtmlString());
        Assert.Matches("<bdi lang=\"en\"[^>]*>The device does not hold the power to sign. Ask for it.</bdi>", drawn);
        if (sentence is not null) Assert.Contains(sentence, System.Net.WebUtility.HtmlDecode(drawn), StringComparison.Ordinal);
    }
}
