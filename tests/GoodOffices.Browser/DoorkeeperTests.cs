using System.Net;
using GoodOffices.Browser.Stage;

namespace GoodOffices.Browser;

public sealed class DoorkeeperTests(TalksUnderWay sites) : IClassFixture<TalksUnderWay>
{
    private static readonly HttpClient s_client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });

    [Fact]
    public async Task Without_the_start_up_token_nothing_is_served()
    {
        foreach (var path in (string[])["", "text", "_blazor/negotiate?negotiateVersion=1", "_content/GoodOffices.Desk/desk.css", "?token=guess"])
        {
            Assert.Equal(HttpStatusCode.Unauthorized, (await s_client.GetAsync(new Uri(sites.Desk("ARM").Address, path))).StatusCode);
        }
    }

    [Fact]
    public async Task A_rebound_host_name_is_turned_away()
    {
        var answer = await AskAsync(HttpMethod.Get, "", request => request.Headers.Host = "rebound.example");
        Assert.Equal(HttpStatusCode.MisdirectedRequest, answer);
    }

    [Fact]
    public async Task A_page_of_another_site_opens_no_circuit()
    {
        Assert.Equal(HttpStatusCode.Forbidden, await AskAsync(HttpMethod.Post, "_blazor/negotiate?negotiateVersion=1", request => request.Headers.Add("Origin", "https://hostile.example")));
        Assert.Equal(HttpStatusCode.Forbidden, await AskAsync(HttpMethod.Post, "_blazor/negotiate?negotiateVersion=1", static _ => { }));
        Assert.Equal(HttpStatusCode.OK, await AskAsync(HttpMethod.Post, "_blazor/negotiate?negotiateVersion=1", request => request.Headers.Add("Origin", sites.Desk("ARM").Address.GetLeftPart(UriPartial.Authority))));
    }

    [Fact]
    public async Task The_policy_allows_scripts_and_sheets_of_the_node_alone()
    {
        using var request = Own(HttpMethod.Get, "");
        using var answer = await s_client.SendAsync(request);
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'none'; script-src 'self'; style-src 'self';", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("script-src 'self' 'unsafe", policy, StringComparison.Ordinal);
    }

    private async Task<HttpStatusCode> AskAsync(HttpMethod method, string path, Action<HttpRequestMessage> change)
    {
        using var request = Own(method, path);
        change(request);
        using var answer = await s_client.SendAsync(request);
        return answer.StatusCode;
    }

    /// <summary>A request with the cookie that the desk's own browser has.</summary>
    private HttpRequestMessage Own(HttpMethod method, string path)
    {
        var request = new HttpRequestMessage(method, new Uri(sites.Desk("ARM").Address, path));
        request.Headers.Add("Cookie", $"good-offices-desk-{sites.Desk("ARM").Address.Port}=" + sites.Desk("ARM").SignIn.Query["?token=".Length..]);
        return request;
    }
}
