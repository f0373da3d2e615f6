using System.Diagnostics;
using GoodOffices.Cli.CommandLine;

namespace GoodOffices.Cli.Processes;

/// <summary>The web interface of a node in a process of its own: <c>good-offices delegation desk</c>.</summary>
internal sealed class DeskProcess : IAsyncDisposable
{
    private const string Before = "Open ";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly Process _process;

    private DeskProcess(Process process, string code, Uri address) => (_process, Code, Address) = (process, code, address);

    /// <summary>Whose node it is.</summary>
    public string Code { get; }

    /// <summary>The address to open first, with the start-up token.</summary>
    public Uri Address { get; }

    /// <summary>Starts the desk of a node, and returns when it listens.</summary>
    public static async Task<DeskProcess> StartAsync(string code, string folder, CancellationToken cancellation)
    {
        var start = OwnExecutable.Start(["delegation", "desk", "--node", folder]);
        start.RedirectStandardOutput = start.RedirectStandardError = true;
        start.StandardOutputEncoding = start.StandardErrorEncoding = Terminal.Utf8;
        var process = Process.Start(start) ?? throw CommandFailure.Storage("a desk could not be started", "check that good-offices is executable");
        var trouble = process.StandardError.ReadToEndAsync(CancellationToken.None);
        var line = await process.StandardOutput.ReadLineAsync(cancellation).AsTask().WaitAsync(Patience, cancellation).ConfigureAwait(false);
        if (line?.StartsWith(Before, StringComparison.Ordinal) == true && Uri.TryCreate(line[Before.Length..], UriKind.Absolute, out var address))
        {
            return new DeskProcess(process, code, address);
        }

        process.Kill(entireProcessTree: true);
        throw new CommandFailure(ExitCode.Internal, $"the desk of {code} did not start: {(await trouble.ConfigureAwait(false)).Trim()}");
    }

    /// <summary>Ends the desk; its node locks itself.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync().ConfigureAwait(false);
        }

        _process.Dispose();
    }
}
