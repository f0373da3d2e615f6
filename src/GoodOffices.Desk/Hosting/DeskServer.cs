using System.Net;
using GoodOffices.Delegation.Parties;
using GoodOffices.Desk.Desks;
using GoodOffices.Desk.Frame;
using GoodOffices.Desk.Localisation;
using GoodOffices.Record;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.FluentUI.AspNetCore.Components;

namespace GoodOffices.Desk.Hosting;

/// <summary>Serves the desk of a delegation's node, or the secretariat of the host's, on the loopback address.</summary>
public sealed class DeskServer : IAsyncDisposable
{
    private readonly WebApplication _application;

    private DeskServer(WebApplication application, Uri address, StartToken token)
    {
        _application = application;
        Address = address;
        SignInAddress = new Uri(address, $"?token={token.Value}");
    }

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>The address to open first: it holds the start-up token.</summary>
    public Uri SignInAddress { get; }

    /// <summary>Starts serving.</summary>
    /// <param name="directory">The node's directory, open; not disposed by the server.</param>
    /// <param name="options">Port and names.</param>
    /// <param name="time">The clock.</param>
    /// <param name="entropy">Where keys, salts, nonces and the token come from.</param>
    /// <param name="ct">Gives up starting.</param>
    /// <exception cref="IOException">The port is in use.</exception>
    public static async Task<DeskServer> StartAsync(NodeDirectory directory, DeskOptions options, TimeProvider time, Entropy entropy, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(directory);
        ArgumentNullException.ThrowIfNull(options);
        var token = new StartToken(entropy);
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ApplicationName = "good-offices", ContentRootPath = AppContext.BaseDirectory, EnvironmentName = "Production" });
        Configure(builder, directory, options, time, entropy, token);
        var application = builder.Build();
        application.UseMiddleware<SecurityHeaders>();
        application.UseMiddleware<Doorkeeper>();
        application.UseAntiforgery();
        application.MapStaticAssets(Path.Combine(AppContext.BaseDirectory, "good-offices.staticwebassets.endpoints.json"));
        application.MapRazorComponents<App>().AddInteractiveServerRenderMode(static mode => mode.ContentSecurityFrameAncestorsPolicy = null);
        await application.StartAsync(ct);
        var address = new Uri(application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        options.Hosts = [$"127.0.0.1:{address.Port}", $"localhost:{address.Port}", $"[::1]:{address.Port}", .. options.Names];
        return new DeskServer(application, address, token);
    }

    /// <summary>Ends when the process is told to.</summary>
    public Task WaitAsync(CancellationToken ct) => _application.WaitForShutdownAsync(ct);

    /// <summary>Stops serving and locks every device.</summary>
    public async ValueTask DisposeAsync()
    {
        await _application.StopAsync();
        await _application.DisposeAsync();
    }

    private static void Configure(WebApplicationBuilder builder, NodeDirectory directory, DeskOptions options, TimeProvider time, Entropy entropy, StartToken token)
    {
        // From a clone, files lie where the build's manifest says; published, they lie in wwwroot and there is no manifest.
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, options.Port));
        builder.Logging.ClearProviders().AddProvider(new FailureLog());
        builder.Services.AddSingleton(options).AddSingleton(token).AddSingleton(time).AddSingleton(entropy).AddSingleton(directory);
        builder.Services.AddSingleton<OpenDesks>();
        builder.Services.AddScoped<DeskSession>().AddScoped<DeskLanguage>().AddScoped<Keyboard>();
        builder.Services.TryAddEnumerable(ServiceDescriptor.Scoped<CircuitHandler, IdleLock>());
        builder.Services.AddRazorComponents().AddInteractiveServerComponents(static circuits =>
        {
            // What is typed survives a lost connection for so long.
            circuits.DisconnectedCircuitRetentionPeriod = TimeSpan.FromMinutes(10);
            // After that the window shows what was typed in it until its reader loads it again: a new one in its place would show a locked desk.
            circuits.PersistedCircuitInMemoryMaxRetained = 0;
            circuits.DetailedErrors = false;
        }).AddHubOptions(static hub => hub.MaximumReceiveMessageSize = 512 * 1024);
        builder.Services.AddFluentUIComponents();
    }
}
