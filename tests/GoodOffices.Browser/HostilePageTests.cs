using System.Net;
using System.Text;
using GoodOffices.Browser.Stage;
using GoodOffices.Cli.Processes;
using Microsoft.Playwright;

namespace GoodOffices.Browser;

/// <summary>A page of another site, open beside a desk at which a delegate has signed in, in the same browser: it reads nothing of the desk and brings nothing about.</summary>
public sealed class HostilePageTests(TalksUnderWay sites) : IClassFixture<TalksUnderWay>
{
    [Fact]
    public async Task A_page_of_another_site_reads_nothing_of_a_desk_and_brings_nothing_about()
    {
        var profile = await sites.ProfileAsync();
        await using var window = await Window.OpenAsync(sites.Desk("ARM"), profile);
        await window.SignInAsync("minister", sites.Desk("ARM").Passphrase);
        await window.GoToAsync("Record");
        await window.SettleAsync();
        var before = await window.Page.Locator("table.record tbody tr").CountAsync();

        // On the same host: the browser sends its cookies there, so that it is the origin alone which tells the two apart.
        using var server = new HttpListener();
        var address = $"http://127.0.0.1:{FreePort.Find()}/";
        server.Prefixes.Add(address);
        server.Start();
        var serving = ServeAsync(server, Page(sites.Desk("ARM").Address));
        var hostile = await profile.NewPageAsync();
        var posted = hostile.WaitForResponseAsync(answer => answer.Request.Method == "POST" && answer.Request.ResourceType == "document");
        await hostile.GotoAsync(address);
        Assert.Equal((int)HttpStatusCode.Forbidden, (await posted).Status);
        await hostile.WaitForFunctionAsync("() => window.tried");
        Assert.Equal("socket refused; page unread; negotiation unread", await hostile.EvaluateAsync<string>("() => window.tried"));
        Assert.Equal("chrome-error://chromewebdata/", hostile.Frame("frame")!.Url);
        Assert.True(before > 0);
        Assert.Equal(before, await window.Page.Locator("table.record tbody tr").CountAsync());
        await window.GoToAsync("Text");
        server.Stop();
        await serving;
    }

    [Fact]
    public async Task A_name_that_was_made_to_point_at_this_computer_opens_no_desk()
    {
        var profile = await sites.ProfileAsync();
        await using var window = await Window.OpenAsync(sites.Desk("ARM"), profile);
        var page = await profile.NewPageAsync();
        var answer = await page.GotoAsync(new UriBuilder(sites.Desk("ARM").SignIn) { Host = "rebound.example" }.Uri.ToString());
        Assert.Equal((int)HttpStatusCode.MisdirectedRequest, answer!.Status);
        Assert.Equal(0, await page.Locator("#passphrase").CountAsync());
        Assert.Contains("not known by that name", await page.Locator("body").InnerTextAsync(), StringComparison.Ordinal);
    }

    private static string Page(Uri desk) => $$"""
        <!doctype html><title>Elsewhere</title><iframe id="frame" name="frame" src="{{desk}}"></iframe>
        <form id="form" method="post" action="{{desk}}_blazor/negotiate?negotiateVersion=1" target="other"><input name="x" value="y"></form><iframe name="other" id="other"></iframe>
        <script type="module">
          const socket = new Promise(done => { const opened = new WebSocket('{{desk}}'.replace('http', 'ws') + '_blazor'); opened.onopen = () => done('socket open'); opened.onerror = () => done('socket refused'); });
          const read = (path, what, method) => fetch('{{desk}}' + path, { method, credentials: 'include' }).then(a => a.text()).then(() => what + ' read', () => what + ' unread');
          document.getElementById('form').submit();
          await new Promise(done => addEventListener('load', done));
          const found = [await socket, await read('', 'page', 'GET'), await read('_blazor/negotiate?negotiateVersion=1', 'negotiation', 'POST')];
          window.tried = found.join('; ');
        </script>
        """;

    private static async Task ServeAsync(HttpListener server, string page)
    {
        while (server.IsListening)
        {
            try
            {
                var context = await server.GetContextAsync();
                context.Response.ContentType = "text/html";
                await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(page));
                context.Response.Close();
            }
            catch (Exception ended) when (ended is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
        }
    }
}
