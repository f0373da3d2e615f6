using System.Diagnostics;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using GoodOffices.Cli.CommandLine;
using GoodOffices.Cli.Venues;

namespace GoodOffices.Cli.Processes;

/// <summary>A venue in a process of its own: <c>good-offices-venue</c>.</summary>
internal sealed class VenueProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly string _errors;
    private Process? _process;

    private VenueProcess(string folder, Uri address, string certificate)
    {
        Folder = folder;
        Address = address;
        Certificate = certificate;
        _errors = folder + ".log";
    }

    /// <summary>Its data directory.</summary>
    public string Folder { get; }

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>SHA-256 of its certificate, hexadecimal.</summary>
    public string Certificate { get; }

    /// <summary>The operating system's number of the process.</summary>
    public int ProcessId => _process?.Id ?? 0;

    /// <summary>Makes a venue's data directory, to listen on a free port of loopback.</summary>
    public static async Task<VenueProcess> InitializeAsync(string folder, string origin, CancellationToken cancellation)
    {
        var listen = new Uri($"https://127.0.0.1:{FreePort.Find()}");
        await RunToEndAsync(["init", "--data", folder, "--origin", origin, "--listen", listen.GetLeftPart(UriPartial.Authority)], cancellation).ConfigureAwait(false);
        using var file = JsonDocument.Parse(await File.ReadAllBytesAsync(Path.Combine(folder, "venue.json"), cancellation).ConfigureAwait(false));
        return new VenueProcess(folder, listen, file.RootElement.GetProperty("certificateSha256").GetString()!);
    }

    /// <summary>A venue whose data directory exists, to listen on another free port of loopback.</summary>
    public static VenueProcess Of(string folder, string certificate) => new(folder, new Uri($"https://127.0.0.1:{FreePort.Find()}"), certificate);

    /// <summary>A venue whose data directory exists, to listen where nodes know it to be.</summary>
    public static VenueProcess At(string folder, Uri address, string certificate) => new(folder, address, certificate);

    /// <summary>Starts serving, and returns when the venue is ready.</summary>
    /// <param name="convocation">The host's signed convocation; needed the first time.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task StartAsync(string? convocation, CancellationToken cancellation)
    {
        string[] first = convocation is null ? [] : ["--convocation", convocation];
        var start = VenueExecutable.Start(["run", "--data", Folder, "--listen", Address.GetLeftPart(UriPartial.Authority), .. first]);
        start.RedirectStandardOutput = start.RedirectStandardError = true;
        start.Environment["DOTNET_gcServer"] = "0";
        var process = Process.Start(start) ?? throw CommandFailure.Storage("the venue could not be started", "check that good-offices-venue is executable");
        _process = process;
        // Its log goes beside its folder: what the venue writes down is part of what is searched for the table's words.
        _ = PumpAsync(process.StandardOutput);
        _ = PumpAsync(process.StandardError);
        await WaitUntilReadyAsync(process, cancellation).ConfigureAwait(false);
    }

    /// <summary>How much memory the process holds now, bytes.</summary>
    public long ResidentBytes()
    {
        _process?.Refresh();
        return _process?.WorkingSet64 ?? 0;
    }

    /// <summary>Whether the process was started and has ended.</summary>
    public bool HasEnded => _process is { HasExited: true };

    /// <summary>Where its log is.</summary>
    public string LogFile => _errors;

    /// <summary>Ends the process at once; what it acknowledged is on the disk.</summary>
    public void Kill()
    {
        if (_process is { HasExited: false } running)
        {
            running.Kill(entireProcessTree: true);
        }
    }

    /// <summary>Asks the venue to stop and waits until it did.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_process is not { } process)
        {
            return;
        }

        _process = null;
        if (!process.HasExited)
        {
            using var ask = Process.Start("kill", ["-TERM", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(15));
            try
            {
                await process.WaitForExitAsync(patience.Token).ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                process.Kill(entireProcessTree: true);
            }
        }

        process.Dispose();
    }

    private static async Task RunToEndAsync(string[] arguments, CancellationToken cancellation)
    {
        var start = VenueExecutable.Start(arguments);
        start.RedirectStandardOutput = start.RedirectStandardError = true;
        using var process = Process.Start(start) ?? throw CommandFailure.Storage("the venue could not be started", "check that good-offices-venue is executable");
        var (said, trouble) = (process.StandardOutput.ReadToEndAsync(cancellation), process.StandardError.ReadToEndAsync(cancellation));
        try
        {
            await process.WaitForExitAsync(cancellation).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None).ConfigureAwait(false);
            throw;
        }

        _ = await said.ConfigureAwait(false);
        if (process.ExitCode != 0)
        {
            throw CommandFailure.Storage($"the venue could not be set up: {(await trouble.ConfigureAwait(false)).Trim()}");
        }
    }

    private async Task PumpAsync(StreamReader from)
    {
        while (await from.ReadLineAsync().ConfigureAwait(false) is { } line)
        {
            lock (_errors)
            {
                File.AppendAllText(_errors, line + "\n");
            }
        }
    }

    private async Task WaitUntilReadyAsync(Process process, CancellationToken cancellation)
    {
        using var handler = new HttpClientHandler { ServerCertificateCustomValidationCallback = (_, certificate, _, _) => IsPinned(certificate) };
        using var client = new HttpClient(handler) { BaseAddress = Address, Timeout = TimeSpan.FromSeconds(5) };
        var begun = Stopwatch.StartNew();
        while (begun.Elapsed < Patience)
        {
            if (process.HasExited)
            {
                throw new CommandFailure(ExitCode.Unreachable, $"the venue ended with code {process.ExitCode}", $"its log is {_errors}");
            }

            try
            {
                using var response = await client.GetAsync(new Uri("/health/ready", UriKind.Relative), cancellation).ConfigureAwait(false);
                if (response.IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (Exception early) when (early is HttpRequestException || (early is OperationCanceledException && !cancellation.IsCancellationRequested))
            {
                // It is not listening yet, or too busy starting to answer.
            }

            await Task.Delay(50, cancellation).ConfigureAwait(false);
        }

        throw new CommandFailure(ExitCode.Unreachable, $"the venue was not ready after {Patience.TotalSeconds:0} seconds", $"its log is {_errors}");
    }

    private bool IsPinned(X509Certificate2? certificate) => certificate is not null
        && string.Equals(Convert.ToHexStringLower(SHA256.HashData(certificate.RawData)), Certificate, StringComparison.OrdinalIgnoreCase);
}
