using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Security.Cryptography;

namespace GoodOffices.Tests.Venue;

/// <summary>A running venue: its process, where it listens, and a client that pins its certificate.</summary>
internal sealed class VenueProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly Process _process;
    private readonly ConcurrentQueue<string> _errors = new();

    private VenueProcess(Process process) => _process = process;

    public Uri Address { get; private set; } = null!;

    public string Certificate { get; private set; } = "";

    public string TalksId { get; private set; } = "";

    public int Id => _process.Id;

    /// <summary>What it has written on standard error.</summary>
    public string Errors => string.Join('\n', _errors);

    /// <summary>Starts <c>run</c> on a free port and waits until it listens.</summary>
    public static Task<VenueProcess> StartAsync(string data, params string[] more) =>
        StartAsync(VenueProgram.Command(["run", "--data", data, "--listen", "https://127.0.0.1:0", .. more]));

    public static async Task<VenueProcess> StartAsync(ProcessStartInfo command)
    {
        var venue = new VenueProcess(Process.Start(command)!);
        venue._process.ErrorDataReceived += (_, line) =>
        {
            if (line.Data is { } text)
            {
                venue._errors.Enqueue(text);
            }
        };
        venue._process.BeginErrorReadLine();
        using var patience = new CancellationTokenSource(Patience);
        venue.Address = new Uri(await venue.SaidAsync("listening: ", patience.Token));
        venue.Certificate = await venue.SaidAsync("certificate: ", patience.Token);
        venue.TalksId = await venue.SaidAsync("talks: ", patience.Token);
        return venue;
    }

    /// <summary>A client over HTTP/2 that accepts this venue's certificate and no other.</summary>
    public HttpClient Client() => new(new SocketsHttpHandler
    {
        SslOptions =
        {
            RemoteCertificateValidationCallback = (_, shown, _, _) =>
                shown is not null && Convert.ToHexStringLower(SHA256.HashData(shown.GetRawCertData())) == Certificate,
        },
        EnableMultipleHttp2Connections = true,
    })
    {
        BaseAddress = Address,
        DefaultRequestVersion = HttpVersion.Version20,
        DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact,
        Timeout = Patience,
    };

    /// <summary>kill -9: nothing is flushed, nothing is said.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>Asks it to stop, and waits.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> StopAsync()
    {
        if (!_process.HasExited)
        {
            using var kill = Process.Start("kill", ["-TERM", $"{_process.Id}"]);
            await kill.WaitForExitAsync();
        }

        return await ExitAsync();
    }

    /// <summary>Waits for its end.</summary>
    public async Task<int> ExitAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        await _process.WaitForExitAsync(patience.Token);
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await KillAsync();
        }

        _process.Dispose();
    }

    private async Task<string> SaidAsync(string name, CancellationToken patience)
    {
        var line = await _process.StandardOutput.ReadLineAsync(patience);
        if (line?.StartsWith(name, StringComparison.Ordinal) == true)
        {
            return line[name.Length..];
        }

        await _process.WaitForExitAsync(patience);
        throw new InvalidOperationException($"The venue ended with {_process.ExitCode}: {line} {Errors}");
    }
}
