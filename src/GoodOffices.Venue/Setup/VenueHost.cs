using System.Net;
using System.Net.Sockets;
using GoodOffices.Record;
using GoodOffices.Record.Storage;
using GoodOffices.Venue.Answers;
using GoodOffices.Venue.Authentication;
using GoodOffices.Venue.Health;
using GoodOffices.Venue.Limits;
using GoodOffices.Venue.Logs;
using GoodOffices.Venue.Publications;
using GoodOffices.Venue.Streams;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Https;
using Microsoft.Extensions.Logging.Console;
using OpenTelemetry.Metrics;

namespace GoodOffices.Venue.Setup;

/// <summary>Puts the server together and runs it.</summary>
internal static class VenueHost
{
    private const int LargestHeaders = 16 * 1024;
    private static readonly TimeSpan ShutdownPatience = TimeSpan.FromSeconds(15);

    /// <summary>Serves until the process is asked to stop, or must.</summary>
    /// <exception cref="VenueFailure">The address is taken, the record is damaged, or another venue took it over.</exception>
    public static async Task RunAsync(VenueParts venue, IPEndPoint address)
    {
        await using var logs = await LogOpening.OpenAllAsync(venue).ConfigureAwait(false);
        await using var app = Build(venue, logs, address);
        venue.Alarm.ReportTo(app.Logger);
        await StartAsync(app, address).ConfigureAwait(false);
        Announce(app, venue);
        app.Logger.LogInformation("The venue is open with {Logs} logs", logs.All.Count());
        await app.WaitForShutdownAsync().ConfigureAwait(false);
        app.Logger.LogInformation("The venue is closed");
        if (app.Services.GetRequiredService<FatalStop>().Reason is { } reason)
        {
            throw reason;
        }
    }

    private static WebApplication Build(VenueParts venue, OpenLogs logs, IPEndPoint address)
    {
        // The content root is the program's own folder: a stray appsettings.json where it was started has no say.
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel => Configure(kestrel, venue, address));
        Configure(builder.Logging);
        Configure(builder.Services, venue, logs);
        var app = builder.Build();
        app.Use(PublicHeaders.Add);
        app.UseMiddleware<ProblemEdge>();
        app.Use(SessionReader.Read);
        app.UseRateLimiter();
        VenueRoutes.Map(app);
        return app;
    }

    private static void Configure(KestrelServerOptions kestrel, VenueParts venue, IPEndPoint address)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = LogEntry.MaximumSubmission + LargestHeaders;
        kestrel.Limits.MaxConcurrentConnections = venue.File.Limits.Connections;
        kestrel.Limits.MaxRequestHeadersTotalSize = LargestHeaders;
        kestrel.Listen(address, listen =>
        {
            listen.Protocols = HttpProtocols.Http1AndHttp2;
            // Before TLS: a stranger learns not even which certificate is shown.
            listen.Use(next => connection => venue.Allowed.Contains(connection.RemoteEndPoint) ? next(connection) : Refuse(listen, connection));
            listen.UseHttps(new HttpsConnectionAdapterOptions
            {
                ServerCertificate = venue.Certificate.Leaf,
                ServerCertificateChain = venue.Certificate.Chain,
                SslProtocols = System.Security.Authentication.SslProtocols.Tls12 | System.Security.Authentication.SslProtocols.Tls13,
            });
        });
    }

    private static Task Refuse(ListenOptions listen, ConnectionContext connection)
    {
        listen.ApplicationServices.GetRequiredService<VenueMetrics>().Refused("network");
        connection.Abort();
        return Task.CompletedTask;
    }

    private static void Configure(ILoggingBuilder logging)
    {
        logging.ClearProviders();
        logging.AddJsonConsole(console =>
        {
            console.UseUtcTimestamp = true;
            console.TimestampFormat = "yyyy-MM-ddTHH:mm:ss.fffZ";
        });
        logging.Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        // The framework's own lines name paths and queries; only what it warns of is kept.
        logging.SetMinimumLevel(LogLevel.Information).AddFilter("Microsoft", LogLevel.Warning).AddFilter("System", LogLevel.Warning);
        // Why it could not start is told once, in words and with a hint, when the command ends.
        logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
        // What a client sends badly is answered, not logged with its text.
        logging.AddFilter("Microsoft.AspNetCore.Server.Kestrel", LogLevel.Error);
    }

    private static void Configure(IServiceCollection services, VenueParts venue, OpenLogs logs)
    {
        var limits = venue.File.Limits;
        services.AddSingleton(venue).AddSingleton(logs).AddSingleton(limits).AddSingleton(TimeProvider.System).AddSingleton(Entropy.System);
        services.AddSingleton<VenueMetrics>().AddSingleton<FatalStop>().AddSingleton<StreamCount>().AddSingleton<Attendance>().AddSingleton<ChallengeBook>();
        services.AddSingleton(new TokenBook(Entropy.System, TimeProvider.System, TimeSpan.FromHours(limits.TokenHours)));
        services.AddSingleton(new ChallengeStatement(venue.Convocation.TalksId, venue.File.Vkey, venue.Certificate.Digest));
        services.AddSingleton(new PublicationStore(venue.Data.Publications)).AddSingleton<ReleasedStatements>().AddSingleton<PublicPage>().AddSingleton<AtomFeed>();
        services.Configure<HostOptions>(host => host.ShutdownTimeout = ShutdownPatience);
        services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);
        services.AddRateLimiter(rates => RequestRates.Configure(rates, limits));
        services.AddOpenApi("v1", ApiDocument.Configure);
        services.AddOpenTelemetry().WithMetrics(meters =>
        {
            meters.AddMeter(VenueMetrics.MeterName, "System.Runtime").AddAspNetCoreInstrumentation();
            if (Environment.GetEnvironmentVariable("OTEL_EXPORTER_OTLP_ENDPOINT") is { Length: > 0 })
            {
                meters.AddOtlpExporter();
            }
        });
    }

    private static async Task StartAsync(WebApplication app, IPEndPoint address)
    {
        try
        {
            await app.StartAsync().ConfigureAwait(false);
        }
        catch (IOException error) when (error.InnerException is AddressInUseException)
        {
            throw new VenueFailure(ExitCode.Address, $"Another program is listening on {address}.",
                "Stop it, or give another port: `--listen https://ADDRESS:PORT`.", error);
        }
        catch (SocketException error)
        {
            throw new VenueFailure(ExitCode.Address, $"This machine cannot listen on {address}: {error.Message}",
                "Give --listen an address of this machine and a port that its user may use (1024 or above without privileges).", error);
        }
    }

    private static void Announce(WebApplication app, VenueParts venue)
    {
        var bound = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        Console.WriteLine($"listening: {bound}");
        Console.WriteLine($"certificate: {venue.Certificate.Fingerprint}");
        Console.WriteLine($"talks: {venue.Convocation.TalksId.ToHex()}");
        Console.Out.Flush();
    }
}
