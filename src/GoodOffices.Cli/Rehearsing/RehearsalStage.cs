using GoodOffices.Cli.CommandLine;
using GoodOffices.Cli.Delegations;
using GoodOffices.Cli.Demonstration;
using GoodOffices.Cli.Processes;

namespace GoodOffices.Cli.Rehearsing;

/// <summary>The processes and folders of one rehearsal: a venue, the host's node, a node for each party.</summary>
internal sealed class RehearsalStage : IAsyncDisposable
{
    private const string Again = "run it again into a new folder";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly Dictionary<string, NodeProcess> _nodes = new(StringComparer.Ordinal);
    private VenueProcess? _venue;
    private bool _isOver;

    private RehearsalStage(RehearsalFolder folder) => Folder = folder;

    /// <summary>Where everything is left.</summary>
    public RehearsalFolder Folder { get; }

    /// <summary>The venue.</summary>
    public VenueProcess Venue => _venue ?? throw new InvalidOperationException("The venue was not set up yet.");

    /// <summary>Makes passphrases and starts the nodes' processes.</summary>
    public static RehearsalStage Open(RehearsalFolder folder, IEnumerable<string> codes)
    {
        var stage = new RehearsalStage(folder);
        Directory.CreateDirectory(folder.Passphrases);
        foreach (var code in codes)
        {
            Passphrases.Write(folder.PassphraseOf(code));
            stage._nodes.Add(code, NodeProcess.Start(code, folder.NodeOf(code), folder.PassphraseOf(code)));
        }

        return stage;
    }

    /// <summary>Sets the venue up.</summary>
    public async Task InitializeVenueAsync(CancellationToken cancellation) =>
        _venue = await VenueProcess.InitializeAsync(Folder.Venue, "venue.example/talks/rehearsal", cancellation).ConfigureAwait(false);

    /// <summary>Carries out one verb on a node, which has to succeed; where it waits for others, they are given the time.</summary>
    /// <returns>What it printed.</returns>
    /// <exception cref="CommandFailure">It did not succeed, or a process ended.</exception>
    public async Task<string> MustAsync(string code, IReadOnlyList<string> words, CancellationToken cancellation)
    {
        var until = TimeProvider.System.GetUtcNow() + Patience;
        var answer = await DoAsync(code, words, cancellation).ConfigureAwait(false);
        while (answer.Exit == ExitCode.Waiting && TimeProvider.System.GetUtcNow() < until)
        {
            await Task.Delay(100, cancellation).ConfigureAwait(false);
            answer = await DoAsync(code, ["send"], cancellation).ConfigureAwait(false);
        }

        return answer.Exit == ExitCode.Done ? answer.Output : throw Told(code, words, answer);
    }

    /// <summary>Composes an act on a node, to be sent later.</summary>
    public async Task ComposeAsync(string code, IReadOnlyList<string> words, CancellationToken cancellation)
    {
        var answer = await DoAsync(code, [.. words, "--later"], cancellation).ConfigureAwait(false);
        if (answer.Exit is not (ExitCode.Done or ExitCode.Waiting))
        {
            throw Told(code, words, answer);
        }
    }

    /// <summary>Does the same with several nodes at once; the first failure ends the others.</summary>
    public static async Task AtOnceAsync(IEnumerable<string> codes, Func<string, CancellationToken, Task> work, CancellationToken cancellation)
    {
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        Exception? first = null;
        await Task.WhenAll(codes.Select(code => Task.Run(
            async () =>
            {
                try
                {
                    await work(code, linked.Token).ConfigureAwait(false);
                }
                catch (Exception fault)
                {
                    if (Interlocked.CompareExchange(ref first, fault, null) is null)
                    {
                        await linked.CancelAsync().ConfigureAwait(false);
                    }
                }
            },
            CancellationToken.None))).ConfigureAwait(false);
        if (first is not null)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(first);
        }
    }

    /// <summary>Lets the nodes and the venue close what they have open, and waits until they did.</summary>
    public async Task EndAsync()
    {
        _isOver = true;
        await Task.WhenAll(_nodes.Values.Select(node => node.DisposeAsync().AsTask())).ConfigureAwait(false);
        if (_venue is not null)
        {
            await _venue.DisposeAsync().ConfigureAwait(false);
        }
    }

    /// <summary>Ends what still runs, at once: no process outlives a rehearsal that failed or was interrupted.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_isOver)
        {
            return;
        }

        foreach (var node in _nodes.Values)
        {
            node.Kill();
        }

        _venue?.Kill();
        await EndAsync().ConfigureAwait(false);
    }

    private async Task<ShellAnswer> DoAsync(string code, IReadOnlyList<string> words, CancellationToken cancellation)
    {
        try
        {
            return await _nodes[code].DoAsync(words, cancellation).ConfigureAwait(false);
        }
        catch (Exception fault) when (fault is IOException or CommandFailure)
        {
            throw Ended($"the process of the node of {code} ended in the middle of the rehearsal", fault is CommandFailure ? fault.Message : "");
        }
        catch (TimeoutException)
        {
            throw Ended($"the node of {code} did not answer '{words[0]}' for a minute", "the machine may be overloaded");
        }
    }

    private CommandFailure Told(string code, IReadOnlyList<string> words, ShellAnswer answer)
    {
        if (_venue is { HasEnded: true })
        {
            return Ended("the venue's process ended in the middle of the rehearsal", $"its log is {_venue.LogFile}");
        }

        var lines = answer.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var error = lines.FirstOrDefault(line => line.StartsWith("error: ", StringComparison.Ordinal))?["error: ".Length..] ?? answer.Error.Trim();
        var hint = lines.FirstOrDefault(line => line.StartsWith("hint: ", StringComparison.Ordinal))?["hint: ".Length..];
        return new CommandFailure(answer.Exit, $"on the node of {code}, '{string.Join(' ', words.Take(2))}' failed: {error}", hint ?? $"what was recorded is in {Folder.Root}; {Again}");
    }

    private CommandFailure Ended(string what, string more) =>
        new(ExitCode.Interrupted, what, $"{(more.Length > 0 ? more + "; " : "")}what was recorded is in {Folder.Root}; {Again}");
}
