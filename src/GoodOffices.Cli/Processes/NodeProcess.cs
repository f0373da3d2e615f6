using System.Diagnostics;
using System.Text.Json;
using GoodOffices.Cli.CommandLine;
using GoodOffices.Cli.Delegations;

namespace GoodOffices.Cli.Processes;

/// <summary>A node in a process of its own: <c>good-offices delegation shell --lines</c>, fed with command lines.</summary>
internal sealed class NodeProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly Process _process;
    private readonly Task<string> _trouble;

    private NodeProcess(Process process, string code, string folder)
    {
        _process = process;
        Code = code;
        Folder = folder;
        _trouble = process.StandardError.ReadToEndAsync();
    }

    /// <summary>Whose node it is.</summary>
    public string Code { get; }

    /// <summary>Its data directory.</summary>
    public string Folder { get; }

    /// <summary>The operating system's number of the process.</summary>
    public int ProcessId => _process.Id;

    /// <summary>Starts a node.</summary>
    /// <param name="code">Whose.</param>
    /// <param name="folder">Its data directory; made by the verb init.</param>
    /// <param name="passphraseFile">Where its passphrase is.</param>
    public static NodeProcess Start(string code, string folder, string passphraseFile)
    {
        var start = OwnExecutable.Start(["delegation", "shell", "--lines", "--keep-keys", "--node", folder, "--passphrase-file", passphraseFile]);
        start.RedirectStandardInput = start.RedirectStandardOutput = start.RedirectStandardError = true;
        start.StandardInputEncoding = start.StandardOutputEncoding = start.StandardErrorEncoding = Terminal.Utf8;
        var process = Process.Start(start) ?? throw CommandFailure.Storage("a node could not be started", "check that good-offices is executable");
        return new NodeProcess(process, code, folder);
    }

    /// <summary>Carries out one verb on the node.</summary>
    public async Task<ShellAnswer> DoAsync(IReadOnlyList<string> words, CancellationToken cancellation)
    {
        await _process.StandardInput.WriteLineAsync(JsonSerializer.Serialize(words).AsMemory(), cancellation).ConfigureAwait(false);
        await _process.StandardInput.FlushAsync(cancellation).ConfigureAwait(false);
        var line = await _process.StandardOutput.ReadLineAsync(cancellation).AsTask().WaitAsync(Patience, cancellation).ConfigureAwait(false);
        return line is null
            ? throw new CommandFailure(ExitCode.Internal, $"the node of {Code} ended: {(await _trouble.ConfigureAwait(false)).Trim()}")
            : JsonSerializer.Deserialize<ShellAnswer>(line)!;
    }

    /// <summary>Carries out one verb that has to succeed, and gives what it printed.</summary>
    /// <exception cref="CommandFailure">It did not.</exception>
    public async Task<string> MustAsync(IReadOnlyList<string> words, CancellationToken cancellation)
    {
        var answer = await DoAsync(words, cancellation).ConfigureAwait(false);
        return answer.Exit == ExitCode.Done ? answer.Output
            : throw new CommandFailure(answer.Exit, $"on the node of {Code}, '{string.Join(' ', words)}' failed: {answer.Error.Trim()}");
    }

    /// <summary>How much memory the process holds now, bytes.</summary>
    public long ResidentBytes()
    {
        _process.Refresh();
        return _process.WorkingSet64;
    }

    /// <summary>Ends the process at once; its store stays whole.</summary>
    public void Kill()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }
    }

    /// <summary>Lets the node end; it locks itself.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.StandardInput.Close();
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));
            try
            {
                await _process.WaitForExitAsync(patience.Token).ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                _process.Kill(entireProcessTree: true);
            }
        }

        _process.Dispose();
    }
}
