using System.Collections.Concurrent;
using System.Diagnostics;

namespace GoodOffices.Browser.Stage;

/// <summary>A desk in a process of its own: <c>good-offices delegation desk</c>, as built.</summary>
internal sealed class DeskProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly Process _process;
    private readonly ConcurrentQueue<string> _trouble;

    private DeskProcess(Process process, ConcurrentQueue<string> trouble, Uri signIn, string passphrase)
    {
        (_process, _trouble, SignIn, Passphrase) = (process, trouble, signIn, passphrase);
        Address = new Uri(signIn.GetLeftPart(UriPartial.Authority) + "/");
    }

    /// <summary>The address that was printed, with the start-up token.</summary>
    public Uri SignIn { get; }

    /// <summary>The address without it.</summary>
    public Uri Address { get; }

    /// <summary>The passphrase of every device on the node.</summary>
    public string Passphrase { get; }

    /// <summary>What the desk wrote about failures: what failed and where, never what it was about.</summary>
    public string Trouble => string.Join(Environment.NewLine, _trouble);

    /// <summary>How much memory the process holds now, bytes.</summary>
    public long ResidentBytes()
    {
        _process.Refresh();
        return _process.WorkingSet64;
    }

    /// <summary>Starts the desk of a node.</summary>
    public static async Task<DeskProcess> StartAsync(string node, string passphraseFile, int port = 0)
    {
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Name;
        var executable = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", "GoodOffices.Cli", configuration, "good-offices"));
        var start = new ProcessStartInfo(executable, ["delegation", "desk", "--node", node, "--port", $"{port}"]) { RedirectStandardOutput = true, RedirectStandardError = true };
        var process = Process.Start(start)!;
        var trouble = new ConcurrentQueue<string>();
        process.ErrorDataReceived += (_, said) =>
        {
            if (said.Data is { } words) trouble.Enqueue(words);
        };
        process.BeginErrorReadLine();
        using var patience = new CancellationTokenSource(Patience);
        var line = await process.StandardOutput.ReadLineAsync(patience.Token) ?? throw new InvalidOperationException($"The desk ended: {string.Join(Environment.NewLine, trouble)}");
        return new DeskProcess(process, trouble, new Uri(line["Open ".Length..]), (await File.ReadAllTextAsync(passphraseFile)).Trim());
    }

    /// <summary>Ends the process at once.</summary>
    public async Task KillAsync()
    {
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        _process.Dispose();
    }
}
